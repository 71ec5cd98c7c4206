package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
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
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanRefused;
import org.plumbline.plans.PlanView;
import org.plumbline.plans.Prescription;

/** Where a plan is put together: suggestions, the rows, what they ask of a week, and the bar that assigns them. */
final class PlanBench extends Composite<Div> {
    private final ExerciseLibrary library;
    private final ExercisePicker picker;
    private final Office office;
    private final PlanSheet sheet;
    private final RowList rows;
    private final SuggestionList suggestions;
    private final BurdenPanel burden = new BurdenPanel();
    private final AssignBar bar;
    private final Span state = span("s13 ink3", "");
    private final Div notice = div("notice");
    private int saw;

    /** What the bench asks of the page around it. */
    interface Office {
        /** @throws PlanRefused where the rules do not allow it */
        Assigned assign(PlanDraft draft);

        /** Where the plan stands now. */
        PlanView current();

        void unsaved(boolean unsaved);

        void assigned(Assigned assigned);
    }

    PlanBench(
            String patient,
            PlanView plan,
            List<Suggestion> suggested,
            ExerciseLibrary library,
            ExercisePicker picker,
            Office office) {
        this.library = library;
        this.picker = picker;
        this.office = office;
        this.saw = plan.latestNo();
        sheet = PlanSheet.of(plan.newest(), library);
        rows = new RowList(sheet, this::changed);
        suggestions = new SuggestionList(suggested, library, this::addSuggested);
        bar = new AssignBar(plan, patient, this::assign);
        getContent().addClassName("bench");
        getContent().add(div("cols", suggestions, middle(plan), burden), bar);
        changed();
    }

    private Component middle(PlanView plan) {
        var add = btn(t("plans.builder.add"), "plus", "dashed");
        add.addClickListener(event -> openLibrary());
        return of(
                "section",
                "mid",
                div(
                        "row hd",
                        txt("h2", "", t("plans.builder.plan", plan.latestNo() + 1)),
                        state,
                        div(
                                "end keys s12 ink3",
                                txt("kbd", "", t("plans.builder.move-key")),
                                span("", t("plans.builder.move")))),
                notice,
                rows,
                add);
    }

    private void openLibrary() {
        picker.open(ExerciseFilter.everything(), sheet.complete(), this::addFromLibrary);
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

    private void changed() {
        bar.tell("");
        state.setText(state());
        burden.show(sheet);
        suggestions.mark(sheet.complete());
        office.unsaved(isUnsaved());
    }

    private boolean isUnsaved() {
        return sheet.isChanged() || !rows.isSound() || bar.isTouched();
    }

    private String state() {
        var exercises = t("plans.builder.exercises", sheet.lines().size());
        var difference = sheet.difference();
        if (saw == 0 || difference.isNone()) return exercises;
        return t("plans.builder.state", exercises, saw, words(difference));
    }

    private static String words(PlanSheet.Difference difference) {
        var words = new ArrayList<String>();
        if (difference.added() > 0) words.add(t("plans.difference.added", difference.added()));
        if (difference.changed() > 0) words.add(t("plans.difference.changed", difference.changed()));
        if (difference.removed() > 0) words.add(t("plans.difference.removed", difference.removed()));
        if (difference.reordered()) words.add(t("plans.difference.reordered"));
        return words.stream()
                .reduce((list, word) -> t("plans.list", list, word))
                .orElseThrow();
    }

    private void assign() {
        if (rows.showFault().isPresent()) {
            bar.tell(t("plans.builder.fault"));
            return;
        }
        if (saw > 0 && bar.why().isBlank()) {
            bar.refuseWhy(t("plans.refused.why-missing"));
            return;
        }
        try {
            var assigned = office.assign(bar.draft(saw, sheet.rows()));
            office.unsaved(false);
            office.assigned(assigned);
        } catch (PlanRefused refused) {
            refuse(refused);
        }
    }

    private void refuse(PlanRefused refused) {
        var message = t(refused.key(), refused.arguments());
        var row = refused.row();
        if (row != null) rows.refuse(row, message);
        switch (refused.reason()) {
            case CHANGED_MEANWHILE -> offerMerge();
            case LOGGED_MEANWHILE, DAY_PASSED, TOO_FAR_AHEAD -> refuseDay(message);
            case WHY_MISSING, WHY_UNREADABLE -> bar.refuseWhy(message);
            default -> bar.tell(message);
        }
    }

    private void refuseDay(String message) {
        bar.show(office.current());
        bar.focusDay();
        bar.tell(message);
    }

    /** The draft stays as it is; what the other one assigned is shown beside it. */
    private void offerMerge() {
        var plan = office.current();
        var other = plan.newest();
        if (other == null) throw new IllegalStateException("changed meanwhile, but there is no plan");
        var panel = new MeanwhilePanel(other, sheet, library, this::take, () -> follow(plan));
        notice.removeAll();
        notice.add(panel);
        panel.focus();
    }

    private void take(Prescription theirs) {
        sheet.find(theirs.exercise()).ifPresent(mine -> sheet.remove(mine.key()));
        rows.added(sheet.add(theirs, library));
    }

    private void follow(PlanView plan) {
        saw = plan.latestNo();
        bar.show(plan);
        notice.removeAll();
        changed();
        bar.tell(t("plans.meanwhile.following", saw));
    }
}
