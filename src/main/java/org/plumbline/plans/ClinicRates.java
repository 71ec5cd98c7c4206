package org.plumbline.plans;

import java.util.List;
import java.util.OptionalInt;

/**
 * How much of what is due gets done in this clinic, by the number of exercises in the plan: beside what is known from elsewhere.
 * Answered by the adherence module, which stands above this one. A fixed number of statements, whatever the size of the clinic.
 */
public interface ClinicRates {
    /** So many closed weeks are looked at. */
    int WEEKS = 12;

    /** A number of exercises from which on, and up to which, plans are taken together. */
    enum Size {
        FEW(1, 2),
        USUAL(3, Burden.USUAL),
        MANY(Burden.USUAL + 1, Integer.MAX_VALUE);

        private final int least;
        private final int most;

        Size(int least, int most) {
            this.least = least;
            this.most = most;
        }

        public boolean holds(int exercises) {
            return exercises >= least && exercises <= most;
        }

        public int least() {
            return least;
        }

        public int most() {
            return most;
        }
    }

    /**
     * @param percent done of due, whole per cent over all of them; nothing where there are too few to tell
     * @param patients 0 where the group is hidden
     */
    record Rate(Size size, OptionalInt percent, int patients) {}

    /** Over the last closed weeks; smallest plans first, each size once. */
    List<Rate> bySize();
}
