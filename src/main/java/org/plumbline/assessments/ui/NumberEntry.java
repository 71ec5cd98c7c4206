package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;

/** A number with its unit. A text field: a comma is a decimal point, and what is wrong stays to be mended. */
final class NumberEntry extends EntryField {
    private final TextField field = new TextField();
    private final TypedText typed = new TypedText(field);
    private @Nullable Component box;

    NumberEntry(FieldPath path, FieldValues.Numbers numbers, Listener listener) {
        super(path);
        field.setClassName("num");
        field.setAutocomplete(Autocomplete.OFF);
        field.setAutoselect(true); // who comes back types anew
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TypedText.SAVES_AFTER_MILLIS);
        field.getElement().setAttribute("inputmode", numbers.whole() ? "numeric" : "decimal");
        var unit = Wording.unit(numbers.unit());
        if (!unit.isEmpty()) field.setSuffixComponent(span("", unit));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) listener.entered(this, change.getValue());
        });
    }

    NumberEntry label(String label) {
        field.setLabel(label);
        return this;
    }

    /** In a table, whose headings say it to the eye. */
    NumberEntry name(String name) {
        field.setAriaLabel(name);
        return this;
    }

    NumberEntry large() {
        field.addClassName("large");
        return this;
    }

    NumberEntry timed(Stopwatch watch) {
        box = div("timed", field, watch);
        return this;
    }

    @Override
    Component component() {
        return box == null ? field : box;
    }

    @Override
    Component focusable() {
        return field;
    }

    @Override
    void show(@Nullable Object value) {
        typed.show(value == null ? "" : Wording.plain(new BigDecimal(value.toString())));
    }

    @Override
    void showTyped(String text) {
        typed.show(text);
    }

    @Override
    void refuse(String problem) {
        typed.refuse(problem);
    }
}
