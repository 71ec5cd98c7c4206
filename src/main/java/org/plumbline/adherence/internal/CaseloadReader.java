package org.plumbline.adherence.internal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.CaseloadRow.Need;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.Signal;
import org.plumbline.adherence.Thresholds;
import org.plumbline.adherence.internal.Standings.Standing;
import org.plumbline.assessments.Retests;
import org.plumbline.identity.MembershipId;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.springframework.stereotype.Component;

/** The caseload of one therapist: a fixed number of statements, however many patients. */
@Component
public class CaseloadReader {
    private final Episodes episodes;
    private final Standings standings;
    private final SignalRows signals;
    private final Retests retests;
    private final ClinicThresholds thresholds;

    CaseloadReader(
            Episodes episodes, Standings standings, SignalRows signals, Retests retests, ClinicThresholds thresholds) {
        this.episodes = episodes;
        this.standings = standings;
        this.signals = signals;
        this.retests = retests;
        this.thresholds = thresholds;
    }

    private record Read(
            Map<EpisodeId, Standing> standings,
            Map<PatientId, List<Signal>> signals,
            Map<EpisodeId, Retests.LastTest> tests,
            Thresholds limits) {}

    /** Those who need attention first. */
    public List<CaseloadRow> rows(MembershipId therapist, Predicate<PatientId> wanted) {
        var patients = episodes.of(therapist, signals.flaggedAfterTheirEnd()).stream()
                .filter(patient -> wanted.test(patient.patient()))
                .toList();
        var read = new Read(
                standings.of(patients),
                signals.open(patients.stream().map(CaseloadPatient::patient).toList()),
                retests.last(
                        patients.stream().map(patient -> patient.episode().id()).toList()),
                thresholds.current());
        return patients.stream()
                .map(patient -> row(patient, read))
                .sorted(CaseloadRow.BY_NEED)
                .toList();
    }

    private static CaseloadRow row(CaseloadPatient patient, Read read) {
        var episode = patient.episode();
        var standing = requireNonNull(read.standings().get(episode.id()));
        var band = read.limits().band(standing.sevenDays(), standing.daysDue());
        return new CaseloadRow(
                patient.patient(),
                patient.name(),
                patient.phone(),
                episode.week(patient.today()),
                episode.plannedWeeks(),
                episode.open() ? over(standing.state()) : CaseloadRow.Standing.ENDED,
                standing.sevenDays(),
                standing.sevenDaysBefore(),
                fell(standing, read.limits()),
                standing.twentyEightDays(),
                band,
                standing.strip(),
                standing.pain(),
                standing.silent(),
                standing.lastLog(),
                read.limits().retest(read.tests().get(episode.id())).orElse(null),
                read.signals().getOrDefault(patient.patient(), List.of()),
                episode.open() ? need(standing, read.limits()) : Need.NO_DATA,
                patient.zone(),
                patient.today());
    }

    private static boolean fell(Standing standing, Thresholds limits) {
        var now = standing.sevenDays();
        var before = standing.sevenDaysBefore();
        return now.hasData()
                && before.hasData()
                && before.percent().orElseThrow() - now.percent().orElseThrow() >= limits.of(Limit.DROP_POINTS);
    }

    private static Need need(Standing standing, Thresholds limits) {
        if (standing.silent() >= limits.of(Limit.SILENT_DUE_DAYS)) return Need.SILENT;
        return switch (limits.band(standing.sevenDays(), standing.daysDue())) {
            case ON, PARTLY, LOW -> Need.FREQUENCY;
            case TOO_EARLY -> Need.TOO_EARLY;
            case NO_DATA -> Need.NO_DATA;
        };
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
