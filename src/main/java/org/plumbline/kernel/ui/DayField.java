package org.plumbline.kernel.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;

/** A day to type or to pick. Knows when something stands in it that is no date, which {@code null} alone does not say. */
public final class DayField extends DatePicker {
    public DayField(String label) {
        super(label);
        setI18n(new DatePickerI18n()
                .setDateFormat(t("kernel.date.pattern"))
                .setFirstDayOfWeek(1)
                .setToday(t("kernel.date.today"))
                .setCancel(t("kernel.date.cancel"))
                .setBadInputErrorMessage(t("kernel.date.problem")));
        setFallbackParser(DayField::read);
        setAutoOpen(false);
        setManualValidation(true);
    }

    public boolean unreadable() {
        return getValue() == null && isInputUnparsable();
    }

    private static Result<LocalDate> read(String typed) {
        return TypedDates.read(typed).map(Result::ok).orElseGet(() -> Result.error(t("kernel.date.problem")));
    }
}
