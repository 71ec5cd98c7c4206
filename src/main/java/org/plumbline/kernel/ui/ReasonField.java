package org.plumbline.kernel.ui;

import com.vaadin.flow.component.textfield.TextArea;

/** Why something is done, in the person’s own words. Nothing typed is cut; what is wrong with it stands below. */
public final class ReasonField extends TextArea {
    public ReasonField(String label) {
        super(label);
        setManualValidation(true);
        setRequiredIndicatorVisible(true);
        setMinRows(2);
        setMaxRows(8);
        addValueChangeListener(change -> setInvalid(false));
    }

    public void say(String words) {
        setErrorMessage(words);
        setInvalid(true);
        focus();
    }
}
