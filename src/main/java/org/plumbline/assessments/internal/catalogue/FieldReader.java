package org.plumbline.assessments.internal.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.CatalogueFault;

/** Reads field definitions. */
final class FieldReader {
    private static final String DERIVED = "derived";
    private static final Set<String> FILLED_BY_PORTAL = Set.of("rater_id");
    private static final int TEXT_LIMIT = 500;

    private FieldReader() {}

    static FieldDefinition read(YamlEntry entry, Better better) {
        boolean derived = entry.text("type").equals(DERIVED);
        var items = entry.labels("items");
        var sides = entry.raw("per_side");
        var sidedItems = sides instanceof List ? Set.copyOf(entry.texts("per_side")) : Set.<String>of();
        if (!items.keySet().containsAll(sidedItems)) throw entry.fault("per_side", "names no item: " + sidedItems);
        return new FieldDefinition(
                entry.text("key"),
                entry.optionalText("label") == null ? entry.text("key") : entry.prose("label"),
                values(entry, derived ? entry.text("gives") : entry.text("type"), derived),
                entry.flag("optional"),
                sides instanceof Boolean && entry.flag("per_side"),
                sidedItems,
                items,
                Set.copyOf(entry.texts("no_data")),
                derived ? entry.text("expr") : null,
                entry.has("better") ? Better.of(entry.text("better")) : better,
                entry.optionalText("default"),
                entry.optionalProse("note"),
                entry.optionalText("tag"),
                entry.optionalText("same_as"),
                entry.optionalText("belongs_to"),
                notWith(entry),
                entry.flag("method"),
                FILLED_BY_PORTAL.contains(entry.text("key")));
    }

    /** What is known of patient and episode: not entered in a form, so without a range. */
    static FieldDefinition readContext(YamlEntry entry) {
        return new FieldDefinition(
                entry.text("key"),
                entry.prose("label"),
                values(entry, entry.text("type"), true),
                true,
                false,
                Set.of(),
                Map.of(),
                Set.of(),
                null,
                Better.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                true);
    }

    private static FieldDefinition.@Nullable NotWith notWith(YamlEntry entry) {
        if (!entry.has("not_with")) return null;
        var other = entry.entry("not_with");
        return new FieldDefinition.NotWith(other.text("field"), Set.copyOf(other.texts("codes")));
    }

    private static FieldValues values(YamlEntry entry, String type, boolean derived) {
        return switch (type) {
            case "int" -> numbers(entry, true, derived);
            case "dec" -> numbers(entry, false, derived);
            case "bool" -> new FieldValues.YesNo();
            case "enum" -> new FieldValues.Choice(codes(entry));
            case "multi_enum" -> new FieldValues.Ticks(codes(entry));
            case "text" -> new FieldValues.FreeText(entry.whole("max_len", TEXT_LIMIT));
            default -> throw new CatalogueFault(entry.where() + ": no such type: " + type);
        };
    }

    private static Map<String, String> codes(YamlEntry entry) {
        var codes = entry.labels("values");
        if (codes.isEmpty()) throw entry.fault("values", "is empty");
        return codes;
    }

    private static FieldValues.Numbers numbers(YamlEntry entry, boolean whole, boolean derived) {
        var min = entry.optionalDecimal("min");
        var max = entry.optionalDecimal("max");
        if (!derived) mustBeRange(entry, min, max);
        int decimals = whole ? 0 : entry.whole("decimals", 2);
        return new FieldValues.Numbers(
                whole,
                min,
                max,
                entry.optionalDecimal("step"),
                decimals,
                entry.optionalText("unit") == null ? "1" : entry.text("unit"),
                entry.scaleLabels("labels"));
    }

    private static void mustBeRange(YamlEntry entry, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null || max == null) throw entry.fault("min and max", "are needed");
        if (min.compareTo(max) >= 0) throw entry.fault("min", "is not under max");
    }
}
