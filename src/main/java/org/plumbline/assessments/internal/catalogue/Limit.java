package org.plumbline.assessments.internal.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named number: a threshold, a measurement error. Read in expressions as {@code limit.name}.
 *
 * @param label what is compared with it; measurement errors have none
 * @param value null where the sheet has none: comparisons stay unknown then, the rule stays silent
 * @param rows by sex and age; the first that fits
 */
public record Limit(
        String name,
        @Nullable String label,
        @Nullable BigDecimal value,
        List<Row> rows,
        String unit,
        String source,
        String tag) {

    /** @param ages first and last, both included; null for every age */
    public record Row(@Nullable String sex, @Nullable AgeRange ages, BigDecimal value) {
        boolean fits(@Nullable String sexOfPatient, @Nullable BigDecimal ageOfPatient) {
            if (sex != null && !sex.equals(sexOfPatient)) return false;
            return ages == null || (ageOfPatient != null && ages.holds(ageOfPatient));
        }
    }

    public record AgeRange(BigDecimal from, BigDecimal to) {
        public boolean holds(BigDecimal age) {
            return age.compareTo(from) >= 0 && age.compareTo(to) <= 0;
        }
    }

    public @Nullable BigDecimal valueFor(@Nullable String sex, @Nullable BigDecimal age) {
        if (rows.isEmpty()) return value;
        return rows.stream()
                .filter(row -> row.fits(sex, age))
                .map(Row::value)
                .findFirst()
                .orElse(null);
    }

    /** Whether it has a number for anybody. */
    public boolean isSet() {
        return value != null || !rows.isEmpty();
    }
}
