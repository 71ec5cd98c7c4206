package org.plumbline.input;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody gives to a field, as the browser sends it.
 *
 * @param words what it is, for whoever reads the failure
 * @param unreadable what stands in the field but is no value of it; null where it is one
 * @param fate what has to become of it
 */
public record Given(
        String words, @Nullable Object value, @Nullable String unreadable, Fate fate) {
    public enum Fate {
        REFUSED,
        EITHER
    }

    private static final String LONG = "x".repeat(10_000);

    /** What a keyboard makes, and has to come back as it was. */
    static final String PLAIN = "\uD83D\uDE42 Zoë’s <b>“back”</b> & 1,5 o'clock; --";

    public static List<Given> to(AbstractField<?, ?> field, LocalDate today) {
        return switch (field) {
            case IntegerField number -> numbers(number);
            case DatePicker day -> days(today);
            case TextFieldBase<?, ?> text -> texts(text);
            case ComboBox<?> list -> List.of(either("nothing chosen", null));
            case CheckboxGroup<?> keys -> List.of(either("nothing chosen", Set.of()));
            default -> List.of();
        };
    }

    private static List<Given> texts(TextFieldBase<?, ?> field) {
        var worst = field instanceof PasswordField ? Fate.EITHER : Fate.REFUSED;
        var given = new ArrayList<>(List.of(
                either("nothing", ""),
                either("spaces", "   "),
                either("several pasted lines", "  one\r\ntwo\tthree  "),
                either("plain words", PLAIN),
                new Given("10,000 characters", LONG, null, Fate.REFUSED),
                new Given("NUL", "Ruth\u0000Berger", null, worst),
                new Given("a bell", "a\u0007b", null, worst),
                new Given("half a pair", "a\uD83D", null, worst),
                new Given("words turned around", "a\u202Eb", null, worst)));
        if (field instanceof EmailField)
            for (var no : List.of("ruth", "ruth@", "@clinic.test", "ruth berger@clinic.test", "ruth@clinic", PLAIN))
                given.add(new Given(no, no, null, Fate.REFUSED));
        return given;
    }

    private static List<Given> numbers(IntegerField field) {
        var given = new ArrayList<>(List.of(
                either("nothing", null),
                new Given("no number", null, "12,5 or so", Fate.REFUSED),
                new Given("the least there is", Integer.MIN_VALUE, null, Fate.REFUSED),
                new Given("the most there is", Integer.MAX_VALUE, null, Fate.REFUSED),
                new Given("under its range", field.getMin() - 1, null, Fate.REFUSED),
                either("its least", field.getMin()),
                either("its most", field.getMax())));
        if (field.getMax() < Integer.MAX_VALUE)
            given.add(new Given("over its range", field.getMax() + 1, null, Fate.REFUSED));
        return given;
    }

    private static List<Given> days(LocalDate today) {
        return List.of(
                either("nothing", null),
                new Given("no day", null, "31.2.2026", Fate.REFUSED),
                new Given("the first day of the calendar", LocalDate.of(1, 1, 1), null, Fate.REFUSED),
                new Given("the last day of the calendar", LocalDate.of(9999, 12, 31), null, Fate.REFUSED),
                either("a hundred years ago", today.minusYears(100)),
                either("today", today),
                either("tomorrow", today.plusDays(1)),
                either("in ten years", today.plusYears(10)));
    }

    private static Given either(String words, @Nullable Object value) {
        return new Given(words, value, null, Fate.EITHER);
    }

    public void into(AbstractField<?, ?> field) {
        show(field, unreadable == null ? "" : unreadable);
        if (unreadable != null && field.isEmpty()) set(field, someValue(field)); // so that it changes to nothing
        set(field, value);
    }

    /** The words that are no value live in the browser; the server is told of them by these properties. */
    private static void show(AbstractField<?, ?> field, String typed) {
        if (field instanceof IntegerField) field.getElement().setProperty("_hasInputValue", !typed.isEmpty());
        if (field instanceof DatePicker) field.getElement().setProperty("_inputElementValue", typed);
    }

    private static Object someValue(AbstractField<?, ?> field) {
        return field instanceof IntegerField number ? number.getMin() : LocalDate.of(2000, 1, 1);
    }

    public static void set(AbstractField<?, ?> field, @Nullable Object value) {
        try {
            setter().invoke(field, value == null ? ((HasValue<?, ?>) field).getEmptyValue() : value, true);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean standsIn(AbstractField<?, ?> field) {
        var expected = value == null ? field.getEmptyValue() : value;
        return java.util.Objects.equals(field.getValue(), expected);
    }

    /** What a browser calls, as a change that a person made. */
    private static Method setter() throws NoSuchMethodException {
        var setter = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
        setter.setAccessible(true);
        return setter;
    }

    public static String caption(Component field) {
        var element = field.getElement();
        var label = element.getProperty("label", "");
        return label.isBlank() ? element.getProperty("accessibleName", element.getAttribute("aria-label")) : label;
    }
}
