package org.plumbline.adherence.internal.signals;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.adherence.SignalFacts;
import org.plumbline.adherence.SignalFacts.RedFlag;
import org.plumbline.adherence.SignalKind;
import org.plumbline.adherence.Signals;
import org.plumbline.adherence.internal.ClinicThresholds;
import org.plumbline.adherence.internal.SignalRows;
import org.plumbline.adherence.internal.signals.FactsReader.Subject;
import org.plumbline.adherence.internal.signals.SignalBook.Changes;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the signals of some patients in step with what holds now: raises what is new, tells anew what has other facts,
 * resolves what is over. Under the lock of each episode, so that whoever comes second sees what the first wrote.
 */
@Component
@Transactional
class SignalJudge {
    private final SignalBook book;
    private final SignalRows signals;
    private final FactsReader reader;
    private final ClinicThresholds thresholds;
    private final Episodes episodes;
    private final PatientDays days;
    private final LiveUpdates live;
    private final Clock clock;

    SignalJudge(
            SignalBook book,
            SignalRows signals,
            FactsReader reader,
            ClinicThresholds thresholds,
            Episodes episodes,
            PatientDays days,
            LiveUpdates live,
            Clock clock) {
        this.book = book;
        this.signals = signals;
        this.reader = reader;
        this.thresholds = thresholds;
        this.episodes = episodes;
        this.days = days;
        this.live = live;
        this.clock = clock;
    }

    /** In the transaction that changed something about this patient. */
    public void judge(EpisodeId id) {
        book.lock(List.of(id));
        var episode = episodes.get(id);
        if (!episode.open()) {
            judgeEnded(episode);
            return;
        }
        var zones = days.history(episode.patient());
        var today = zones.today(clock.instant());
        apply(List.of(new Subject(episode, today, zones.zone(today))));
    }

    /** After midnight: those that another node has judged meanwhile are left out. */
    public void judgeDay(Collection<Subject> subjects) {
        var ids = subjects.stream().map(Subject::id).toList();
        book.lock(ids);
        var judged = book.judged(ids);
        var left =
                subjects.stream().filter(subject -> isBehind(judged, subject)).toList();
        apply(left);
        book.mark(left.stream().collect(toMap(Subject::id, Subject::today)));
    }

    private static boolean isBehind(Map<EpisodeId, LocalDate> judged, Subject subject) {
        var day = judged.get(subject.id());
        return day == null || day.isBefore(subject.today());
    }

    private void apply(Collection<Subject> subjects) {
        var open = signals.open(
                subjects.stream().map(subject -> subject.episode().patient()).toList());
        var changes = new ArrayList<Changes>();
        for (var facts : reader.read(subjects, thresholds.current())) {
            var episode = facts.episode();
            changes.add(SignalBook.changes(
                    episode, SignalRules.judge(facts), open.getOrDefault(episode.patient(), List.of())));
        }
        write(SignalBook.together(changes));
    }

    /**
     * Nothing is asked of anybody any more, but a warning sign stays one: who answers yes after the discharge is told that the
     * answer went to the therapist. Only signals of this very course end: the patient may be in the next one.
     */
    private void judgeEnded(EpisodeInfo episode) {
        var isLast = episodes.current(episode.patient()).id().equals(episode.id());
        var redFlag = isLast ? reader.redFlag(episode.id()) : Optional.<RedFlag>empty();
        var holding = redFlag.map(flag -> Map.<SignalKind, SignalFacts>of(SignalKind.RED_FLAG, flag))
                .orElse(Map.of());
        write(SignalBook.changes(episode, holding, signals.of(episode.id())));
    }

    private void write(Changes changes) {
        if (changes.isNone()) return;
        book.write(changes, clock.instant());
        changes.patients().forEach(patient -> live.publish(Signals.LIVE_TOPIC, patient.value()));
    }
}
