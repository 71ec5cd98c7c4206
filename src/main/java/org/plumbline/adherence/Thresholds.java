package org.plumbline.adherence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.Retests;

/**
 * When a patient needs the therapist, and the bands: every number of DESIGN §5, as the clinic has set it. What it left out
 * has its default.
 *
 * @param numbers one of each {@link Limit}
 */
public record Thresholds(Map<Limit, Integer> numbers) {
    public static final Thresholds DEFAULT = new Thresholds(Map.of());

    /** Below this many days with something due it is too early to judge (ADHERENCE §3). */
    public static final int DAYS_TO_JUDGE = 3;

    public Thresholds {
        var all = new EnumMap<Limit, Integer>(Limit.class);
        for (var limit : Limit.values()) {
            int number = numbers.getOrDefault(limit, limit.standard());
            if (!limit.admits(number)) throw new IllegalArgumentException("threshold %s: %d".formatted(limit, number));
            all.put(limit, number);
        }
        if (all.getOrDefault(Limit.PARTLY, 0) >= all.getOrDefault(Limit.ON, 0))
            throw new IllegalArgumentException("bands overlap: " + all);
        numbers = Collections.unmodifiableMap(all);
    }

    public int of(Limit limit) {
        return numbers.getOrDefault(limit, limit.standard());
    }

    public Thresholds with(Limit limit, int number) {
        var changed = new EnumMap<>(numbers);
        changed.put(limit, number);
        return new Thresholds(changed);
    }

    public Band band(Share sevenDays, int daysDue) {
        if (!sevenDays.hasData()) return Band.NO_DATA;
        if (daysDue < DAYS_TO_JUDGE) return Band.TOO_EARLY;
        int percent = sevenDays.percent().orElseThrow();
        if (percent >= of(Limit.ON)) return Band.ON;
        return percent >= of(Limit.PARTLY) ? Band.PARTLY : Band.LOW;
    }

    /** So many weeks after the day of the last signed tests. */
    public LocalDate retestAfter(LocalDate tested) {
        return tested.plusWeeks(of(Limit.RETEST_WEEKS));
    }

    /** The day a retest falls due; nothing where all that was found is settled, or nothing was tested. */
    public Optional<LocalDate> retest(Retests.@Nullable LastTest last) {
        return last == null || last.unsettled().isEmpty() ? Optional.empty() : Optional.of(retestAfter(last.day()));
    }

    /** Under the clinic’s limit over 7 days, however few days asked for something (DESIGN, at risk). */
    public boolean isLow(Share sevenDays) {
        return sevenDays.hasData() && sevenDays.percent().orElseThrow() < of(Limit.LOW_BELOW);
    }
}
