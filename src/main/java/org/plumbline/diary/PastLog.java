package org.plumbline.diary;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.internal.DayRule;
import org.plumbline.diary.internal.LogBook;
import org.plumbline.diary.internal.NewEntry;
import org.plumbline.diary.internal.ReportBook;
import org.plumbline.diary.internal.ReportBook.At;
import org.plumbline.diary.internal.SessionRow;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.audit.AuditEvent;
import org.plumbline.kernel.audit.AuditEvents;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.Excuses;
import org.plumbline.plans.Prescriptions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes many past days of one patient at once, for the demo: the same rows that {@link DiaryService} would have left visit
 * by visit (a test compares them), in a few statements instead of some twenty a visit. Carries no user and asks nobody.
 */
@Component
@Transactional
public class PastLog {
    private final LogBook book;
    private final ReportBook reports;
    private final Excuses excuses;
    private final Prescriptions prescriptions;
    private final PatientDays days;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    PastLog(
            LogBook book,
            ReportBook reports,
            Excuses excuses,
            Prescriptions prescriptions,
            PatientDays days,
            ApplicationEventPublisher events,
            Audit audit) {
        this.book = book;
        this.reports = reports;
        this.excuses = excuses;
        this.prescriptions = prescriptions;
        this.days = days;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What a patient tells in one go.
     *
     * @param at when it comes in
     * @param entries of one session; none on a day of rest
     */
    public record Visit(
            Instant at,
            List<Entry> entries,
            @Nullable SessionReport report,
            @Nullable CheckIn checkIn) {
        public Visit {
            entries = entries.stream()
                    .sorted(comparing(each -> each.id().value()))
                    .toList();
        }
    }

    /** @param episode in which all the days lie */
    public void record(PatientId patient, EpisodeInfo episode, List<Visit> visits) {
        var entries = judged(patient, episode, visits);
        book.open(sessions(visits), episode.id());
        book.insert(entries);
        entries.forEach(this::excuse);
        reports.insertReports(visits.stream()
                .flatMap(each -> Optional.ofNullable(each.report()).map(said -> new At<>(each.at(), said)).stream())
                .toList());
        reports.insertCheckIns(visits.stream()
                .flatMap(each -> Optional.ofNullable(each.checkIn()).map(said -> new At<>(each.at(), said)).stream())
                .toList());
        visits.stream()
                .flatMap(each -> each.entries().stream())
                .map(each -> new DayLogged(episode.id(), patient, each.day()))
                .distinct()
                .forEach(events::publishEvent);
        audit.done(
                visits.stream().flatMap(each -> audited(patient, each).stream()).toList());
    }

    private List<NewEntry> judged(PatientId patient, EpisodeInfo episode, List<Visit> visits) {
        var prescribed = prescriptions.of(visits.stream()
                .flatMap(each -> each.entries().stream())
                .map(Entry::prescription)
                .distinct()
                .toList());
        var calendar = days.history(patient);
        var judged = new ArrayList<NewEntry>();
        for (var visit : visits) {
            var rule = new DayRule(calendar, visit.at());
            for (var entry : visit.entries()) {
                var answered = Optional.ofNullable(prescribed.get(entry.prescription()))
                        .orElseThrow(DiaryRefused::notYourPlan);
                judged.add(new NewEntry(
                        entry,
                        episode.id(),
                        answered.lineage(),
                        answered.target(),
                        rule.grade(entry, session(visit, entry)),
                        visit.at()));
            }
        }
        return judged;
    }

    private static List<SessionRow> sessions(List<Visit> visits) {
        Map<SessionId, SessionRow> sessions = new LinkedHashMap<>();
        for (var visit : visits)
            for (var entry : visit.entries()) sessions.putIfAbsent(entry.session(), session(visit, entry));
        return List.copyOf(sessions.values());
    }

    private static SessionRow session(Visit visit, Entry entry) {
        var start = visit.entries().stream()
                .map(Entry::performedAt)
                .min(naturalOrder())
                .orElse(entry.performedAt());
        return new SessionRow(entry.session(), entry.patient(), entry.day(), start);
    }

    private void excuse(NewEntry skipped) {
        var entry = skipped.entry();
        SkipReason.excuse(entry.skip())
                .ifPresent(kind -> ScopedClock.at(
                        skipped.receivedAt(),
                        () -> excuses.declare(
                                skipped.episode(),
                                entry.patient(),
                                skipped.lineage(),
                                entry.day(),
                                kind,
                                entry.performedAt())));
    }

    private static List<AuditEvents.Dated> audited(PatientId patient, Visit visit) {
        var told = new LinkedHashMap<String, Object>();
        var first = visit.entries().isEmpty() ? null : visit.entries().getFirst();
        if (first != null) told.put("diary.record", visit.entries().size() == 1 ? first.id() : first.session());
        if (visit.report() != null) told.put("diary.report", visit.report().session());
        if (visit.checkIn() != null) told.put("diary.checkIn", visit.checkIn().id());
        return told.entrySet().stream()
                .map(each -> new AuditEvents.Dated(
                        visit.at(),
                        new AuditEvent(
                                each.getKey(), patient.value(), each.getValue().toString(), AuditEvent.Outcome.DONE)))
                .toList();
    }
}
