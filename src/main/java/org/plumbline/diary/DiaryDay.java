package org.plumbline.diary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a patient’s sessions of one day say besides the amounts, for the roll-up: {@code DiaryEntries.days(EpisodeId, from,
 * to)} answers with the days that have anything logged. Each session counts once, by its highest pain.
 *
 * @param painSum sum of the sessions’ pain over {@code painCount} sessions that gave one
 * @param painWorst the highest of the day
 * @param lastAt the latest entry or report of the day
 */
public record DiaryDay(
        LocalDate day,
        int painSum,
        int painCount,
        @Nullable Integer painWorst,
        @Nullable Integer effortMost,
        @Nullable Instant lastAt) {}
