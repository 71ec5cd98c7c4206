package org.plumbline.patients;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that people typed or pasted: sizes count characters as the database does, an emoji is one or few. */
final class TypedText {
    static final int NAME = 120;
    static final int EMAIL = 254;
    static final int PHONE = 40;
    static final int REASON = 500;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EMAIL_FORM =
            Pattern.compile("[^@\\s,;<>\"()]+@[^@\\s,;<>\"()]+\\.[^@\\s,;<>\"().]{2,}");
    private static final Pattern PHONE_FORM = Pattern.compile("\\+?[0-9 ()/.\\-]+(?:(?:ext\\.?|x) ?[0-9]+)?");
    private static final int FEWEST_DIGITS = 3;

    private TypedText() {}

    /** One space where there was any white space, line ends and no-break spaces included; none outside. */
    static String tidy(String typed) {
        return SPACE.matcher(typed).replaceAll(" ").strip();
    }

    static @Nullable String tidyOrNull(@Nullable String typed) {
        if (typed == null) return null;
        var tidy = tidy(typed);
        return tidy.isEmpty() ? null : tidy;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** No control characters (the database refuses NUL), no half pairs, nothing that turns the reading direction around. */
    static boolean storable(String text) {
        return text.codePoints().noneMatch(TypedText::unwanted);
    }

    static boolean looksLikeEmail(String text) {
        return storable(text) && EMAIL_FORM.matcher(text).matches();
    }

    static boolean looksLikePhone(String text) {
        return PHONE_FORM.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static boolean unwanted(int character) {
        return Character.getType(character) == Character.CONTROL
                || Character.getType(character) == Character.SURROGATE
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
