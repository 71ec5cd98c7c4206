package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.kernel.ui.Texts;

/** Makes the field that suits a definition: a row of numbers for a scale, a segment for a few words, a list for many. */
final class EntryFields {
    private static final int LONGEST_SCALE = 11;
    private static final int MOST_KEYS = 5;
    private static final int MOST_PICKS = 9;
    private static final int WIDEST_SEGMENT = 44;
    private static final int WIDEST_CELL = 30;
    private static final int ROOM_OF_A_KEY = 4;

    private final EntryField.Listener listener;

    EntryFields(EntryField.Listener listener) {
        this.listener = listener;
    }

    /**
     * How a field with a label looks.
     *
     * @param watch times it, where it is timed
     */
    record Dress(boolean large, @Nullable Stopwatch watch) {
        static final Dress PLAIN = new Dress(false, null);
    }

    /** With its label above it. */
    EntryField labelled(FieldDefinition field, FieldPath path, Dress dress) {
        return marked(field, withLabel(field, path, dress));
    }

    private EntryField withLabel(FieldDefinition field, FieldPath path, Dress dress) {
        var label = field.label();
        return switch (field.values()) {
            case FieldValues.Numbers numbers
            when isScale(numbers) ->
                new OneOfEntry(path, look(numbers), scale(numbers), listener).label(scaleLabel(label, numbers));
            case FieldValues.Numbers numbers -> number(path, numbers, dress).label(label);
            case FieldValues.Choice choice
            when fitsSegment(choice.labels()) -> new OneOfEntry(path, "seg", choice.labels(), listener).label(label);
            case FieldValues.Choice choice
            when choice.labels().size() <= MOST_PICKS ->
                new OneOfEntry(path, "pick", choice.labels(), listener)
                        .keyed(choice.labels(), keys(field, choice))
                        .label(label);
            case FieldValues.Choice choice -> new SelectEntry(path, choice.labels(), listener).label(label);
            case FieldValues.YesNo _ -> new OneOfEntry(path, "seg", yesNo(), listener).label(label);
            case FieldValues.Ticks ticks -> new TicksEntry(path, label, ticks, listener);
            case FieldValues.FreeText text -> new TextEntry(path, label, text, listener);
        };
    }

    private static EntryField marked(FieldDefinition field, EntryField entry) {
        SheetKeys.Entry.of(field.key()).mark(entry.focusable());
        return entry;
    }

    /** Letters of what ended a test: they work from anywhere on its cards. */
    private static Map<String, String> keys(FieldDefinition field, FieldValues.Choice choice) {
        var keys = new HashMap<String, String>();
        for (var code : choice.labels().keySet()) {
            var key = "assessments.keys." + field.key() + "." + code;
            if (Texts.has(key)) keys.put(code, t(key));
        }
        return keys;
    }

    /** Without a visible label: in the cell of a table. */
    EntryField inTable(FieldDefinition field, FieldPath path, String name) {
        return marked(field, unlabelled(field, path, name));
    }

    private EntryField unlabelled(FieldDefinition field, FieldPath path, String name) {
        return switch (field.values()) {
            case FieldValues.Numbers numbers
            when isScale(numbers) -> new OneOfEntry(path, "nr", tableScale(numbers), listener).name(name);
            case FieldValues.Numbers numbers -> new NumberEntry(path, numbers, listener).name(name);
            case FieldValues.Choice choice
            when fitsCell(choice.labels()) -> new OneOfEntry(path, "seg", choice.labels(), listener).name(name);
            case FieldValues.Choice choice -> new SelectEntry(path, choice.labels(), listener).name(name);
            case FieldValues.YesNo _ -> new OneOfEntry(path, "seg", yesNo(), listener).name(name);
            case FieldValues.Ticks ticks -> new TicksEntry(path, name, ticks, listener);
            case FieldValues.FreeText text -> new TextEntry(path, name, text, listener);
        };
    }

    private NumberEntry number(FieldPath path, FieldValues.Numbers numbers, Dress dress) {
        var entry = new NumberEntry(path, numbers, listener);
        if (dress.large()) entry.large();
        if (dress.watch() != null) entry.timed(dress.watch());
        return entry;
    }

    /** Plum is pain. */
    private static String look(FieldValues.Numbers numbers) {
        return numbers.isPain() ? "nr pain" : "nr";
    }

    private static boolean isScale(FieldValues.Numbers numbers) {
        if (!numbers.whole() || numbers.min() == null || numbers.max() == null) return false;
        return numbers.max().subtract(numbers.min()).compareTo(BigDecimal.valueOf(LONGEST_SCALE)) < 0;
    }

    private static Map<String, String> scale(FieldValues.Numbers numbers) {
        var labels = new LinkedHashMap<String, String>();
        int max = Objects.requireNonNull(numbers.max()).intValue();
        for (int value = Objects.requireNonNull(numbers.min()).intValue(); value <= max; value++)
            labels.put(String.valueOf(value), String.valueOf(value));
        return labels;
    }

    /** Short words in place of numbers, where the catalogue has some: none, slight, marked. */
    private static Map<String, String> tableScale(FieldValues.Numbers numbers) {
        var scale = scale(numbers);
        if (numbers.labels().size() == scale.size() && fitsSegment(words(numbers)))
            scale.replaceAll((value, label) -> numbers.labels().getOrDefault(Integer.valueOf(value), label));
        return scale;
    }

    private static Map<String, String> words(FieldValues.Numbers numbers) {
        var words = new LinkedHashMap<String, String>();
        numbers.labels().forEach((value, word) -> words.put(String.valueOf(value), word));
        return words;
    }

    /** What the ends of a scale mean. */
    private static String scaleLabel(String label, FieldValues.Numbers numbers) {
        if (numbers.labels().isEmpty()) return label;
        var first = numbers.labels().get(Objects.requireNonNull(numbers.min()).intValue());
        var last = numbers.labels().get(Objects.requireNonNull(numbers.max()).intValue());
        if (first == null || last == null) return label;
        return t("assessments.form.scale", label, numbers.min(), first, numbers.max(), last);
    }

    private static boolean fitsSegment(Map<String, String> labels) {
        int width = labels.values().stream()
                .mapToInt(label -> label.length() + ROOM_OF_A_KEY)
                .sum();
        return labels.size() <= MOST_KEYS && width <= WIDEST_SEGMENT;
    }

    /** Half the room of a segment. */
    private static boolean fitsCell(Map<String, String> labels) {
        int width = labels.values().stream()
                .mapToInt(label -> label.length() + ROOM_OF_A_KEY)
                .sum();
        return width <= WIDEST_CELL;
    }

    private static Map<String, String> yesNo() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("true", t("assessments.yes"));
        labels.put("false", t("assessments.no"));
        return labels;
    }
}
