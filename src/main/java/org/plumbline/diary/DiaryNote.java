package org.plumbline.diary;

import org.jspecify.annotations.Nullable;

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
        if (typed == null) return null;
        var tidy = typed.replace("\r\n", "\n").strip();
        if (tidy.isEmpty()) return null;
        if (tidy.codePointCount(0, tidy.length()) > MOST) throw DiaryRefused.noteTooLong(MOST);
        if (tidy.codePoints().anyMatch(DiaryNote::unwanted)) throw DiaryRefused.noteUnreadable();
        return tidy;
    }

    private static boolean unwanted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.SURROGATE -> true;
            default -> character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        };
    }
}
