package org.plumbline.diary;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.diary.internal.DayRule;
import org.plumbline.diary.internal.KnownEntry;
import org.plumbline.diary.internal.LogBook;
import org.plumbline.diary.internal.NewEntry;
import org.plumbline.diary.internal.ReportBook;
import org.plumbline.diary.internal.SessionRow;
import org.plumbline.identity.CurrentUser;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.SelfOnly;
import org.plumbline.plans.ExcuseKind;
import org.plumbline.plans.Excuses;
import org.plumbline.plans.Holds;
import org.plumbline.plans.Prescriptions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a patient did. The client names each entry; an id that is known answers with its first receipt, whatever
 * came with it, so that a retry, a second tab or a repeated click adds nothing (DESIGN §3.3).
 */
@Service
@Transactional
public class DiaryService {
    /** Topic of live updates: this patient’s log changed. The subject is the patient. */
    public static final String LIVE_TOPIC = "diary.logged";

    private final LogBook book;
    private final ReportBook reports;
    private final DiaryEntries log;
    private final Holds holds;
    private final Excuses excuses;
    private final Prescriptions prescriptions;
    private final Episodes episodes;
    private final PatientDays days;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Audit audit;

    DiaryService(
            LogBook book,
            ReportBook reports,
            DiaryEntries log,
            Holds holds,
            Excuses excuses,
            Prescriptions prescriptions,
            Episodes episodes,
            PatientDays days,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Audit audit) {
        this.book = book;
        this.reports = reports;
        this.log = log;
        this.holds = holds;
        this.excuses = excuses;
        this.prescriptions = prescriptions;
        this.episodes = episodes;
        this.days = days;
        this.user = user;
        this.clock = clock;
        this.events = events;
        this.live = live;
        this.audit = audit;
    }

    /** @throws DiaryRefused where the rules refuse it; nothing is kept then */
    @SelfOnly
    public Receipt record(PatientId patient, Entry entry) {
        return recorded(patient, List.of(entry)).getFirst();
    }

    /** All of them or none, in one transaction; receipts in the order of the entries. */
    @SelfOnly
    public List<Receipt> recordAll(PatientId patient, List<Entry> entries) {
        return recorded(patient, entries);
    }

    /** Takes an entry back on the day it was made, by a voiding row. Again is the same: the first answer. */
    @SelfOnly
    public Receipt undo(PatientId patient, LogEntryId entry) {
        return undone(patient, entry, clock.instant());
    }

    /** @param at by the client’s clock: an undo may arrive later than it was made */
    @SelfOnly
    public Receipt undo(PatientId patient, LogEntryId entry, Instant at) {
        return undone(patient, entry, at);
    }

    /**
     * What the patient says about a session; the last word rules, the same word twice is one.
     *
     * @throws NotFound where it is no session of the patient’s
     * @throws DiaryRefused where the session is too long ago
     */
    @SelfOnly
    public void report(PatientId patient, SessionReport report) {
        var session = reports.session(report.session())
                .filter(each -> each.patient().equals(patient))
                .orElseThrow(() -> new NotFound("session " + report.session()));
        new DayRule(days.history(patient), clock.instant()).checkReach(session.day());
        var before = reports.last(report.session());
        if (before.map(report::equals).orElse(report.isEmpty())) return;
        reports.insert(report, clock.instant());
        tell(session.episode(), patient, session.day());
        audit.done("diary.report", patient.value(), report.session());
    }

    /**
     * The same from a phone, which may have waited. An id that is known answers as it did the first time.
     *
     * @throws DiaryRefused where it is no session of the patient’s, or too long ago
     */
    @SelfOnly
    public ReportReceipt report(PatientId patient, SentReport report) {
        if (!report.patient().equals(patient)) throw DiaryRefused.otherPatient();
        if (reports.known(report.id()).isEmpty()) {
            var session = reports.session(report.said().session())
                    .filter(each -> each.patient().equals(patient))
                    .orElseThrow(DiaryRefused::noSuchSession);
            new DayRule(days.history(patient), clock.instant()).checkTold(session.day(), report.saidAt());
            if (reports.insert(report, clock.instant())) {
                tell(session.episode(), patient, session.day());
                audit.done("diary.report", patient.value(), report.said().session());
            }
        }
        return reports.known(report.id())
                .filter(each -> each.patient().equals(patient))
                .map(each -> new ReportReceipt(report.id(), each.receivedAt()))
                .orElseThrow(DiaryRefused::idTaken);
    }

