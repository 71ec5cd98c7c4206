package org.plumbline.diary;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Typed;

/** What a patient typed or pasted for the therapist. Sizes count characters as the database does: an emoji is one or few. */
public final class DiaryNote {
    public static final int MOST = 1000;

    private DiaryNote() {}

    /**
     * Without the space around it; null where nothing is left.
     *
     * @throws DiaryRefused where it is too long, or holds characters that no keyboard makes and the database refuses
     */
    public static @Nullable String checked(@Nullable String typed) {
        var tidy = Typed.lines(typed);
        if (tidy == null) return null;
        if (Typed.length(tidy) > MOST) throw DiaryRefused.noteTooLong(MOST);
        if (!Typed.isStorable(tidy)) throw DiaryRefused.noteUnreadable();
        return tidy;
    }
}
