package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.diary.Occurrence;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.ZoneHistory;
import org.plumbline.plans.PlanCalendar;
import org.springframework.stereotype.Component;

/** Gathers what some weeks of an episode are scored from, in a fixed number of statements however many weeks. */
@Component
public class CourseReader {
    private final PlanCalendar calendar;
    private final DiaryEntries diary;
    private final Said said;
    private final Episodes episodes;

    CourseReader(PlanCalendar calendar, DiaryEntries diary, Said said, Episodes episodes) {
        this.calendar = calendar;
        this.diary = diary;
        this.said = said;
        this.episodes = episodes;
    }

    /** A scorer that knows the log of these days, and by day that log and what was said. */
    record Part(
            Scorer scorer,
            Map<LocalDate, List<Occurrence>> log,
            Map<LocalDate, List<SaidInSession>> sessions,
            Map<LocalDate, List<SaidOfDay>> checkIns) {
        DayRow row(LocalDate day) {
            var facts = DayFacts.of(
                    log.getOrDefault(day, List.of()),
                    sessions.getOrDefault(day, List.of()),
                    checkIns.getOrDefault(day, List.of()));
            return DayRow.of(day, scorer, facts);
        }
    }

    Part read(EpisodeInfo episode, ZoneHistory zones, LocalDate from, LocalDate to) {
        var log = diary.of(episode.id(), from, to);
        var course = new Course(
                episode.start(),
                episode.end(),
                calendar.course(episode.id()),
                log.stream().map(CourseReader::performed).toList(),
                countingOnlyWhatWasDone(episode, zones),
                lastDays(zones, zones::skipped));
        var one = List.of(episode.id());
        var sessions = said.sessions(one, from, to, Map.of(episode.id(), log)).getOrDefault(episode.id(), List.of());
        var checkIns = said.checkIns(one, from, to).getOrDefault(episode.id(), List.of());
        return new Part(
                new Scorer(course),
                log.stream().collect(groupingBy(Occurrence::day)),
                sessions.stream().collect(groupingBy(SaidInSession::day)),
                checkIns.stream().collect(groupingBy(SaidOfDay::day)));
    }

    private Set<LocalDate> countingOnlyWhatWasDone(EpisodeInfo episode, ZoneHistory zones) {
        var days = new HashSet<>(lastDays(zones, zones::shortened));
        days.addAll(episodes.daysEndedByMistake(episode.id()));
        return days;
    }

    /** Only the last day in a zone can be cut by the move to the next one. */
    private static Set<LocalDate> lastDays(ZoneHistory zones, Predicate<LocalDate> cut) {
        return zones.periods().stream()
                .skip(1)
                .map(period -> period.from().minusDays(1))
                .filter(cut)
                .collect(toSet());
    }

    private static Performed performed(Occurrence entry) {
        return new Performed(entry.lineage(), entry.day(), entry.done(), entry.target());
    }
}
