package org.plumbline.diary.internal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SkipReason;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.Holds;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.Prescription;
import org.plumbline.plans.PrescriptionId;
import org.plumbline.plans.Prescriptions;
import org.springframework.stereotype.Component;

/** Turns what a page says into entries of one day, made now. Carries no user of its own: the diary checks again. */
@Component
class Recorder {
    /** A page that is loaded again within this time goes on with the session. */
    private static final Duration PAUSE_IN_SESSION = Duration.ofMinutes(45);

    private final DiaryService diary;
    private final DiaryEntries entries;
    private final Prescriptions prescriptions;
    private final Holds holds;
    private final PatientDays days;
    private final Clock clock;

    /** What stands of a day, and the prescriptions that a page speaks of. */
    private record Stand(Map<PrescriptionId, Prescription> answered, Map<LineageId, List<Occurrence>> log) {
        int count(PrescriptionId prescription, boolean orSkipped) {
            var known = answered.get(prescription);
            return known == null
                    ? 0
                    : (int) log.getOrDefault(known.lineage(), List.of()).stream()
                            .filter(each -> each.isDone() || orSkipped && each.skip() != null)
                            .count();
        }

        /** What is not the patient’s is judged by the diary. */
        boolean isComplete(PrescriptionId prescription) {
            var known = answered.get(prescription);
            return known != null && count(prescription, true) >= known.timesADay();
        }

        Optional<SessionId> running(Instant now) {
            return log.values().stream()
                    .flatMap(List::stream)
                    .max(comparing(Occurrence::performedAt))
                    .filter(last -> last.performedAt().isAfter(now.minus(PAUSE_IN_SESSION)))
                    .map(Occurrence::session);
        }
    }

    Recorder(
            DiaryService diary,
            DiaryEntries entries,
            Prescriptions prescriptions,
            Holds holds,
            PatientDays days,
            Clock clock) {
        this.diary = diary;
        this.entries = entries;
        this.prescriptions = prescriptions;
        this.holds = holds;
        this.days = days;
        this.clock = clock;
    }

    /** @return how many were new: not done meanwhile in another tab */
    int done(PatientId patient, Visit visit, LocalDate day, List<Did> did) {
        var stand = stand(did.stream().map(Did::prescription).toList(), day);
        var fresh = did.stream()
                .filter(each -> stand.count(each.prescription(), false) <= each.seenOf(day))
                .toList();
        diary.recordAll(
                patient,
                fresh.stream()
                        .map(each ->
                                entry(patient, visit, day, stand, each.id(), each.prescription(), each.amounts(), null))
                        .toList());
        return fresh.size();
    }

    int skipped(PatientId patient, Visit visit, LocalDate day, List<LeftOut> leftOut, SkipReason reason) {
        var stand = stand(leftOut.stream().map(LeftOut::prescription).toList(), day);
        var fresh = leftOut.stream()
                .filter(each -> !stand.isComplete(each.prescription()))
                .toList();
        diary.recordAll(
                patient,
                fresh.stream()
                        .map(each -> entry(
                                patient, visit, day, stand, each.id(), each.prescription(), Amounts.none(), reason))
                        .toList());
        return fresh.size();
    }

    private Entry entry(
            PatientId patient,
            Visit visit,
            LocalDate day,
            Stand stand,
            LogEntryId id,
            PrescriptionId prescription,
            Amounts amounts,
            @Nullable SkipReason skip) {
        var now = clock.instant();
        return new Entry(
                Entry.VERSION,
                id,
                visit.session(day, () -> stand.running(now)),
                patient,
                prescription,
                now,
                day,
                days.zone(patient, day),
                amounts,
                skip,
                null,
                null,
                Grade.TICKED);
    }

    /** Waits for another device that records at this moment, and sees what it did. */
    private Stand stand(Collection<PrescriptionId> ids, LocalDate day) {
        var answered = prescriptions.of(ids);
        var episodes =
                answered.values().stream().map(Prescription::episode).distinct().toList();
        episodes.forEach(holds::lock);
        var log = entries.of(episodes, day, day).values().stream()
                .flatMap(List::stream)
                .collect(groupingBy(Occurrence::lineage));
        return new Stand(answered, log);
    }
}
