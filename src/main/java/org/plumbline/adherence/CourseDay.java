package org.plumbline.adherence;

import java.time.LocalDate;

/**
 * One day of a patient’s course as the page shows it.
 *
 * @param done done occurrences, at most {@code due}; for today against what the schedule asks
 */
public record CourseDay(LocalDate day, Kind kind, int done, int due) {
    public enum Kind {
        /** No plan in force, or no row. */
        BLANK,
        ALL,
        PART,
        MISSED,
        NOT_DUE,
        PAUSED,
        HELD,
        /** Today, not all done yet. */
        TODAY,
        AHEAD
    }
}
