package org.plumbline.adherence.internal.signals;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.SignalFacts.RedFlag;
import org.plumbline.adherence.Thresholds;
import org.plumbline.adherence.internal.Said;
import org.plumbline.adherence.internal.SaidInSession;
import org.plumbline.adherence.internal.SaidOfDay;
import org.plumbline.adherence.internal.Standings;
import org.plumbline.assessments.Retests;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.diary.Occurrence;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.plans.Holds;
import org.plumbline.plans.OpenHold;
import org.plumbline.plans.Prescription;
import org.plumbline.plans.PrescriptionId;
import org.plumbline.plans.Prescriptions;
import org.plumbline.plans.WarningSigns.Sign;
import org.springframework.stereotype.Component;

/** Gathers what some patients are judged by, in a fixed number of statements however many they are. */
@Component
class FactsReader {
    /** A RED session of a week ago looks at what was usual in the 14 days up to it. */
    private static final int DAYS_BACK = 21;

    private final Standings standings;
    private final DiaryEntries diary;
    private final Prescriptions prescriptions;
    private final Said said;
    private final Holds holds;
    private final Retests retests;

    FactsReader(
            Standings standings,
            DiaryEntries diary,
            Prescriptions prescriptions,
            Said said,
            Holds holds,
            Retests retests) {
        this.standings = standings;
        this.diary = diary;
        this.prescriptions = prescriptions;
        this.said = said;
        this.holds = holds;
        this.retests = retests;
    }

    /** @param today in the patient’s zone */
    record Subject(EpisodeInfo episode, LocalDate today, ZoneId zone) {
        EpisodeId id() {
            return episode.id();
        }
    }

    private record Read(
            Map<EpisodeId, Standings.Standing> standings,
            Map<EpisodeId, List<SaidInSession>> sessions,
            Map<EpisodeId, List<SaidOfDay>> checkIns,
            Map<EpisodeId, List<Occurrence>> skips,
            Map<PrescriptionId, Prescription> skipped,
            Map<EpisodeId, OpenHold> holds,
            Map<EpisodeId, Retests.LastTest> tested,
            Thresholds limits) {}

    List<PatientFacts> read(Collection<Subject> subjects, Thresholds limits) {
        if (subjects.isEmpty()) return List.of();
        var ids = subjects.stream().map(Subject::id).toList();
        var todays = subjects.stream().map(Subject::today).sorted().toList();
        var from = todays.getFirst().minusDays(DAYS_BACK);
        var to = todays.getLast().plusDays(1); // a traveller’s phone may be a day ahead
        var skips = diary.skips(ids, from, to);
        var read = new Read(
                standings.of(subjects.stream().collect(toMap(Subject::id, Subject::today))),
                said.sessions(ids, from, to),
                said.checkIns(ids, from, to),
                skips,
                skipped(skips.values()),
                holds.open(ids),
                retests.last(ids),
                limits);
        var facts = new ArrayList<PatientFacts>();
        for (var subject : subjects) facts.add(facts(subject, read));
        return facts;
    }

    /** Most days nobody leaves anything out. */
    private Map<PrescriptionId, Prescription> skipped(Collection<List<Occurrence>> skips) {
        var ids = skips.stream()
                .flatMap(List::stream)
                .map(Occurrence::prescription)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : prescriptions.of(ids);
    }

    private static PatientFacts facts(Subject subject, Read read) {
        var id = subject.id();
        return new PatientFacts(
                subject.episode(),
                subject.today(),
                subject.zone(),
                requireNonNull(read.standings().get(id)),
                read.sessions().getOrDefault(id, List.of()),
                read.checkIns().getOrDefault(id, List.of()),
                read.skips().getOrDefault(id, List.of()).stream()
                        .map(skip -> skip(skip, read.skipped()))
                        .toList(),
                held(read.holds().get(id)),
                tested(read.tested().get(id)),
                read.limits());
    }

    private static Skip skip(Occurrence entry, Map<PrescriptionId, Prescription> known) {
        var exercise = Optional.ofNullable(known.get(entry.prescription()))
                .map(prescription -> prescription.exercise().toString())
                .orElse("");
        return new Skip(entry.day(), requireNonNull(entry.skip()), exercise);
    }

    /** Of a course that has ended, all else asks for nothing. */
    Optional<RedFlag> redFlag(EpisodeId ended) {
        return CourseRules.redFlag(held(holds.open(List.of(ended)).get(ended)));
    }

    private static PatientFacts.@Nullable Held held(@Nullable OpenHold hold) {
        return hold == null
                ? null
                : new PatientFacts.Held(
                        hold.raisedAt(), hold.answers().stream().map(Sign::id).toList());
    }

    private static PatientFacts.@Nullable Tested tested(Retests.@Nullable LastTest tested) {
        return tested == null
                ? null
                : new PatientFacts.Tested(tested.day(), tested.unsettled().size());
    }
}
