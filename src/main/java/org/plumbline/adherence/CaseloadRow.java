package org.plumbline.adherence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Signal.Level;
import org.plumbline.adherence.SignalFacts.DayScore;
import org.plumbline.patients.PatientId;

/**
 * One patient of a therapist’s caseload.
 *
 * @param phone as the record has it
 * @param week of the course, today
 * @param standing what stands over the patient’s today
 * @param sevenDaysBefore the seven closed days before the last seven
 * @param fell by the clinic’s points or more
 * @param strip the last 14 days up to today, a letter a day: d all done, p part, m missed, t today, . not due, _ paused or
 *     held, blank without a plan
 * @param pain the trend of the last 28 days and today, oldest first; days without a word are left out
 * @param silentDueDays closed days with something due since the last entry of any kind
 * @param lastLog when the last entry was made
 * @param retest when the next one falls due, while something is unsettled
 * @param signals those that are open, most pressing first
 */
public record CaseloadRow(
        PatientId patient,
        String name,
        @Nullable String phone,
        int week,
        int plannedWeeks,
        Standing standing,
        Share sevenDays,
        Share sevenDaysBefore,
        boolean fell,
        Share twentyEightDays,
        Band band,
        String strip,
        List<DayScore> pain,
        int silentDueDays,
        @Nullable Instant lastLog,
        @Nullable LocalDate retest,
        List<Signal> signals,
        Need need,
        ZoneId zone,
        LocalDate today) {

    /** Who needs the therapist most: by signal, then silent ones, by 7-day frequency, too early to say, no data. */
    public static final Comparator<CaseloadRow> BY_NEED = Comparator.comparing(CaseloadRow::pressing)
            .thenComparing(CaseloadRow::need)
            .thenComparing(CaseloadRow::sevenDays)
            .thenComparing(CaseloadRow::name)
            .thenComparing(row -> row.patient().value());

    public CaseloadRow {
        pain = List.copyOf(pain);
        signals = List.copyOf(signals);
    }

    public enum Standing {
        NO_PLAN,
        PLAN,
        PAUSED,
        HELD,
        /** The course is over, but a warning sign was answered with yes and is not lifted. */
        ENDED
    }

    public enum Need {
        SILENT,
        FREQUENCY,
        TOO_EARLY,
        NO_DATA
    }

    /** What nobody has acknowledged yet, most pressing first. */
    public List<Signal> news() {
        return signals.stream().filter(signal -> !signal.isAcknowledged()).toList();
    }

    public Optional<Level> level() {
        return news().stream().findFirst().map(Signal::level);
    }

    private int pressing() {
        return news().stream()
                .findFirst()
                .map(signal -> signal.kind().ordinal())
                .orElse(SignalKind.values().length);
    }

    /** Points of the rounded 7-day frequency against the week before; nothing where one of them has no data. */
    public OptionalInt change() {
        return sevenDays.hasData() && sevenDaysBefore.hasData()
                ? OptionalInt.of(sevenDays.percent().orElseThrow()
                        - sevenDaysBefore.percent().orElseThrow())
                : OptionalInt.empty();
    }
}
