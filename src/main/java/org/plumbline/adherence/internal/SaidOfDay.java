package org.plumbline.adherence.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a patient said of the day, in a check-in. */
public record SaidOfDay(
        LocalDate day,
        Instant at,
        @Nullable Integer painNow,
        @Nullable Integer painWorst) {

    /** Pain now is some of the day’s pain: where it is above what was called worst, it counts. */
    public Optional<Integer> worst() {
        return Stream.of(painNow, painWorst).filter(Objects::nonNull).max(Integer::compare);
    }
}
