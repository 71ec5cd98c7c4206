package org.plumbline.kernel.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import org.plumbline.kernel.Refused;

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

    /** @throws Refused where what stands here is no date: it says so below itself */
    public void refuseUnreadable() {
        if (unreadable()) {
            say(t("kernel.date.problem"));
            throw new UnreadableDay();
        }
    }

    /** @return whether this is what {@link #refuseUnreadable} refused, and so is said already */
    public static boolean isUnreadable(Refused refused) {
        return refused instanceof UnreadableDay;
    }

    public void say(String words) {
        setErrorMessage(words);
        setInvalid(true);
        focus();
    }

    private static Result<LocalDate> read(String typed) {
        return TypedDates.read(typed).map(Result::ok).orElseGet(() -> Result.error(t("kernel.date.problem")));
    }
}
