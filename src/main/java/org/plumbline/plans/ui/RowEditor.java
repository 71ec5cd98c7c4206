package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.exercises.Exercise;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.PlanDraft;

/** Edits one row of the plan in place: dose, days, side, note. What is typed wrong stays, with a message beside it. */
final class RowEditor extends Composite<Div> {
    private static final int LONGEST_NOTE = 500;

    private final PlanDraft.Row start;
    private final Consumer<Optional<PlanDraft.Row>> changed;
    private final DoseFields dose;
    private final Stepper timesADay;
    private final ScheduleFields schedule;
    private final RadioButtonGroup<DoseSide> side = new RadioButtonGroup<>();
    private final TextField note = new TextField(t("plans.editor.note"));

    /** @param changed told the row after each change, or nothing while something in it is wrong */
    RowEditor(Exercise exercise, PlanDraft.Row row, Consumer<Optional<PlanDraft.Row>> changed) {
        this.start = row;
        this.changed = changed;
        dose = new DoseFields(row.dose());
        timesADay = new Stepper(t("plans.editor.a-day"), 1, PlanDraft.Row.MOST_TIMES_A_DAY, row.timesADay())
                .unit(t("plans.editor.times-unit"));
        schedule = new ScheduleFields(row.schedule(), this::tell);
        getContent().addClassName("dose");
        steppers().forEach(getContent()::add);
        getContent().add(schedule);
        if (exercise.unilateral()) addSide(row.side());
        addNote(row.note());
        steppers().forEach(each -> each.addValueChangeListener(event -> tell()));
        steppers().forEach(each -> each.addValidationStatusChangeListener(event -> tell()));
    }

    private void addSide(DoseSide value) {
        side.setLabel(t("plans.editor.side"));
        side.addClassName("seg");
        side.setItems(DoseSide.BOTH, DoseSide.LEFT, DoseSide.RIGHT);
        side.setItemLabelGenerator(each -> t("plans.editor.side." + each.name()));
        side.setValue(value);
        side.addValueChangeListener(event -> tell());
        getContent().add(side);
    }

    private void addNote(@org.jspecify.annotations.Nullable String value) {
        note.addClassName("note");
        note.setMaxLength(LONGEST_NOTE);
        note.setPlaceholder(t("plans.editor.note-example"));
        note.setValueChangeMode(ValueChangeMode.ON_BLUR);
        if (value != null) note.setValue(value);
        note.setI18n(new TextField.TextFieldI18n().setMaxLengthErrorMessage(t("plans.editor.note-long", LONGEST_NOTE)));
        note.addValueChangeListener(event -> tell());
        getContent().add(note);
    }

    private List<Stepper> steppers() {
        var steppers = new ArrayList<>(dose.shown());
        steppers.add(timesADay);
        return steppers;
    }

    private void tell() {
        changed.accept(row());
    }

    /** The row as it stands in the fields; nothing while something in it is wrong. */
    Optional<PlanDraft.Row> row() {
        if (!isSound()) return Optional.empty();
        return Optional.of(new PlanDraft.Row(
                start.lineage(),
                start.exercise(),
                dose.dose(),
                side.isEmpty() ? start.side() : side.getValue(),
                schedule.schedule(),
                timesADay.number(),
                note.isEmpty() ? null : note.getValue(),
                start.finding()));
    }

    private boolean isSound() {
        return steppers().stream().allMatch(Stepper::isSound) && schedule.isSound() && !note.isInvalid();
    }

    void focus() {
        steppers().getFirst().focus();
    }

    /** Leads to what is wrong. */
    void focusFault() {
        steppers().stream()
                .filter(each -> !each.isSound())
                .findFirst()
                .ifPresentOrElse(Stepper::focus, this::focusOtherFault);
    }

    private void focusOtherFault() {
        if (schedule.isSound()) note.focus();
        else schedule.focusFault();
    }
}
