package org.plumbline.adherence.internal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Predicate;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.Thresholds;
import org.plumbline.identity.MembershipId;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.springframework.stereotype.Component;

/** The caseload of one therapist: four statements, however many patients. */
@Component
public class CaseloadReader {
    private final Episodes episodes;
    private final Standings standings;
    private final ClinicThresholds thresholds;

    CaseloadReader(Episodes episodes, Standings standings, ClinicThresholds thresholds) {
        this.episodes = episodes;
        this.standings = standings;
        this.thresholds = thresholds;
    }

    /** Those who need attention first. */
    public List<CaseloadRow> rows(MembershipId therapist, Predicate<PatientId> wanted) {
        var patients = episodes.of(therapist).stream()
                .filter(patient -> wanted.test(patient.patient()))
                .toList();
        var found = standings.of(patients);
        var bands = thresholds.current();
        return patients.stream()
                .map(patient ->
                        row(patient, requireNonNull(found.get(patient.episode().id())), bands))
                .sorted(CaseloadRow.BY_NEED)
                .toList();
    }

    private static CaseloadRow row(CaseloadPatient patient, Standings.Standing standing, Thresholds bands) {
        return new CaseloadRow(
                patient.patient(),
                patient.name(),
                patient.episode().week(patient.today()),
                patient.episode().plannedWeeks(),
                over(standing.state()),
                standing.sevenDays(),
                standing.twentyEightDays(),
                bands.band(standing.sevenDays(), standing.daysDue()),
                standing.strip(),
                standing.silent(),
                standing.lastLog(),
                patient.zone(),
                patient.today());
    }

    private static CaseloadRow.Standing over(DayState state) {
        return switch (state) {
            case NONE -> CaseloadRow.Standing.NO_PLAN;
            case PLAN -> CaseloadRow.Standing.PLAN;
            case PAUSED -> CaseloadRow.Standing.PAUSED;
            case HELD -> CaseloadRow.Standing.HELD;
        };
    }
}
