package org.plumbline.adherence.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.Occurrence;

/**
 * What the log of a day says besides the amounts.
 *
 * @param logged entries, scored or not, skips too
 * @param painSum over {@code painCount} sessions that gave one, each by its highest
 */
public record DayFacts(
        int logged,
        int painSum,
        int painCount,
        @Nullable Integer painWorst,
        @Nullable Integer effortMost,
        @Nullable Instant lastAt) {

    static DayFacts of(List<Occurrence> log) {
        var pain = painOfSessions(log);
        return new DayFacts(
                log.size(),
                pain.stream().mapToInt(Integer::intValue).sum(),
                pain.size(),
                pain.stream().max(Integer::compare).orElse(null),
                log.stream()
                        .map(Occurrence::effort)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(null),
                log.stream()
                        .map(Occurrence::performedAt)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    private static Collection<Integer> painOfSessions(List<Occurrence> log) {
        return log.stream()
                .filter(each -> each.pain() != null)
                .collect(Collectors.toMap(
                        Occurrence::session,
                        each -> Objects.requireNonNull(each.pain()).value(),
                        Math::max))
                .values();
    }
}
