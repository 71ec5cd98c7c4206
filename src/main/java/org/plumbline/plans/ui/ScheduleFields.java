package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.decorative;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.hidden;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.plumbline.kernel.values.Schedule;

/** On which days: seven keys, or every n days, or any k days a week. Each keeps what was chosen in it. */
final class ScheduleFields extends Composite<Div> {
    private static final int USUAL_DAYS_A_WEEK = 3;

    private final RadioButtonGroup<Mode> mode = new RadioButtonGroup<>();
    private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>();
    private final Stepper every;
    private final Stepper daysAWeek;

    enum Mode {
        WEEKDAYS,
        EVERY_N_DAYS,
        DAYS_A_WEEK
    }

    ScheduleFields(Schedule schedule, Runnable changed) {
        every = new Stepper(
                t("plans.editor.every"),
                Schedule.EveryNDays.FEWEST,
                Schedule.EveryNDays.MOST,
                schedule instanceof Schedule.EveryNDays(int n) ? n : Schedule.EveryNDays.FEWEST);
        every.unit(t("plans.editor.days-unit"));
        daysAWeek = new Stepper(
                t("plans.editor.any"),
                1,
                Schedule.DaysAWeek.MOST,
                schedule instanceof Schedule.DaysAWeek(int k) ? k : USUAL_DAYS_A_WEEK);
        daysAWeek.unit(t("plans.editor.days-unit"));
        buildMode(schedule);
        buildWeekdays(schedule);
        getContent().addClassName("when");
        getContent().add(mode, div("days", weekdays, every, daysAWeek));
        showMode();
        mode.addValueChangeListener(event -> {
            showMode();
            changed.run();
        });
        weekdays.addValueChangeListener(event -> {
            weekdays.setInvalid(event.getValue().isEmpty());
            changed.run();
        });
        every.addValueChangeListener(event -> changed.run());
        daysAWeek.addValueChangeListener(event -> changed.run());
    }

    private void buildMode(Schedule schedule) {
        mode.addClassName("seg");
        mode.setLabel(t("plans.editor.days"));
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(each -> t("plans.editor.mode." + each.name()));
        mode.setValue(
                switch (schedule) {
                    case Schedule.Weekdays any -> Mode.WEEKDAYS;
                    case Schedule.EveryNDays any -> Mode.EVERY_N_DAYS;
                    case Schedule.DaysAWeek any -> Mode.DAYS_A_WEEK;
                });
    }

    private void buildWeekdays(Schedule schedule) {
        weekdays.addClassName("daykeys");
        weekdays.setLabel(t("plans.editor.weekdays"));
        weekdays.setItems(DayOfWeek.values());
        weekdays.setRenderer(new ComponentRenderer<>(day ->
                new Span(decorative(t("plans.day.letter." + day.name())), hidden(t("plans.day." + day.name())))));
        weekdays.setValue(
                schedule instanceof Schedule.Weekdays(Set<DayOfWeek> days) ? days : EnumSet.allOf(DayOfWeek.class));
        weekdays.setManualValidation(true);
        weekdays.setErrorMessage(t("plans.editor.no-day"));
    }

    private void showMode() {
        weekdays.setVisible(mode.getValue() == Mode.WEEKDAYS);
        every.setVisible(mode.getValue() == Mode.EVERY_N_DAYS);
        daysAWeek.setVisible(mode.getValue() == Mode.DAYS_A_WEEK);
    }

    boolean isSound() {
        return switch (mode.getValue()) {
            case WEEKDAYS -> !weekdays.isEmpty();
            case EVERY_N_DAYS -> every.isSound();
            case DAYS_A_WEEK -> daysAWeek.isSound();
        };
    }

    /** @throws IllegalStateException where it is not sound */
    Schedule schedule() {
        return switch (mode.getValue()) {
            case WEEKDAYS -> new Schedule.Weekdays(weekdays.getValue());
            case EVERY_N_DAYS -> new Schedule.EveryNDays(every.number());
            case DAYS_A_WEEK -> new Schedule.DaysAWeek(daysAWeek.number());
        };
    }

    void focusFault() {
        switch (mode.getValue()) {
            case WEEKDAYS -> weekdays.getElement().executeJs("this.querySelector('vaadin-checkbox').focus()");
            case EVERY_N_DAYS -> every.focus();
            case DAYS_A_WEEK -> daysAWeek.focus();
        }
    }
}
