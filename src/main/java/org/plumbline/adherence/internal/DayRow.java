package org.plumbline.adherence.internal;

import java.time.LocalDate;

/**
 * One row of {@code patient_day}, readable from every later day.
 *
 * @param closed what counts once the day has closed
 * @param late what falls due in addition once its week has closed
 */
public record DayRow(LocalDate day, DayState state, Score closed, Score late, DayFacts facts) {

    static DayRow of(LocalDate day, Scorer scorer, DayFacts facts) {
        var closed = scorer.day(day, Closed.DAY);
        var late = scorer.day(day, Closed.WEEK).minus(closed);
        return new DayRow(day, state(day, scorer), closed, late, facts);
    }

    private static DayState state(LocalDate day, Scorer scorer) {
        if (!scorer.hasPlan(day)) return DayState.NONE;
        if (scorer.isPaused(day)) return DayState.PAUSED;
        return scorer.isHeld(day) ? DayState.HELD : DayState.PLAN;
    }

    Score onceTheWeekHasClosed() {
        return closed.plus(late);
    }

    /** What counts of the day in figures read on {@code today}; today itself is in none. */
    public Score countedOn(LocalDate today) {
        return switch (Closed.on(day, today)) {
            case NOT_YET -> Score.NOTHING;
            case DAY -> closed;
            case WEEK -> onceTheWeekHasClosed();
        };
    }
}
