package org.plumbline.plans;

import org.jspecify.annotations.Nullable;

/** Text that people typed or pasted. Sizes count characters as the database does: an emoji is one or few. */
public final class FreeText {
    public static final int MOST = 500;

    private FreeText() {}

    /** Without the space around it; null where nothing is left. */
    public static @Nullable String tidy(@Nullable String typed) {
        if (typed == null) return null;
        var tidy = typed.replace("\r\n", "\n").strip();
        return tidy.isEmpty() ? null : tidy;
    }

    public static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > MOST;
    }

    /** Short enough, and no characters that no keyboard makes: the database refuses NUL and half pairs. */
    public static boolean storable(@Nullable String text) {
        return text == null || !isTooLong(text) && text.codePoints().noneMatch(FreeText::unwanted);
    }

    private static boolean unwanted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.SURROGATE -> true;
            default -> character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        };
    }
}
