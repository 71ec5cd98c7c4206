package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.plumbline.plans.FreeText;

/** Free text of at most 500 characters. What is too long or cannot be stored stays, with a message beside it. */
class NoteField extends TextField implements Entry {
    private static final int PAUSE_MILLIS = 600;
    /** Far more than can be assigned: what was pasted shall be seen, not cut. */
    private static final int MOST_TAKEN = 20_000;

    private final boolean required;

    NoteField(String label, boolean required) {
        super(label);
        this.required = required;
        setMaxLength(MOST_TAKEN);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        addValueChangeListener(event -> check());
        addBlurListener(event -> check()); // so that leaving the field sends what was typed last
    }

    private void check() {
        setInvalid(problem() != null && !(required && getValue().isBlank()));
        setErrorMessage(problem() == null ? "" : t(problem(), FreeText.MOST));
    }

    private @Nullable String problem() {
        var text = FreeText.tidy(getValue());
        if (text == null) return required ? "plans.text.missing" : null;
        if (FreeText.isTooLong(text)) return "plans.text.long";
        return FreeText.storable(text) ? null : "plans.text.unreadable";
    }

    /** Shows what is wrong, also where nothing was typed yet. */
    void complain() {
        setInvalid(problem() != null);
        setErrorMessage(problem() == null ? "" : t(problem(), FreeText.MOST));
    }

    @Nullable
    String text() {
        return FreeText.tidy(getValue());
    }

    @Override
    public boolean isSound() {
        return !isVisible() || problem() == null;
    }
}
