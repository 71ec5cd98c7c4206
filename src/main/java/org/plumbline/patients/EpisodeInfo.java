package org.plumbline.patients;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;

/**
 * One course of care.
 *
 * @param end the day of discharge, null while the episode is open
 * @param onset when the complaint began, where it is known
 */
public record EpisodeInfo(
        EpisodeId id,
        PatientId patient,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate onset,
        int plannedWeeks,
        MembershipId lead) {

    public boolean open() {
        return end == null;
    }

    /** The week of the course that the day falls in; the first seven days are week 1. */
    public int week(LocalDate day) {
        return Math.max(1, (int) (ChronoUnit.DAYS.between(start, day) / 7) + 1);
    }
}
