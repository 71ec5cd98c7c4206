package org.plumbline.adherence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course as one picture: pain above what was done, on one axis of {@link #WEEKS} weeks, or a few days more.
 *
 * @param start first day of the course
 * @param from first day of the axis, {@code to} the last
 * @param today the last day with something to tell: the patient’s today, or the day of discharge
 * @param days of the axis up to today
 * @param means of seven days up to the day, where at least {@link #LEAST_REPORTS} of them have a report
 * @param aim nothing while the first week has too few reports
 * @param versions that came, or come, into force on the axis
 * @param retest the day it falls due, while something is unsettled
 * @param plannedEnd last day of the planned weeks
 * @param end day of discharge; nothing while the course is open
 */
public record CourseTrend(
        LocalDate start,
        LocalDate from,
        LocalDate to,
        LocalDate today,
        List<Day> days,
        List<Mean> means,
        @Nullable Aim aim,
        List<Version> versions,
        List<Rest> rests,
        @Nullable LocalDate retest,
        LocalDate plannedEnd,
        @Nullable LocalDate end,
        Share sevenDays) {
    public static final int WEEKS = 12;

    /** Of seven days: fewer say more of the day they were made on than of the week. */
    public static final int LEAST_REPORTS = 3;

    /** @param worst pain of the day, 0–10, where the patient gave it */
    public record Day(CourseDay day, @Nullable Integer worst) {}

    /** @param pain one decimal */
    public record Mean(LocalDate day, BigDecimal pain) {}

    /** Half the pain of the first week, twelve weeks after the start. */
    public record Aim(LocalDate fromDay, BigDecimal from, LocalDate toDay, BigDecimal to) {}

    public record Version(int no, LocalDate from) {}

    /** A pause or a hold, both days included. */
    public record Rest(LocalDate from, LocalDate to, boolean hold) {}

    public boolean hasPain() {
        return days.stream().anyMatch(day -> day.worst() != null);
    }

    public boolean isEmpty() {
        return versions.isEmpty() && !hasPain();
    }

    /** The number of the week that the day falls in. */
    public int week(LocalDate day) {
        return 1 + (int) (ChronoUnit.DAYS.between(start, day) / 7);
    }
}
