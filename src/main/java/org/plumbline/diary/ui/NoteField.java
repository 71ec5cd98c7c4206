package org.plumbline.diary.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.DiaryNote;
import org.plumbline.diary.DiaryRefused;
import org.plumbline.kernel.ui.Texts;

/** A note to the therapist: whatever is typed or pasted stays, and what cannot be kept is said beside it. */
final class NoteField extends TextArea {
    NoteField(String label, @Nullable String given) {
        super(label);
        setManualValidation(true);
        setPlaceholder(Texts.t("diary.note.example"));
        setMinRows(1);
        setMaxRows(8);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        if (given != null) setValue(given);
        addClassName("words");
        addValueChangeListener(change -> setInvalid(false));
    }

    /** Whether it can be kept; else it says why and takes the focus. */
    boolean isSound() {
        try {
            DiaryNote.checked(getValue());
            return true;
        } catch (DiaryRefused refused) {
            setErrorMessage(Texts.t(refused.key(), refused.arguments()));
            setInvalid(true);
            focus();
            return false;
        }
    }

    @Nullable
    String note() {
        return DiaryNote.checked(getValue());
    }
}
