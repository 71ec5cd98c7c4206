package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.Collections;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.AssessmentRefused;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.LiveSheet;
import org.plumbline.assessments.RecordingService.Recorded;
import org.plumbline.assessments.Sheet;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Keeps what is entered, one change at a time, and brings together what two people or two windows enter. */
final class SheetRecording {
    private static final String RATER = "rater_id";

    private final SheetOffice office;
    private final ResultWords words;
    private final Screen screen;
    private final StepsBack steps = new StepsBack();
    private Sheet sheet;

    /** What shows the sheet. */
    interface Screen {
        TestForm form(ChosenTest chosen);

        /** The sheet or what follows from it is another. */
        void changed(LiveSheet live);

        void saved();

        void notSaved();

        void tell(String message);
    }

    SheetRecording(Sheet sheet, SheetOffice office, ResultWords words, Screen screen) {
        this.sheet = sheet;
        this.office = office;
        this.words = words;
        this.screen = screen;
    }

    Sheet sheet() {
        return sheet;
    }

    /** Other tests were chosen. */
    void reload() {
        sheet = Objects.requireNonNull(office.course().open());
    }

    /** The first test that holds something which is no value. */
    Optional<ChosenTest> unsound() {
        return sheet.tests().stream()
                .filter(each -> !sheet.result(each.test()).typed().isEmpty())
                .findFirst();
    }

    void entered(ChosenTest chosen, EntryField field, @Nullable Object raw) {
        var path = field.path().toString();
        try {
            enter(chosen, path, raw, sheet.result(chosen.test()));
        } catch (AssessmentRefused refused) {
            refused(chosen, field, raw, refused);
        } catch (DataAccessException | TransactionException e) {
            field.refuse(t("assessments.form.notSaved"));
            screen.notSaved();
        }
    }

    /** @param before what stood in the test; null where this is a step back itself */
    private void enter(ChosenTest chosen, String path, @Nullable Object raw, Sheet.@Nullable TestRecord before) {
        try {
            var recorded = office.record(chosen.test(), Collections.singletonMap(path, raw), version(chosen));
            took(chosen, path, recorded, before);
        } catch (AssessmentRefused refused) {
            // what is no value is kept as it was typed
            if (refused.reason() != AssessmentRefused.Reason.UNSOUND_ENTRY || !(raw instanceof String typed))
                throw refused;
            took(chosen, path, office.keepTyped(chosen.test(), path, typed, version(chosen)), before);
        }
    }

    private int version(ChosenTest chosen) {
        return sheet.result(chosen.test()).version();
    }

    private void took(ChosenTest chosen, String path, Recorded recorded, Sheet.@Nullable TestRecord before) {
        if (before != null) steps.remember(step(chosen, path, before, recorded.result()));
        for (var result : recorded.results()) sheet = sheet.with(result);
        var form = screen.form(chosen);
        form.settle(path);
        form.show(recorded.result());
        screen.changed(recorded.live());
        screen.saved();
    }

    private void refused(ChosenTest chosen, EntryField field, @Nullable Object raw, AssessmentRefused refused) {
        switch (refused.reason()) {
            case UNSOUND_ENTRY ->
                refused.problems()
                        .forEach(problem -> screen.form(chosen)
                                .dispute(
                                        problem.path(),
                                        t(problem.key(), problem.arguments().toArray())));
            case CHANGED_MEANWHILE -> merge(chosen, field, raw);
            case SIGNED_ALREADY -> office.gone(t(refused.key(), refused.arguments()));
            default -> screen.tell(t(refused.key(), refused.arguments()));
        }
    }

    /** Somebody else recorded in the same test: both stand, unless it was the same field. */
    private void merge(ChosenTest chosen, EntryField field, @Nullable Object raw) {
        var path = field.path().toString();
        var before = sheet.result(chosen.test());
        var newest = office.course().open();
        if (newest == null || !newest.id().equals(sheet.id())) {
            office.gone(t("assessments.refused.signed-already"));
            return;
        }
        sheet = newest;
        var meanwhile = sheet.result(chosen.test());
        if (said(before, path).equals(said(meanwhile, path))) {
            screen.tell(t("assessments.sheet.merged"));
            entered(chosen, field, raw);
            return;
        }
        var form = screen.form(chosen);
        form.dispute(path, meanwhile(form, field, meanwhile));
        form.show(meanwhile);
        screen.changed(office.live(chosen.test()));
    }

    private static String said(Sheet.TestRecord result, String path) {
        return result.fields().get(path) + "/" + result.typed().get(path);
    }

    private String meanwhile(TestForm form, EntryField field, Sheet.TestRecord meanwhile) {
        var path = field.path().toString();
        var value = meanwhile.fields().get(path);
        var typed = meanwhile.typed().get(path);
        if (typed != null) return t("assessments.form.meanwhile", typed);
        if (value == null) return t("assessments.form.meanwhileEmpty");
        var definition = Objects.requireNonNull(form.field(field.path().key()));
        return t("assessments.form.meanwhile", words.value(definition, value));
    }

    // ---- back

    private static StepsBack.Step step(
            ChosenTest chosen, String path, Sheet.TestRecord before, Sheet.TestRecord after) {
        var swept = new HashMap<>(before.fields());
        swept.keySet().removeAll(after.fields().keySet());
        swept.keySet().removeAll(Set.of(path, RATER));
        return new StepsBack.Step(
                chosen, path, before.fields().get(path), before.typed().get(path), swept);
    }

    boolean canUndo() {
        return !steps.isEmpty();
    }

    /** @return the test of which the last entry was taken back */
    Optional<ChosenTest> undo() {
        var step = steps.takeLast();
        if (step == null || !sheet.tests().contains(step.chosen())) return Optional.empty();
        try {
            takeBack(step);
        } catch (AssessmentRefused refused) {
            screen.tell(t(refused.key(), refused.arguments()));
        }
        return Optional.of(step.chosen());
    }

    private void takeBack(StepsBack.Step step) {
        if (step.swept().isEmpty()) {
            enter(step.chosen(), step.path(), step.typed() == null ? step.value() : step.typed(), null);
            return;
        }
        var changes = new HashMap<String, @Nullable Object>(step.swept());
        changes.put(step.path(), step.value());
        took(step.chosen(), step.path(), office.record(step.chosen().test(), changes, version(step.chosen())), null);
    }
}
