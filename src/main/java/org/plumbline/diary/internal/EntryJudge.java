package org.plumbline.diary.internal;

import static java.util.Comparator.naturalOrder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.plumbline.diary.DiaryRefused;
import org.plumbline.diary.Entry;
import org.plumbline.diary.SessionId;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.Holds;
import org.plumbline.plans.Prescriptions;
import org.springframework.stereotype.Component;

/** Whether an entry is the patient’s to make, for that day and now; and what it will be kept with: target, grade, session. */
@Component
class EntryJudge {
    private final LogBook book;
    private final Holds holds;
    private final Prescriptions prescriptions;
    private final Episodes episodes;
    private final PatientDays days;
    private final Clock clock;

    EntryJudge(
            LogBook book, Holds holds, Prescriptions prescriptions, Episodes episodes, PatientDays days, Clock clock) {
        this.book = book;
        this.holds = holds;
        this.prescriptions = prescriptions;
        this.episodes = episodes;
        this.days = days;
        this.clock = clock;
    }

    /** @throws DiaryRefused for the first that the rules refuse */
    List<NewEntry> judged(PatientId patient, List<Entry> entries) {
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
}
