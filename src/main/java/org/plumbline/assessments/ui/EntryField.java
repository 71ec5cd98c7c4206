package org.plumbline.assessments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.FieldPath;

/** One place of a form where one value is entered. */
abstract class EntryField {
    private final FieldPath path;

    EntryField(FieldPath path) {
        this.path = path;
    }

    /** Told of what a person entered: a text, a code, codes, a truth; null for nothing. */
    interface Listener {
        void entered(EntryField field, @Nullable Object raw);
    }

    final FieldPath path() {
        return path;
    }

    abstract Component component();

    /** The part of it that takes the focus. */
    Component focusable() {
        return component();
    }

    /** Says beneath it what was measured on an earlier day. */
    final void lastTime(String sentence) {
        if (focusable() instanceof HasHelper field) field.setHelperText(sentence);
    }

    /** Shows what is stored, and no problem. */
    abstract void show(@Nullable Object value);

    /** Shows what was typed and is no value; only texts are typed. */
    void showTyped(String text) {
        show(null);
    }

    /** Says what is wrong with what stands in the field, which stays there. */
    abstract void refuse(String problem);
}