    /** How the day is. An id that is known answers as it did the first time. */
    @SelfOnly
    public CheckInReceipt checkIn(PatientId patient, CheckIn checkIn) {
        if (!checkIn.patient().equals(patient)) throw DiaryRefused.otherPatient();
        if (reports.known(checkIn.id()).isEmpty()) {
            var episode = episodes.current(patient);
            new DayRule(days.history(patient), clock.instant()).check(checkIn);
            if (checkIn.day().isBefore(episode.start())) throw DiaryRefused.beforeTheEpisode();
            if (reports.insert(checkIn, clock.instant())) {
                tell(episode.id(), patient, checkIn.day());
                audit.done("diary.checkIn", patient.value(), checkIn.id());
            }
        }
        return reports.known(checkIn.id())
                .filter(each -> each.patient().equals(patient))
                .map(each -> new CheckInReceipt(checkIn.id(), each.receivedAt()))
                .orElseThrow(DiaryRefused::idTaken);
    }

    private void tell(EpisodeId episode, PatientId patient, LocalDate day) {
        events.publishEvent(new DayLogged(episode, patient, day));
        live.publish(LIVE_TOPIC, patient.value());
    }

    private List<Receipt> recorded(PatientId patient, List<Entry> entries) {
        if (entries.stream().anyMatch(each -> !each.patient().equals(patient))) throw DiaryRefused.otherPatient();
        var ids = entries.stream().map(Entry::id).distinct().toList();
        var known = known(patient, ids);
        if (known.size() < ids.size()) {
            add(patient, withoutKnown(entries, known.keySet()));
            known = known(patient, ids);
        }
        return receipts(entries, known);
    }

    private Map<LogEntryId, KnownEntry> known(PatientId patient, Collection<LogEntryId> ids) {
        var known = book.known(ids);
        if (known.values().stream().anyMatch(each -> !each.patient().equals(patient))) throw DiaryRefused.idTaken();
        return known;
    }

    /** In the order of their ids, so that two who send the same entries at once do not wait for each other in a circle. */
    private static List<Entry> withoutKnown(List<Entry> entries, Set<LogEntryId> known) {
        var unknown = new LinkedHashMap<LogEntryId, Entry>();
        for (var entry : entries) {
            if (!known.contains(entry.id())) unknown.putIfAbsent(entry.id(), entry);
        }
        return unknown.values().stream()
                .sorted(comparing(each -> each.id().value()))
                .toList();
    }

    private void add(PatientId patient, List<Entry> entries) {
        var inserted = book.insert(judged(patient, entries));
        if (inserted.isEmpty()) return;
        inserted.forEach(this::excuse);
        inserted.stream()
                .map(each -> new DayLogged(each.episode(), patient, each.entry().day()))
                .distinct()
                .forEach(events::publishEvent);
        live.publish(LIVE_TOPIC, patient.value());
        var first = inserted.getFirst().entry();
        audit.done("diary.record", patient.value(), inserted.size() == 1 ? first.id() : first.session());
    }

    /** Two reasons to leave something out say that the day asks for nothing: one by itself, one if the therapist agrees. */
    private void excuse(NewEntry skipped) {
        var entry = skipped.entry();
        SkipReason.excuse(entry.skip())
                .ifPresent(kind -> excuses.declare(
                        skipped.episode(), entry.patient(), skipped.lineage(), entry.day(), kind, entry.performedAt()));
    }

