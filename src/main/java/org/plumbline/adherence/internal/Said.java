package org.plumbline.adherence.internal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.diary.LoggedSession;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.PatientReports;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SessionPain;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.EpisodeId;
import org.springframework.stereotype.Component;

/** What patients said about their sessions and their days, in a fixed number of statements however many patients. */
@Component
public class Said {
    private final PatientReports reports;
    private final DiaryEntries entries;

    Said(PatientReports reports, DiaryEntries entries) {
        this.reports = reports;
        this.entries = entries;
    }

    /** For many patients at once, without their entries one by one. */
    public Map<EpisodeId, List<SaidInSession>> sessions(Collection<EpisodeId> episodes, LocalDate from, LocalDate to) {
        var logged = entries.sessions(episodes, from, to).stream().collect(groupingBy(LoggedSession::episode));
        return sessions(episodes, reports.sessions(episodes, from, to), episode -> words(logged.get(episode)));
    }

    /** @param log of the same days: pain and effort beside an exercise belong to its session */
    public Map<EpisodeId, List<SaidInSession>> sessions(
            Collection<EpisodeId> episodes, LocalDate from, LocalDate to, Map<EpisodeId, List<Occurrence>> log) {
        return sessions(
                episodes,
                reports.sessions(episodes, from, to),
                episode -> log.getOrDefault(episode, List.of()).stream()
                        .map(entry -> new Word(entry.session(), word(entry)))
                        .toList());
    }

    /** What stands beside the exercises of a session. */
    private record Word(SessionId session, SaidInSession said) {}

    private static List<Word> words(@Nullable List<LoggedSession> logged) {
        return logged == null
                ? List.of()
                : logged.stream()
                        .map(each -> new Word(each.session(), word(each)))
                        .toList();
    }

    private static Map<EpisodeId, List<SaidInSession>> sessions(
            Collection<EpisodeId> episodes,
            Map<EpisodeId, List<SessionPain>> told,
            Function<EpisodeId, List<Word>> words) {
        var said = new HashMap<EpisodeId, List<SaidInSession>>();
        for (var episode : episodes) {
            var sessions = merged(told.getOrDefault(episode, List.of()), words.apply(episode));
            if (!sessions.isEmpty()) said.put(episode, sessions);
        }
        return said;
    }

    private static List<SaidInSession> merged(List<SessionPain> told, List<Word> words) {
        var sessions = new LinkedHashMap<SessionId, SaidInSession>();
        told.forEach(each -> sessions.put(each.session(), report(each)));
        words.forEach(word -> sessions.merge(word.session(), word.said(), Said::with));
        return sessions.values().stream()
                .sorted(comparing(SaidInSession::day).thenComparing(SaidInSession::startedAt))
                .toList();
    }

    private static SaidInSession report(SessionPain told) {
        return new SaidInSession(
                told.day(),
                told.startedAt(),
                score(told.before()),
                score(told.during()),
                score(told.after()),
                told.effort());
    }

    private static SaidInSession word(Occurrence entry) {
        return new SaidInSession(entry.day(), entry.performedAt(), null, score(entry.pain()), null, entry.effort());
    }

    private static SaidInSession word(LoggedSession logged) {
        return new SaidInSession(logged.day(), logged.startedAt(), null, score(logged.pain()), null, logged.effort());
    }

    private static SaidInSession with(SaidInSession session, SaidInSession entry) {
        return new SaidInSession(
                session.day(),
                session.startedAt().isBefore(entry.startedAt()) ? session.startedAt() : entry.startedAt(),
                session.before(),
                most(session.during(), entry.during()),
                session.after(),
                most(session.effort(), entry.effort()));
    }

    private static @Nullable Integer most(@Nullable Integer a, @Nullable Integer b) {
        if (a == null || b == null) return a == null ? b : a;
        return Math.max(a, b);
    }

    private static @Nullable Integer score(@Nullable PainScore pain) {
        return pain == null ? null : pain.value();
    }

    /** The check-in that rules for each day, by day. */
    public Map<EpisodeId, List<SaidOfDay>> checkIns(Collection<EpisodeId> episodes, LocalDate from, LocalDate to) {
        return reports.checkIns(episodes, from, to).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream().map(Said::ofDay).toList()));
    }

    private static SaidOfDay ofDay(CheckIn checkIn) {
        return new SaidOfDay(
                checkIn.day(), checkIn.performedAt(), score(checkIn.painNow()), score(checkIn.painWorst()));
    }
}
