package org.plumbline.identity.internal;

import java.util.regex.Pattern;

/** A line of text that somebody typed or pasted. Sizes count characters as the database does: an emoji is one or few. */
public final class TypedLine {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.\\-]+(?:(?:ext\\.?|x) ?[0-9]+)?");

    private TypedLine() {}

    /** One space where there was any white space, line ends and no-break spaces included; none outside. */
    public static String tidy(String typed) {
        return SPACE.matcher(typed).replaceAll(" ").strip();
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** No control characters (the database refuses NUL), no half pairs, nothing that turns the reading direction around. */
    public static boolean storable(String text) {
        return text.codePoints().noneMatch(TypedLine::unwanted);
    }

    /** Numbers to call from anywhere, and short ones such as 112. */
    public static boolean looksLikePhone(String text, int fewestDigits) {
        return PHONE.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= fewestDigits;
    }

    private static boolean unwanted(int character) {
        return Character.getType(character) == Character.CONTROL
                || Character.getType(character) == Character.SURROGATE
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
