package org.plumbline.patients;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a test sheet knows of the episode; each may be unknown.
 *
 * @param heightCm 50 to 250, one decimal
 * @param weightKg 20 to 350, one decimal
 */
public record EpisodeHead(
        @Nullable CourseStatus status,
        @Nullable BigDecimal heightCm,
        @Nullable BigDecimal weightKg) {
    public static final EpisodeHead UNKNOWN = new EpisodeHead(null, null, null);

    public EpisodeHead {
        heightCm = measured("height in cm", heightCm, 50, 250);
        weightKg = measured("weight in kg", weightKg, 20, 350);
    }

    private static @Nullable BigDecimal measured(String what, @Nullable BigDecimal value, int least, int most) {
        if (value == null) return null;
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0)
            throw new IllegalArgumentException("%s %d–%d: %s".formatted(what, least, most, value));
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
