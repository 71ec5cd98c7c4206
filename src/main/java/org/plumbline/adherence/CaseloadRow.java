package org.plumbline.adherence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.plumbline.patients.PatientId;

/**
 * One patient of a therapist’s caseload.
 *
 * @param week of the course, today
 * @param standing what stands over the patient’s today
 * @param strip the last 14 days up to today, a letter a day: d all done, p part, m missed, t today, . not due, _ paused or
 *     held, blank without a plan
 * @param silentDueDays closed days with something due since the last entry of any kind
 * @param lastLog when the last entry was made
 */
public record CaseloadRow(
        PatientId patient,
        String name,
        int week,
        int plannedWeeks,
        Standing standing,
        Share sevenDays,
        Share twentyEightDays,
        Band band,
        String strip,
        int silentDueDays,
        @Nullable Instant lastLog,
        ZoneId zone,
        LocalDate today) {
    /** From so many due days running without an entry a patient comes first. */
    public static final int SILENT_FROM = 3;

    /** Who needs the therapist most: silent ones, then by 7-day frequency, then too early to say, then no data. */
    public static final Comparator<CaseloadRow> BY_NEED = Comparator.comparing(CaseloadRow::need)
            .thenComparing(CaseloadRow::sevenDays)
            .thenComparing(CaseloadRow::name)
            .thenComparing(row -> row.patient().value());

    public enum Standing {
        NO_PLAN,
        PLAN,
        PAUSED,
        HELD
    }

    public enum Need {
        SILENT,
        FREQUENCY,
        TOO_EARLY,
        NO_DATA
    }

    public Need need() {
        if (silentDueDays >= SILENT_FROM) return Need.SILENT;
        return switch (band) {
            case ON, PARTLY, LOW -> Need.FREQUENCY;
            case TOO_EARLY -> Need.TOO_EARLY;
            case NO_DATA -> Need.NO_DATA;
        };
    }
}
