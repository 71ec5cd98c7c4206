package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.PlanDraft;

/** Edits one row of the plan in place. What is typed wrong stays, with a message beside it. */
final class RowEditor extends Composite<Div> {
    private final PlanDraft.Row start;
    private final Consumer<Optional<PlanDraft.Row>> changed;
    private final DoseFields dose;
    private final Stepper timesADay;
    private final ScheduleFields schedule;
    private final RadioButtonGroup<DoseSide> side = new RadioButtonGroup<>();
    private final EffortFields effort;
    private final NoteField note = new NoteField(t("plans.editor.note"), false);
    private final @Nullable OverruleField overrule;

    /**
     * @param stop stops what is in force; null where nothing is
     * @param changed told the row after each change, or nothing while something in it is wrong
     */
    RowEditor(PlanSheet.Line line, @Nullable Runnable stop, Consumer<Optional<PlanDraft.Row>> changed) {
        this.start = line.row();
        this.changed = changed;
        var heldBackBy = line.heldBackBy();
        overrule = heldBackBy == null
                ? null
                : new OverruleField(heldBackBy, start.overruled(), line.needsWord(), this::tell);
        dose = new DoseFields(start.dose(), start.side() == DoseSide.BOTH, this::tell);
        timesADay = new Stepper(t("plans.editor.a-day"), 1, PlanDraft.Row.MOST_TIMES_A_DAY, start.timesADay())
                .unit(t("plans.editor.times-unit"));
        schedule = new ScheduleFields(start.schedule(), this::tell);
        effort = new EffortFields(start.dose(), this::tell);
        getContent().addClassName("dose");
        if (overrule != null) getContent().add(overrule);
        getContent().add(dose, timesADay, schedule);
        if (line.exercise().unilateral()) addSide(start.side());
        getContent().add(effort);
        addNote(start.note());
        getContent().add(foot(stop));
        timesADay.addValueChangeListener(event -> tell());
        timesADay.addValidationStatusChangeListener(event -> tell());
    }

    private void addSide(DoseSide value) {
        side.setLabel(t("plans.editor.side"));
        side.addClassName("seg");
        side.setItems(DoseSide.BOTH, DoseSide.LEFT, DoseSide.RIGHT);
        side.setItemLabelGenerator(each -> t("plans.editor.side." + each.name()));
        side.setValue(value);
        side.addValueChangeListener(event -> {
            dose.sides(event.getValue() == DoseSide.BOTH);
            tell();
        });
        getContent().add(side);
    }

    private void addNote(@Nullable String value) {
        note.addClassName("note");
        note.setPlaceholder(t("plans.editor.note-example"));
        if (value != null) note.setValue(value);
        note.addValueChangeListener(event -> tell());
        getContent().add(note);
    }

    /** Tempo and load show themselves where they are set; else one key brings them. */
    private Component foot(@Nullable Runnable stop) {
        var foot = div("foot");
        if (!EffortFields.isOf(start.dose())) {
            effort.setVisible(false);
            var more = btn(t("plans.editor.effort"), "plus", "tertiary", "sm");
            more.addClickListener(event -> {
                effort.setVisible(true);
                more.setVisible(false);
                effort.entries().getFirst().seek();
            });
            foot.add(more);
        }
        if (stop != null) {
            var button = plainBtn(t("plans.row.stop"), "tertiary", "sm");
            button.addClassName("stop");
            button.addClickListener(event -> stop.run());
            foot.add(button);
        }
        return foot;
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        if (overrule != null) entries.add(overrule.entry());
        entries.addAll(dose.entries());
        entries.add(timesADay);
        if (effort.isVisible()) entries.addAll(effort.entries());
        entries.add(note);
        return entries;
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
                effort.of(dose.dose()),
                side.isEmpty() ? start.side() : side.getValue(),
                schedule.schedule(),
                timesADay.number(),
                note.text(),
                start.finding(),
                overrule == null ? start.overruled() : overrule.overruled()));
    }

    private boolean isSound() {
        return entries().stream().allMatch(Entry::isSound) && schedule.isSound();
    }

    /** Leads to what is wrong. */
    void focusFault() {
        if (overrule != null) overrule.entry().complain();
        entries().stream()
                .filter(each -> !each.isSound())
                .findFirst()
                .ifPresentOrElse(Entry::seek, schedule::focusFault);
    }

    /** To what a rule wants to hear, where it does. */
    void focusWord() {
        if (overrule != null) overrule.entry().focus();
    }
}
