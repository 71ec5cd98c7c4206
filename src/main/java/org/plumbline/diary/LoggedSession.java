package org.plumbline.diary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.EpisodeId;

/**
 * What the entries of one session say together.
 *
 * @param startedAt its first entry
 * @param pain the highest beside an exercise, {@code effort} likewise
 */
public record LoggedSession(
        EpisodeId episode,
        SessionId session,
        LocalDate day,
        Instant startedAt,
        @Nullable PainScore pain,
        @Nullable Integer effort) {}
