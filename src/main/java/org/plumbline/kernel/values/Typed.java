package org.plumbline.kernel.values;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that people typed or pasted. Sizes count characters as the database does: an emoji is one or few. */
public final class Typed {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.\\-]+(?:(?:ext\\.?|x) ?[0-9]+)?");

    private Typed() {}

    /** One line: one space where there was any white space, line ends and no-break spaces included; none outside. */
    public static String line(String typed) {
        return SPACE.matcher(typed).replaceAll(" ").strip();
    }

    /** Lines as they are, without the space around them; null where nothing is left. */
    public static @Nullable String lines(@Nullable String typed) {
        if (typed == null) return null;
        var tidy = typed.replace("\r\n", "\n").strip();
        return tidy.isEmpty() ? null : tidy;
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** No control characters (the database refuses NUL), no half pairs, nothing that turns the reading direction around. */
    public static boolean isStorableLine(String line) {
        return line.codePoints().noneMatch(Typed::isUnwanted);
    }

    /** The same, but line ends and tabs may stand in it. */
    public static boolean isStorable(String lines) {
        return lines.codePoints()
                .noneMatch(character -> character != '\n' && character != '\t' && isUnwanted(character));
    }

    /** Numbers to call from anywhere, and short ones such as 112. */
    public static boolean looksLikePhone(String line, int fewestDigits) {
        return PHONE.matcher(line).matches()
                && line.chars().filter(Character::isDigit).count() >= fewestDigits;
    }

    private static boolean isUnwanted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            default -> character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        };
    }
}
