package org.plumbline.adherence.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.Occurrence;

/**
 * What a patient said of a day besides the amounts.
 *
 * @param logged entries, scored or not, skips too
 * @param painSum over {@code painCount} sessions that gave one, each by its highest
 * @param painWorst of the check-ins, else the highest of the sessions
 */
public record DayFacts(
        int logged,
        int painSum,
        int painCount,
        @Nullable Integer painWorst,
        @Nullable Integer effortMost,
        @Nullable Instant lastAt) {

    static DayFacts of(List<Occurrence> log, Collection<SaidInSession> sessions, Collection<SaidOfDay> checkIns) {
        var highest =
                sessions.stream().flatMap(session -> session.highest().stream()).toList();
        return new DayFacts(
                log.size(),
                highest.stream().mapToInt(Integer::intValue).sum(),
                highest.size(),
                most(checkIns.stream().flatMap(said -> said.worst().stream()))
                        .or(() -> most(highest.stream()))
                        .orElse(null),
                most(sessions.stream().flatMap(session -> Stream.ofNullable(session.effort())))
                        .orElse(null),
                log.stream()
                        .map(Occurrence::performedAt)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    private static Optional<Integer> most(Stream<Integer> values) {
        return values.max(Integer::compare);
    }
}
