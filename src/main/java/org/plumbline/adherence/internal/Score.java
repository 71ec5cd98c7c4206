package org.plumbline.adherence.internal;

/**
 * What counts of one day, of one prescription or summed over all.
 *
 * @param done done occurrences, at most {@code due}
 * @param credit the highest credits, at most {@code due} of them
 */
public record Score(int due, int done, Fraction credit) {
    public static final Score NOTHING = new Score(0, 0, Fraction.ZERO);

    public Score plus(Score other) {
        return new Score(due + other.due, done + other.done, credit.plus(other.credit));
    }

    Score minus(Score other) {
        return new Score(due - other.due, done - other.done, credit.minus(other.credit));
    }

    public boolean isDue() {
        return due > 0;
    }

    /** Whether there was a done occurrence of a prescription that was due. */
    public boolean isDone() {
        return done > 0;
    }
}
