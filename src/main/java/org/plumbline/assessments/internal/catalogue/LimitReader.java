package org.plumbline.assessments.internal.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads named numbers. */
final class LimitReader {
    private LimitReader() {}

    static Limit read(YamlEntry entry) {
        return new Limit(
                entry.text("name"),
                entry.optionalProse("label"),
                value(entry),
                entry.entries("rows").stream().map(LimitReader::row).toList(),
                entry.optionalText("unit") == null ? "1" : entry.text("unit"),
                text(entry, "source"),
                text(entry, "tag"));
    }

    /** Of a range the upper end: the cautious one (tests.yaml, mdc). */
    private static @Nullable BigDecimal value(YamlEntry entry) {
        var range = entry.decimals("range");
        return range.isEmpty() ? entry.optionalDecimal("value") : range.get(1);
    }

    private static Limit.Row row(YamlEntry entry) {
        return new Limit.Row(entry.optionalText("sex"), ages(entry), entry.decimal("value"));
    }

    static Limit.@Nullable AgeRange ages(YamlEntry entry) {
        List<BigDecimal> ages = entry.decimals("age");
        return ages.isEmpty() ? null : new Limit.AgeRange(ages.get(0), ages.get(1));
    }

    private static String text(YamlEntry entry, String key) {
        var text = entry.optionalText(key);
        return text == null ? "" : text;
    }
}
