package org.plumbline.adherence.internal;

import java.util.Optional;

/** Sums over a window of closed days, and the three figures made of them (ADHERENCE §3). Nothing due is no data, never 0 %. */
public record Figures(int due, int done, Fraction credit, int daysDue, int daysDone) {
    public static final Figures NONE = new Figures(0, 0, Fraction.ZERO, 0, 0);

    public Figures plus(Score day) {
        return new Figures(
                due + day.due(),
                done + day.done(),
                credit.plus(day.credit()),
                daysDue + (day.isDue() ? 1 : 0),
                daysDone + (day.isDone() ? 1 : 0));
    }

    /** Σ min(done occurrences, due) ÷ Σ due. */
    public Optional<Fraction> frequency() {
        return due == 0 ? Optional.empty() : Optional.of(Fraction.of(done, due));
    }

    /** Σ highest credits ÷ Σ due. */
    public Optional<Fraction> dose() {
        return due == 0 ? Optional.empty() : Optional.of(credit.dividedBy(due));
    }

    /** Days with a done occurrence of a prescription that was due ÷ days with something due. */
    public Optional<Fraction> days() {
        return daysDue == 0 ? Optional.empty() : Optional.of(Fraction.of(daysDone, daysDue));
    }
}
