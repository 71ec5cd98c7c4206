package org.plumbline.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** How a made-up patient keeps to the plan: the chance of an exercise being done on a day of the course. */
enum Habit {
    STEADY,
    GOOD,
    RISING,
    FALLING,
    WAVERING,
    WORKDAYS,
    SILENT,
    STOPPED;

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    /** Days of silence at the end of a SILENT course. */
    private static final int SILENCE = 6;

    private static final int WAVE = 17;

    /**
     * @param index day of the course from 0
     * @param length days of the course so far
     * @return 0–1
     */
    double chance(LocalDate day, int index, int length) {
        double progress = length <= 1 ? 1 : (double) index / (length - 1);
        return switch (this) {
            case STEADY -> 0.94;
            case GOOD -> 0.82;
            case RISING -> 0.4 + 0.52 * progress;
            case FALLING -> 0.94 - 0.6 * progress * progress;
            case WAVERING -> 0.62 + 0.28 * Math.sin(2 * Math.PI * index / WAVE);
            case WORKDAYS -> WEEKEND.contains(day.getDayOfWeek()) ? 0.25 : 0.92;
            case SILENT -> index >= length - SILENCE ? 0 : 0.85;
            case STOPPED -> progress > 0.55 ? 0 : 0.7;
        };
    }
}
