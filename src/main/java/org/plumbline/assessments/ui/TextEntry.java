package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;

/** A note. No hard limit: a text pasted too long stays, with what is wrong beside it. */
final class TextEntry extends EntryField {
    private final TextArea field = new TextArea();
    private final TypedText typed = new TypedText(field);
    private final int most;

    TextEntry(FieldPath path, String label, FieldValues.FreeText text, Listener listener) {
        super(path);
        most = text.maxLength();
        field.setLabel(label);
        field.setClassName("note");
        field.setMinRows(2);
        field.setMaxRows(8);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TypedText.SAVES_AFTER_MILLIS);
        field.addValueChangeListener(change -> {
            count(change.getValue());
            if (change.isFromClient()) listener.entered(this, change.getValue());
        });
    }

    /** Only near the limit: before it nobody needs to know. */
    private void count(String text) {
        int length = text.codePointCount(0, text.length());
        field.setHelperText(length < most - most / 5 ? "" : t("assessments.form.length", length, most));
    }

    @Override
    Component component() {
        return field;
    }

    @Override
    void show(@Nullable Object value) {
        typed.show(value == null ? "" : value.toString());
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
