package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.AssessmentRefused;
import org.plumbline.assessments.AssessmentService.Recorded;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CourseOfTests;
import org.plumbline.assessments.LiveSheet;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.patients.CourseStatus;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** An open sheet: its tests at the left, the one being recorded in the middle, the findings as they grow at the right. */
final class SheetPanel extends Composite<Div> {
    private static final int TOLD_MILLIS = 6000;

    private final ClinicalCatalogue catalogue;
    private final ResultWords words;
    private final Norms.Person person;
    private final SheetOffice office;
    private final CourseOfTests course;

    private final TestList tests;
    private final FindingsPanel findings;
    private final Div middle = div("formbox");
    private final Div norms = div("normbox");
    private final SheetBar bar;
    private final Span count = span("", "");
    private final Map<ChosenTest, TestForm> forms = new HashMap<>();
    private final Map<ChosenTest, Set<String>> unsound = new LinkedHashMap<>();

    private Sheet sheet;
    private int current;

    SheetPanel(
            ClinicalCatalogue catalogue,
            ResultWords words,
            Norms.Person person,
            CourseOfTests course,
            int first,
            SheetBar bar,
            SheetOffice office) {
        this.catalogue = catalogue;
        this.words = words;
        this.person = person;
        this.office = office;
        this.course = course;
        this.bar = bar;
        this.sheet = Objects.requireNonNull(course.open());
        tests = new TestList(words, this::select);
        findings = new FindingsPanel(next -> add(List.of(ChosenTest.whole(next.test()))));
        bar.serve(this::openPicker, this::askToSign, this::discard);
        getContent().addClassName("three");
        getContent().add(left(), form(), findings);
        select(Math.clamp(first, 0, sheet.tests().size() - 1));
    }

    // ---- parts

    private Component left() {
        var add = btn(t("assessments.sheet.add"), "plus", "tertiary", "sm");
        add.addClickListener(click -> openPicker());
        return of(
                "aside",
                "set",
                div("hd", new H2(t("assessments.sheet.tests")), count),
                tests,
                add,
                new HeadFields(course.head(), this::describe));
    }

    private Component form() {
        var previous = btn(t("assessments.sheet.previous"), "left");
        previous.addClickListener(click -> select(current - 1));
        var next = plainBtn(t("assessments.sheet.next"));
        next.addClickListener(click -> next());
        var remove = plainBtn(t("assessments.sheet.remove"), "tertiary", "sm");
        remove.addClickListener(click -> remove());
        return of("section", "form", middle, norms, div("foot", remove, previous, next));
    }

    // ---- choosing

    private void next() {
        if (current + 1 < sheet.tests().size()) select(current + 1);
        else bar.focusSign();
    }

    private void select(int place) {
        if (place < 0 || place >= sheet.tests().size()) return;
        current = place;
        var chosen = chosen();
        var fields = sheet.result(chosen.test()).fields();
        var form = formOf(chosen);
        form.show(fields);
        form.openWhatIsRecorded(fields);
        middle.removeAll();
        middle.add(form);
        showNorms(chosen);
        show(office.live(chosen.test()));
        office.shown(place);
    }

    private ChosenTest chosen() {
        return sheet.tests().get(current);
    }

    /** Kept while the sheet is shown: what is typed wrong stays where it is. */
    private TestForm formOf(ChosenTest chosen) {
        return forms.computeIfAbsent(chosen, this::form);
    }

    private TestForm form(ChosenTest chosen) {
        var test = catalogue.test(chosen.test());
        return new TestForm(
                test, chosen, words.name(chosen), lastTime(chosen), (field, raw) -> entered(chosen, field, raw));
    }

    private TestForm.LastTime lastTime(ChosenTest chosen) {
        var last = course.last(chosen.test()).orElse(null);
        return (field, path) -> last == null ? null : lastTime(last, chosen.test(), field, path);
    }

    private @Nullable String lastTime(Sheet last, String test, FieldDefinition field, FieldPath path) {
        var value = last.result(test).fields().get(path.toString());
        return value == null ? null : t("assessments.form.last", Wording.day(last.day()), words.value(field, value));
    }

    private void showNorms(ChosenTest chosen) {
        var test = catalogue.test(chosen.test());
        var shown =
                FormPlan.of(test, chosen).paths().stream().map(FieldPath::key).collect(Collectors.toSet());
        norms.removeAll();
        norms.add(new Norms(catalogue, test, shown, person));
    }

    private void show(LiveSheet live) {
        tests.show(sheet, current);
        formOf(chosen()).show(live);
        findings.show(live);
        count.setText(t("assessments.sheet.count", sheet.tests().size()));
        bar.show(recordedTests(), sheet.tests().size(), !sheet.recorded().isEmpty());
    }

    private int recordedTests() {
        return (int) sheet.tests().stream()
                .filter(each -> words.progress(each, sheet.result(each.test()).fields()) != ResultWords.Progress.OPEN)
                .count();
    }

    // ---- recording

    private void entered(ChosenTest chosen, EntryField field, @Nullable Object raw) {
        var path = field.path().toString();
        try {
            took(chosen, path, office.record(chosen.test(), Collections.singletonMap(path, raw), version(chosen)));
        } catch (AssessmentRefused refused) {
            refused(chosen, field, raw, refused);
        } catch (DataAccessException | TransactionException e) {
            field.refuse(t("assessments.form.notSaved"));
            bar.notSaved();
        }
    }

