package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingId;
import org.plumbline.assessments.Suggestion;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseFilter;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.ExercisePicker;
import org.plumbline.plans.Assigned;
import org.plumbline.plans.FindingTitles;
import org.plumbline.plans.FreeText;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanRefused;
import org.plumbline.plans.PlanView;
import org.plumbline.plans.SavedDraft;

/** Where a plan is put together: suggestions, the rows, what they ask of a week, and the bar that assigns them. */
final class PlanBench extends Composite<Div> implements AssignBar.Actions {
    private final ExerciseLibrary library;
    private final ExercisePicker picker;
    private final Office office;
    private final PlanHead head;
    private final PlanSheet sheet;
    private final RowList rows;
    private final DroppedRows dropped;
    private final PlanColumn column;
    private final SuggestionList suggestions;
    private final BurdenPanel burden;
    private final AssignBar bar;
    private final DraftKeeper keeper;
    private final Versions versions;
    private final String patient;
    private final Assigning assigning;

    /** What the bench asks of the page around it. */
    interface Office extends DraftKeeper.Store {
        /** @throws PlanRefused where the rules do not allow it */
        Assigned assign(PlanDraft draft);

        /** @throws PlanRefused where the rules do not allow it */
        Assigned stop(LineageId lineage, String why);

        /** Where the plan stands now. */
        PlanView current();

        void guard(boolean unsound);

        void assigned(Assigned assigned);

        /** The page again, with what is kept. */
        void reload();
    }

    PlanBench(BenchData data, ExerciseLibrary library, ExercisePicker picker, PlanHead head, Office office) {
        this.library = library;
        this.picker = picker;
        this.office = office;
        this.head = head;
        this.patient = AssignBar.firstName(data.patient());
        versions = new Versions(data.plan(), data.draft());
        keeper = new DraftKeeper(office, data.draft());
        sheet = new PlanSheet(PlanComparison.rows(BenchData.compared(data.plan())), data.lines(library));
        data.fill(sheet);
        rows = new RowList(sheet, this::changed, this::stop);
        dropped = new DroppedRows(library, row -> rows.added(sheet.putBack(row, versions.reason(row))));
        column = new PlanColumn(rows, dropped, this::openLibrary);
        suggestions = new SuggestionList(data.suggestions(), library, this::addSuggested, this::openLibrary);
        burden = new BurdenPanel(patient, data.rates());
        bar = new AssignBar(data.plan(), data.patient(), this);
        assigning = new Assigning(
                office, new Assigning.Desk(sheet, rows, column, bar, keeper, versions), patient, this::changed);
        head.serve(this::openLibrary, this::undo, this::redo);
        getContent().addClassName("bench");
        bar.assignByKeysIn(this);
        getContent().add(div("cols", suggestions, column, burden), bar);
        welcome(data);
        show();
    }

    /** What was kept is back; who else is at it is named; a version that came meanwhile is shown. */
    private void welcome(BenchData data) {
        var draft = data.draft();
        if (draft != null) {
            bar.restore(draft.content().draft().from(), draft.content().draft().why());
            column.tell(new Notice("clock", t("plans.draft.back")).with(t("plans.draft.discard"), this::discard));
        }
        data.others().forEach(other -> column.tell(new Notice("people", t("plans.draft.other", other.by()))));
        if (versions.isBehind()) assigning.offerMerge();
    }

    private void discard() {
        keeper.forget();
        office.reload();
    }

    private void openLibrary() {
        openLibrary(ExerciseFilter.everything());
    }

    private void openLibrary(ExerciseFilter filter) {
        picker.open(filter, sheet.complete(), this::addFromLibrary);
    }

    private void addFromLibrary(ExerciseId exercise) {
        add(library.get(exercise), null, null);
    }

    private void addSuggested(Exercise exercise, Suggestion suggestion) {
        suggestion.findings().stream()
                .findFirst()
                .ifPresentOrElse(
                        finding -> add(exercise, finding.id(), FindingTitles.of(finding, suggestion.findings())),
                        () -> add(exercise, null, null));
    }

    private void add(Exercise exercise, @Nullable FindingId finding, @Nullable String reason) {
        sheet.add(exercise, finding, reason).ifPresentOrElse(rows::added, () -> showPresent(exercise.id()));
    }

    private void showPresent(ExerciseId exercise) {
        sheet.find(exercise).ifPresent(line -> rows.show(line.key()));
        bar.tell(t("plans.builder.already", library.get(exercise).name()));
    }

    private void undo() {
        if (sheet.undo()) rows.restored();
    }

    private void redo() {
        if (sheet.redo()) rows.restored();
    }

    @Override
    public void changed() {
        bar.tell("");
        keep();
        show();
    }

    private void show() {
        var comparison = sheet.comparison();
        rows.refresh(comparison);
        dropped.show(comparison, versions.comparedNo());
        column.show(versions.plan(), sheet.lines().size(), comparison);
        burden.show(sheet, comparison, versions.comparedNo());
        suggestions.mark(sheet.complete());
        head.show(versions.plan(), keeper.savedAt(), sheet);
        office.guard(!rows.isSound());
    }

    private void keep() {
        boolean untouched = BenchData.isUntouched(versions.plan(), sheet.rows()) && !bar.isTouched();
        try {
            if (untouched) keeper.forget();
            else keeper.keep(content());
        } catch (PlanRefused refused) {
            if (refused.reason() == PlanRefused.Reason.DRAFT_ELSEWHERE) tellElsewhere();
            else bar.tell(t(refused.key(), refused.arguments()));
        }
    }

    private SavedDraft.Content content() {
        return new SavedDraft.Content(bar.draft(versions.saw(), sheet.rows()), sheet.reasons());
    }

    private void tellElsewhere() {
        column.clear();
        column.tell(new Notice("warn", t("plans.draft.elsewhere"))
                .with(t("plans.draft.elsewhere-keep"), () -> {
                    keeper.goOn();
                    column.clear();
                    changed();
                })
                .with(t("plans.draft.elsewhere-show"), office::reload));
    }

    private void stop(PlanSheet.Line line) {
        assigning.askToStop(line);
    }

    @Override
    public void preview() {
        var from = PlanWords.dayToChoose(bar.day(), versions.plan().today());
        new PreviewDialog(patient, from, FreeText.tidy(bar.typed()), sheet).open();
    }

    @Override
    public void assign() {
        assigning.assign();
    }
}
