package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.plans.PlanService;

/** The day from which the plan counts: the earliest by the rule, or a later one. */
final class FromDay extends DatePicker {
    private final Span words = span("when", "");
    private LocalDate today = LocalDate.EPOCH;
    private LocalDate earliest = LocalDate.EPOCH;

    FromDay(Runnable changed) {
        addClassName("from");
        setAriaLabel(t("plans.bar.from"));
        setPrefixComponent(words);
        setLocale(Locale.UK);
        setI18n(new DatePickerI18n()
                .setDateFormats("d MMM yyyy", "d MMM", "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(t("plans.bar.from-today"))
                .setCancel(t("plans.bar.from-cancel")));
        setManualValidation(true);
        setAutoOpen(false);
        addValueChangeListener(event -> {
            check();
            changed.run();
        });
    }

    /** @param earliest by the rule; a day chosen before it gives way */
    void show(LocalDate today, LocalDate earliest) {
        boolean follows = getValue() == null
                || getValue().equals(this.earliest)
                || getValue().isBefore(earliest);
        this.today = today;
        this.earliest = earliest;
        setMin(earliest);
        setMax(last());
        if (follows) setValue(earliest);
        check();
    }

    void choose(LocalDate day) {
        if (!day.isBefore(earliest)) setValue(day);
    }

    private LocalDate last() {
        return today.plusDays(PlanService.MOST_DAYS_AHEAD);
    }

    private void check() {
        var problem = problem();
        setErrorMessage(problem == null ? "" : problem);
        setInvalid(problem != null);
        words.setText(t("plans.bar.from-label", word()));
    }

    private String word() {
        var day = getValue();
        if (day == null) return "";
        if (day.equals(today)) return t("plans.bar.from-word", t("plans.day.just-today"));
        if (day.equals(today.plusDays(1))) return t("plans.bar.from-word", t("plans.day.just-tomorrow"));
        return t("plans.bar.from-word", t("plans.day." + day.getDayOfWeek()));
    }

    private @Nullable String problem() {
        var day = getValue();
        if (day == null) return t("plans.bar.from-none");
        if (day.isBefore(earliest)) return t("plans.bar.from-early", PlanWords.dayToChoose(earliest, today));
        if (day.isAfter(last())) return t("plans.bar.from-far", PlanWords.day(last(), today));
        return null;
    }

    /** What the server said of it. */
    void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    boolean isSound() {
        return problem() == null;
    }

    /** Whether a later day than the earliest was chosen. */
    boolean isLater() {
        return isSound() && !Objects.equals(getValue(), earliest);
    }

    @Nullable
    LocalDate day() {
        return getValue();
    }
}
