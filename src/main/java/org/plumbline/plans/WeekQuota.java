package org.plumbline.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a prescription of k days a week asks of one week, Monday to Sunday (ADHERENCE §2).
 *
 * @param days the number of days asked
 * @param counted the days of the week it was reckoned from, in order: in force on such a schedule, not paused, excused or held
 */
public record WeekQuota(int days, List<LocalDate> counted) {
    private static final int DAYS_OF_A_WEEK = 7;

    public WeekQuota {
        counted = List.copyOf(counted);
    }

    /** Σ k ÷ 7 over the counted days, rounded to whole, half up. */
    static WeekQuota of(int sumOfK, List<LocalDate> counted) {
        return new WeekQuota((2 * sumOfK + DAYS_OF_A_WEEK) / (2 * DAYS_OF_A_WEEK), counted);
    }

    /** How many days are still to be done this week, whichever. */
    public int toGo(Set<LocalDate> daysDone) {
        return Math.max(0, days - daysDone.size());
    }
}
