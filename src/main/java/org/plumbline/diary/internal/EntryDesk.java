package org.plumbline.diary.internal;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.diary.DiaryRefused;
import org.plumbline.diary.Entry;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.Receipt;
import org.plumbline.diary.SkipReason;
import org.plumbline.identity.CurrentUser;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.ExcuseKind;
import org.plumbline.plans.Excuses;
import org.springframework.stereotype.Component;

/** Keeps entries once and takes them back once, each with its first receipt. Called by what has checked who asks. */
@Component
public class EntryDesk {
    private final LogBook book;
    private final DiaryEntries log;
    private final EntryJudge judge;
    private final Excuses excuses;
    private final PatientDays days;
    private final CurrentUser user;
    private final Clock clock;
    private final DiaryNews news;
    private final Audit audit;

    EntryDesk(
            LogBook book,
            DiaryEntries log,
            EntryJudge judge,
            Excuses excuses,
            PatientDays days,
            CurrentUser user,
            Clock clock,
            DiaryNews news,
            Audit audit) {
        this.book = book;
        this.log = log;
        this.judge = judge;
        this.excuses = excuses;
        this.days = days;
        this.user = user;
        this.clock = clock;
        this.news = news;
        this.audit = audit;
    }

    public List<Receipt> recorded(PatientId patient, List<Entry> entries) {
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
        var inserted = book.insert(judge.judged(patient, entries));
        if (inserted.isEmpty()) return;
        inserted.forEach(this::excuse);
        news.tell(patient, inserted);
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

    private static List<Receipt> receipts(List<Entry> entries, Map<LogEntryId, KnownEntry> known) {
        return entries.stream()
                .map(each ->
                        Optional.ofNullable(known.get(each.id())).orElseThrow().receipt())
                .toList();
    }

    public Receipt undone(PatientId patient, LogEntryId id, Instant at) {
        var entry = Optional.ofNullable(book.known(List.of(id)).get(id))
                .filter(each -> each.patient().equals(patient))
                .orElseThrow(() -> new NotFound("entry " + id));
        var before = book.voidedAt(id);
        if (before.isPresent()) return new Receipt(id, before.get());
        new DayRule(days.history(patient), clock.instant()).checkUndo(entry, at);
        if (book.voidEntry(id, user.require().accountId(), clock.instant())) {
            SkipReason.excuse(entry.skip()).ifPresent(kind -> takeBack(kind, entry));
            news.tell(entry.episode(), patient, entry.day());
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
