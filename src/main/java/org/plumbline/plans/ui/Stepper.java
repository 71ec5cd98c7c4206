package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.IntegerField.IntegerFieldI18n;

/** A whole number between two others, with keys to step. Says in words, beside itself, what it takes. */
final class Stepper extends IntegerField implements Entry {
    Stepper(String label, int min, int max, int value) {
        super(label);
        addClassName("stepper");
        setStepButtonsVisible(true);
        setMin(min);
        setMax(max);
        setRequired(true);
        setValue(value);
        var takes = t("plans.editor.number", min, max);
        setI18n(new IntegerFieldI18n()
                .setRequiredErrorMessage(takes)
                .setBadInputErrorMessage(takes)
                .setMinErrorMessage(takes)
                .setMaxErrorMessage(takes)
                .setStepErrorMessage(takes));
    }

    Stepper unit(String unit) {
        setSuffixComponent(span("", unit));
        return this;
    }

    @Override
    public boolean isSound() {
        var value = getValue();
        return !isVisible() || !isInvalid() && value != null && value >= getMin() && value <= getMax();
    }

    /** The number; what is not sound has none. */
    int number() {
        var value = getValue();
        if (value == null) throw new IllegalStateException("no number in " + getLabel());
        return value;
    }
}
