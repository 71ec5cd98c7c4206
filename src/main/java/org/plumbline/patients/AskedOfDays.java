package org.plumbline.patients;

import java.time.LocalDate;

/**
 * What a course asks of days, so that a dialog can say what it will change before it does. Answered by the plans module,
 * which stands above this one.
 */
public interface AskedOfDays {
    /** Days without pause, hold or excuse, both ends included. */
    Asked asked(EpisodeId episode, LocalDate from, LocalDate to);

    /**
     * @param exercises different ones
     * @param times how often they are due on these days, all together
     */
    record Asked(int exercises, int times) {
        public static final Asked NOTHING = new Asked(0, 0);
    }
}
