package org.plumbline.adherence.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.diary.SkipReason;

/** The reason most often given for leaving an exercise out, where it passes 30 % of them and enough patients gave it. */
final class TopSkip {
    private static final int LEAST_PERCENT = 30;
    private static final Pattern PAIR = Pattern.compile("\"([a-z_]+)\": ([0-9]+)");

    private final Map<SkipReason, Integer> times = new EnumMap<>(SkipReason.class);
    private final Map<SkipReason, Integer> patients = new EnumMap<>(SkipReason.class);

    private TopSkip() {}

    /** @param skips of each patient, as they stand in the roll-up */
    static @Nullable SkipReason of(Collection<String> skips) {
        var counted = new TopSkip();
        skips.forEach(counted::add);
        return counted.top();
    }

    /** What one patient gave, in some weeks. */
    private void add(String skips) {
        var own = new EnumMap<SkipReason, Integer>(SkipReason.class);
        var pairs = PAIR.matcher(skips);
        while (pairs.find()) {
            int count = Integer.parseInt(pairs.group(2));
            SkipReason.ofCode(pairs.group(1)).ifPresent(reason -> own.merge(reason, count, Integer::sum));
        }
        own.forEach((reason, count) -> {
            times.merge(reason, count, Integer::sum);
            patients.merge(reason, 1, Integer::sum);
        });
    }

    private @Nullable SkipReason top() {
        int all = times.values().stream().mapToInt(Integer::intValue).sum();
        return times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(top -> 100 * top.getValue() > LEAST_PERCENT * all)
                .map(Map.Entry::getKey)
                .filter(reason -> patients.getOrDefault(reason, 0) >= ClinicReview.LEAST)
                .orElse(null);
    }
}
