package org.plumbline.assessments.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;

/**
 * A text that is saved while it is typed. Nothing is put into the field, and no half-typed word is called wrong, before the
 * field is left.
 */
final class TypedText {
    static final int SAVES_AFTER_MILLIS = 300;

    private final TextFieldBase<?, String> field;
    private boolean inHand;
    private String stored = "";
    private String problem = "";

    TypedText(TextFieldBase<?, String> field) {
        this.field = field;
        field.addFocusListener(focus -> inHand = true);
        field.addBlurListener(blur -> {
            inHand = false;
            put();
        });
    }

    void show(String text) {
        stored = text;
        problem = "";
        if (inHand) field.setInvalid(false);
        else put();
    }

    /** What stands in the field stays there. */
    void refuse(String why) {
        stored = field.getValue();
        problem = why;
        if (!inHand) put();
    }

    private void put() {
        field.setValue(stored);
        field.setErrorMessage(problem);
        field.setInvalid(!problem.isEmpty());
    }
}
