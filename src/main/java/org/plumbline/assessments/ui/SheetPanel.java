package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CourseOfTests;
import org.plumbline.assessments.LiveSheet;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.patients.CourseStatus;

/** An open sheet: its tests at the left, the one being recorded in the middle, the findings as they grow at the right. */
final class SheetPanel extends Composite<Div> implements SheetRecording.Screen, SheetTests.Choice {
    private static final String NOT_DONE = "not_done";

    private final ClinicalCatalogue catalogue;
    private final ResultWords words;
    private final SheetOffice office;
    private final SheetRecording recording;
    private final ChosenTests choice;
    private final TestForms forms;
    private final SheetTests tests;
    private final FindingsPanel findings = new FindingsPanel(next -> add(List.of(ChosenTest.whole(next.test()))));
    private final SheetFoot foot = new SheetFoot(this::next, this::notDone);
    private final SheetKeys keys = new SheetKeys();
    private final Div middle = div("formbox");
    private final SheetBar bar;

    private int current;

    SheetPanel(
            ClinicalCatalogue catalogue,
            ResultWords words,
            TestFigures figures,
            Norms.Person person,
            CourseOfTests course,
            int first,
            SheetBar bar,
            SheetOffice office) {
        this.catalogue = catalogue;
        this.words = words;
        this.office = office;
        this.bar = bar;
        var sheet = Objects.requireNonNull(course.open());
        recording = new SheetRecording(sheet, office, words, this);
        choice = new ChosenTests(catalogue, office, recording);
        forms = new TestForms(catalogue, words, figures, person, course, recording);
        tests = new SheetTests(words, new HeadFields(course.head(), this::describe), this);
        bar.serve(this::add, this::askToSign, this::undo);
        getContent().addClassName("three");
        getContent().add(tests, of("section", "form", middle, foot), findings, keys);
        select(Math.clamp(first, 0, sheet.tests().size() - 1));
    }

    // ---- choosing

    private void next() {
        if (current + 1 < recording.sheet().tests().size()) select(current + 1);
        else bar.focusSign();
    }

    @Override
    public void select(int place) {
        if (place < 0 || place >= recording.sheet().tests().size()) return;
        current = place;
        var chosen = chosen();
        var result = recording.sheet().result(chosen.test());
        var form = form(chosen);
        form.show(result);
        form.openWhatIsRecorded(result.fields());
        middle.removeAll();
        middle.add(form);
        changed(office.live(chosen.test()));
        office.shown(place);
        keys.focusFirst();
    }

    private ChosenTest chosen() {
        return recording.sheet().tests().get(current);
    }

    @Override
    public TestForm form(ChosenTest chosen) {
        return forms.of(chosen);
    }

    /** Says that it was not done, and goes on. */
    private void notDone() {
        form(chosen()).performed(NOT_DONE);
        next();
    }

    @Override
    public void changed(LiveSheet live) {
        var sheet = recording.sheet();
        var chosen = chosen();
        boolean untouched = !sheet.touched().contains(chosen.test());
        tests.show(sheet, current, untouched);
        form(chosen).show(live);
        findings.show(live);
        bar.show(recordedTests(), sheet.tests().size(), !sheet.touched().isEmpty(), recording.canUndo());
        var test = catalogue.test(chosen.test());
        var plan = FormPlan.of(test, chosen);
        foot.show(
                test.timer() != null,
                plan.blocks().stream().anyMatch(FormPlan.Sides.class::isInstance),
                current + 1 == sheet.tests().size(),
                untouched && chosen.only().isEmpty());
    }

    private int recordedTests() {
        return recording.sheet().tests().size() - testsThatAre(ResultWords.Progress.OPEN);
    }

    private int testsThatAre(ResultWords.Progress progress) {
        var sheet = recording.sheet();
        return (int) sheet.tests().stream()
                .filter(each -> words.progress(each, sheet.result(each.test())) == progress)
                .count();
    }

    // ---- what is told

    @Override
    public void saved() {
        bar.saved(office.time());
    }

    @Override
    public void notSaved() {
        bar.notSaved();
    }

    @Override
    public void tell(String message) {
        office.tell(message);
    }

    private void describe(@Nullable CourseStatus status, String height, String weight) {
        office.describe(status, height, weight);
        changed(office.live(chosen().test()));
        saved();
    }

    private void undo() {
        recording.undo().ifPresent(chosen -> select(recording.sheet().tests().indexOf(chosen)));
    }

    // ---- the sheet as a whole

    @Override
    public void add() {
        choice.openPicker(this::add);
    }

    private void add(List<ChosenTest> more) {
        if (choice.add(more)) select(recording.sheet().tests().size() - more.size());
    }

    @Override
    public void remove() {
        if (choice.remove(current))
            select(Math.min(current, recording.sheet().tests().size() - 1));
    }

    private void askToSign() {
        recording
                .unsound()
                .ifPresentOrElse(
                        this::showUnsound,
                        () -> office.askToSign(
                                recordedTests(),
                                testsThatAre(ResultWords.Progress.PARTLY),
                                recording.sheet().tests().size()));
    }

    private void showUnsound(ChosenTest chosen) {
        select(recording.sheet().tests().indexOf(chosen));
        tell(t("assessments.sign.unsound"));
    }
}
