package org.plumbline.assessments.internal.catalogue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed or chosen into a value of a field, or says what is wrong with it: first the size, then the
 * characters, then the meaning. Numbers may have a comma, and a minus as it is printed.
 */
public final class EntryReader {
    private static final int LONGEST_NUMBER = 20;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private EntryReader() {}

    public sealed interface Entry {}

    /** @param value a decimal, a truth, a code, a list of codes or a text */
    public record Value(Object value) implements Entry {}

    /** Nothing: what was recorded is taken back. */
    public record Nothing() implements Entry {}

    public record Wrong(Problem problem) implements Entry {}

    public enum Problem {
        NO_NUMBER,
        NOT_WHOLE,
        TOO_PRECISE,
        OUT_OF_RANGE,
        NO_SUCH_CODE,
        NOT_YES_OR_NO,
        TOO_LONG,
        UNREADABLE
    }

    public static Entry read(FieldValues values, @Nullable Object raw) {
        if (raw == null || raw instanceof String text && text.isBlank()) return new Nothing();
        return switch (values) {
            case FieldValues.Numbers numbers -> number(numbers, raw);
            case FieldValues.YesNo _ -> yesNo(raw);
            case FieldValues.Choice choice -> code(choice, raw);
            case FieldValues.Ticks ticks -> ticks(ticks, raw);
            case FieldValues.FreeText text -> text(text, raw);
        };
    }

    private static Entry number(FieldValues.Numbers field, Object raw) {
        var text = raw.toString().strip();
        if (text.length() > LONGEST_NUMBER) return new Wrong(Problem.NO_NUMBER);
        text = text.replace(',', '.').replace('\u2212', '-');
        if (!NUMBER.matcher(text).matches()) return new Wrong(Problem.NO_NUMBER);
        var number = new BigDecimal(text);
        if (isOutside(field, number)) return new Wrong(Problem.OUT_OF_RANGE);
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        if (decimals > field.decimals()) return new Wrong(field.whole() ? Problem.NOT_WHOLE : Problem.TOO_PRECISE);
        return new Value(number.setScale(decimals));
    }

    private static boolean isOutside(FieldValues.Numbers field, BigDecimal number) {
        return number.compareTo(Objects.requireNonNull(field.min())) < 0
                || number.compareTo(Objects.requireNonNull(field.max())) > 0;
    }

    private static Entry yesNo(Object raw) {
        if (raw instanceof Boolean truth) return new Value(truth);
        return raw instanceof String text && TRUTHS.contains(text)
                ? new Value(Boolean.valueOf(text))
                : new Wrong(Problem.NOT_YES_OR_NO);
    }

    private static Entry code(FieldValues.Choice choice, Object raw) {
        return raw instanceof String code && choice.labels().containsKey(code)
                ? new Value(code)
                : new Wrong(Problem.NO_SUCH_CODE);
    }

    /** In the order of the catalogue, each once. */
    private static Entry ticks(FieldValues.Ticks ticks, Object raw) {
        if (!(raw instanceof Collection<?> chosen) || !ticks.labels().keySet().containsAll(chosen))
            return new Wrong(Problem.NO_SUCH_CODE);
        List<String> codes =
                ticks.labels().keySet().stream().filter(chosen::contains).toList();
        return new Value(codes);
    }

    private static Entry text(FieldValues.FreeText field, Object raw) {
        var text = raw.toString().strip();
        if (text.codePointCount(0, text.length()) > field.maxLength()) return new Wrong(Problem.TOO_LONG);
        if (text.codePoints().anyMatch(EntryReader::isUnreadable)) return new Wrong(Problem.UNREADABLE);
        return new Value(text);
    }

    /** Control characters but line breaks and tabs, and halves of characters: no database keeps them. */
    private static boolean isUnreadable(int character) {
        int type = Character.getType(character);
        boolean lineBreakOrTab = character == '\n' || character == '\r' || character == '\t';
        return type == Character.SURROGATE || (type == Character.CONTROL && !lineBreakOrTab) || turnsAround(character);
    }

    /** Signs that make a line read in another order than it was written in. */
    private static boolean turnsAround(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