    private int version(ChosenTest chosen) {
        return sheet.result(chosen.test()).version();
    }

    private void took(ChosenTest chosen, String path, Recorded recorded) {
        sound(chosen, path);
        sheet = sheet.with(recorded.result());
        formOf(chosen).show(recorded.result().fields());
        show(recorded.live());
        bar.saved(office.time());
    }

    private void refused(ChosenTest chosen, EntryField field, @Nullable Object raw, AssessmentRefused refused) {
        switch (refused.reason()) {
            case UNSOUND_ENTRY -> takeBack(chosen, field, refused);
            case CHANGED_MEANWHILE -> merge(chosen, field, raw);
            case SIGNED_ALREADY -> office.gone(words(refused));
            default -> tell(words(refused));
        }
    }

    /** What stands in the field is no value, so none must be stored either. */
    private void takeBack(ChosenTest chosen, EntryField field, AssessmentRefused refused) {
        var path = field.path().toString();
        var form = formOf(chosen);
        unsound.computeIfAbsent(chosen, each -> new LinkedHashSet<>()).add(path);
        form.keep(path);
        refused.problems().forEach(form::refuse);
        if (!sheet.result(chosen.test()).fields().containsKey(path)) return;
        var recorded = office.record(chosen.test(), Collections.singletonMap(path, null), version(chosen));
        sheet = sheet.with(recorded.result());
        show(recorded.live());
    }

    private void sound(ChosenTest chosen, String path) {
        var paths = unsound.getOrDefault(chosen, new LinkedHashSet<>());
        paths.remove(path);
        if (paths.isEmpty()) unsound.remove(chosen);
        formOf(chosen).release(path);
    }

    /** Somebody else recorded in the same test: both stand, unless it was the same field. */
    private void merge(ChosenTest chosen, EntryField field, @Nullable Object raw) {
        var path = field.path().toString();
        var before = sheet.result(chosen.test()).fields().get(path);
        var newest = office.course().open();
        if (newest == null || !newest.id().equals(sheet.id())) {
            office.gone(t("assessments.refused.signed-already"));
            return;
        }
        sheet = newest;
        var meanwhile = sheet.result(chosen.test()).fields().get(path);
        if (Objects.equals(String.valueOf(before), String.valueOf(meanwhile))) {
            entered(chosen, field, raw);
            return;
        }
        var definition = Objects.requireNonNull(
                catalogue.test(chosen.test()).form().fields().get(field.path().key()));
        var form = formOf(chosen);
        form.keep(path);
        form.show(sheet.result(chosen.test()).fields());
        show(office.live(chosen.test()));
        field.refuse(
                meanwhile == null
                        ? t("assessments.form.meanwhileEmpty")
                        : t("assessments.form.meanwhile", words.value(definition, meanwhile)));
    }

    private void describe(@Nullable CourseStatus status, String height, String weight) {
        office.describe(status, height, weight);
        show(office.live(chosen().test()));
        bar.saved(office.time());
    }

    // ---- the sheet as a whole

    private void openPicker() {
        var held = sheet.tests().stream().map(ChosenTest::test).collect(Collectors.toSet());
        new TestPicker(catalogue, held, this::add).open();
    }

    private void add(List<ChosenTest> more) {
        var all = new ArrayList<>(sheet.tests());
        all.addAll(more);
        if (choose(all)) select(sheet.tests().size() - more.size());
    }

    private void remove() {
        var all = new ArrayList<>(sheet.tests());
        all.remove(current);
        if (choose(all)) select(Math.min(current, sheet.tests().size() - 1));
    }

    private boolean choose(List<ChosenTest> all) {
        try {
            office.choose(all);
            sheet = Objects.requireNonNull(office.course().open());
            return true;
        } catch (AssessmentRefused refused) {
            tell(words(refused));
            return false;
        }
    }

    private void askToSign() {
        if (!unsound.isEmpty()) {
            select(sheet.tests().indexOf(unsound.keySet().iterator().next()));
            tell(t("assessments.sign.unsound"));
            return;
        }
        var dialog = new ConfirmDialog();
        dialog.setHeader(t("assessments.sign.title"));
        dialog.setText(t("assessments.sign.text", recordedTests(), sheet.tests().size()));
        dialog.setCancelable(true);
        dialog.setCancelText(t("assessments.sign.no"));
        dialog.setConfirmText(t("assessments.sign.yes"));
        dialog.addConfirmListener(confirm -> refusable(office::sign));
        dialog.open();
    }

    private void discard() {
        refusable(office::discard);
    }

    private void refusable(Runnable call) {
        try {
            call.run();
        } catch (AssessmentRefused refused) {
            if (refused.reason() == AssessmentRefused.Reason.SIGNED_ALREADY) office.gone(words(refused));
            else tell(words(refused));
        }
    }

    private static String words(AssessmentRefused refused) {
        return t(refused.key(), refused.arguments());
    }

    private static void tell(String message) {
        Notification.show(message, TOLD_MILLIS, Notification.Position.BOTTOM_START);
    }
}
