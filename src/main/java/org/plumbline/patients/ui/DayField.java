package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;

/** A day to type or to pick. Knows when something stands in it that is no date, which {@code null} alone does not say. */
class DayField extends DatePicker {
    DayField(String label) {
        super(label);
        setI18n(new DatePickerI18n()
                .setDateFormat(t("patients.date.pattern"))
                .setFirstDayOfWeek(1)
                .setToday(t("patients.date.today"))
                .setCancel(t("patients.date.cancel"))
                .setBadInputErrorMessage(t("patients.problem.date")));
        setFallbackParser(DayField::read);
        setAutoOpen(false);
        setManualValidation(true);
    }

    boolean unreadable() {
        return getValue() == null && isInputUnparsable();
    }

    private static Result<LocalDate> read(String typed) {
        return TypedDates.read(typed).map(Result::ok).orElseGet(() -> Result.error(t("patients.problem.date")));
    }
}
