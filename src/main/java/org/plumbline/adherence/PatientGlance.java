package org.plumbline.adherence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingInfo;

/**
 * One patient beside the caseload: enough to decide what to do next without leaving the list.
 *
 * @param age in whole years
 * @param sevenDays, {@code twentyEightDays} frequency and dose with their counts
 * @param evidence how the occurrences done in 28 days are known
 * @param days the last 28 days, today the last
 * @param sessions the last ones, newest first
 * @param open findings that are open or waiting
 * @param findings all there were
 * @param lastDay of the planned weeks
 */
public record PatientGlance(
        CaseloadRow row,
        int age,
        CourseFigures sevenDays,
        CourseFigures twentyEightDays,
        Evidence evidence,
        List<CourseDay> days,
        List<Session> sessions,
        List<FindingInfo> open,
        int findings,
        LocalDate lastDay) {

    public PatientGlance {
        days = List.copyOf(days);
        sessions = List.copyOf(sessions);
        open = List.copyOf(open);
    }

    /** Counts by grade. */
    public record Evidence(int timed, int ticked, int backFilled, int staff) {}

    /**
     * @param done of the entries; {@code left} out with a reason
     * @param before pain, and {@code most} that the session brought
     */
    public record Session(
            LocalDate day,
            Instant at,
            int done,
            int left,
            @Nullable Integer effort,
            @Nullable Integer before,
            @Nullable Integer most) {}
}
