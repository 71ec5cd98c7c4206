package org.plumbline.adherence.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a patient said about one session: its report, and what stands beside the single exercises.
 *
 * @param during pain, the highest of report and exercises
 */
public record SaidInSession(
        LocalDate day,
        Instant startedAt,
        @Nullable Integer before,
        @Nullable Integer during,
        @Nullable Integer after,
        @Nullable Integer effort) {

    /** Pain that the exercises brought: during the session or right after it. */
    public Optional<Integer> brought() {
        return Stream.of(Optional.ofNullable(during), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .max(Integer::compare);
    }

    /** The session’s highest, for the pain trend. */
    public Optional<Integer> highest() {
        return Stream.of(before, during, after).filter(Objects::nonNull).max(Integer::compare);
    }
}
