package org.plumbline.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.PainScore;

/** A session and what the patient said of it last. */
public record SessionPain(
        SessionId session,
        LocalDate day,
        Instant startedAt,
        @Nullable PainScore before,
        @Nullable PainScore during,
        @Nullable PainScore after,
        @Nullable Integer effort,
        @Nullable String note) {

    /** The highest of the three. */
    public @Nullable PainScore worst() {
        return Stream.of(before, during, after)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(PainScore::value))
                .orElse(null);
    }
}