    private List<NewEntry> judged(PatientId patient, List<Entry> entries) {
        var prescribed = prescriptions.of(
                entries.stream().map(Entry::prescription).distinct().toList());
        var rule = new DayRule(days.history(patient), clock.instant());
        var episodesOfPlans = new HashMap<EpisodeId, EpisodeInfo>();
        var sessions = new HashMap<SessionId, SessionRow>();
        var judged = new ArrayList<NewEntry>();
        for (var entry : entries) {
            var answered = prescribed.get(entry.prescription());
            if (answered == null) throw DiaryRefused.notYourPlan();
            var episode = episodesOfPlans.computeIfAbsent(answered.episode(), episodes::get);
            if (!episode.patient().equals(patient)) throw DiaryRefused.notYourPlan();
            if (entry.day().isBefore(episode.start())) throw DiaryRefused.beforeTheEpisode();
            checkAmounts(entry, answered.side());
            if (entry.skip() == null && holds.stopped(episode.id(), entry.performedAt())) throw DiaryRefused.held();
            var session = sessions.computeIfAbsent(entry.session(), id -> opened(entry, entries, episode));
            if (!session.isOf(patient, entry.day())) throw DiaryRefused.sessionOfAnotherDay();
            judged.add(new NewEntry(
                    entry,
                    episode.id(),
                    answered.lineage(),
                    answered.target(),
                    rule.grade(entry, session),
                    rule.now()));
        }
        return judged;
    }

    /** A performed amount has the sides that were prescribed; of two, one may be missing. */
    private static void checkAmounts(Entry entry, DoseSide side) {
        if (entry.skip() != null) return;
        var done = entry.amounts();
        var fits = switch (side) {
            case NONE -> done.whole() != null;
            case BOTH -> done.whole() == null;
            case LEFT -> done.left() != null && done.right() == null;
            case RIGHT -> done.right() != null && done.left() == null;
        };
        if (!fits) throw DiaryRefused.wrongAmounts();
    }

    /** The session the entry names: as it stands, else opened with the first of its entries. */
    private SessionRow opened(Entry entry, List<Entry> entries, EpisodeInfo episode) {
        return book.session(entry.session()).orElseGet(() -> {
            var start = entries.stream()
                    .filter(each -> each.session().equals(entry.session()))
                    .map(Entry::performedAt)
                    .min(naturalOrder())
                    .orElse(entry.performedAt());
            book.open(new SessionRow(entry.session(), entry.patient(), entry.day(), start), episode.id());
            return book.session(entry.session()).orElseThrow();
        });
    }

    private static List<Receipt> receipts(List<Entry> entries, Map<LogEntryId, KnownEntry> known) {
        return entries.stream()
                .map(each ->
                        Optional.ofNullable(known.get(each.id())).orElseThrow().receipt())
                .toList();
    }

    private Receipt undone(PatientId patient, LogEntryId id, Instant at) {
        var entry = Optional.ofNullable(book.known(List.of(id)).get(id))
                .filter(each -> each.patient().equals(patient))
                .orElseThrow(() -> new NotFound("entry " + id));
        var before = book.voidedAt(id);
        if (before.isPresent()) return new Receipt(id, before.get());
        new DayRule(days.history(patient), clock.instant()).checkUndo(entry, at);
        if (book.voidEntry(id, user.require().accountId(), clock.instant())) {
            SkipReason.excuse(entry.skip()).ifPresent(kind -> takeBack(kind, entry));
            tell(entry.episode(), patient, entry.day());
            audit.done("diary.undo", patient.value(), id);
        }
        return new Receipt(id, book.voidedAt(id).orElseThrow());
    }

    /** Where the exercise was left out twice that day, what the other one says goes on. */
    private void takeBack(ExcuseKind excuse, KnownEntry entry) {
        var others = log.of(entry.episode(), entry.day(), entry.day()).stream()
                .filter(each -> each.lineage().equals(entry.lineage()))
                .filter(each -> SkipReason.excuse(each.skip()).isPresent())
                .toList();
        if (others.stream().anyMatch(each -> SkipReason.excuse(each.skip()).equals(Optional.of(excuse)))) return;
        excuses.withdraw(entry.episode(), entry.lineage(), entry.day());
        others.forEach(each -> SkipReason.excuse(each.skip())
                .ifPresent(kind -> excuses.declare(
                        each.episode(), entry.patient(), each.lineage(), each.day(), kind, each.performedAt())));
    }
}
