package org.plumbline.plans.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Function;

/** A text that means a value. What means none stays, with a message that says what would. */
final class ParsedField<T> extends TextField implements Entry {
    private final Function<String, Optional<T>> reader;
    private final boolean required;

    /** @param takes what the field takes, in words */
    ParsedField(String label, String takes, boolean required, Function<String, Optional<T>> reader) {
        super(label);
        this.reader = reader;
        this.required = required;
        addClassName("parsed");
        setManualValidation(true);
        setErrorMessage(takes);
        setPlaceholder("");
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        addValueChangeListener(event -> setInvalid(!isReadable()));
    }

    private boolean isReadable() {
        return getValue().isBlank() ? !required : read().isPresent();
    }

    Optional<T> read() {
        return getValue().isBlank() ? Optional.empty() : reader.apply(getValue());
    }

    @Override
    public boolean isSound() {
        return !isVisible() || isReadable();
    }
}
