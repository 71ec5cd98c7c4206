package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.CourseDay;
import org.plumbline.adherence.CourseOverview;
import org.plumbline.adherence.PatientGlance;
import org.plumbline.adherence.PatientGlance.Evidence;
import org.plumbline.adherence.PatientGlance.Session;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.assessments.Findings;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.diary.Grade;
import org.plumbline.diary.Occurrence;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.springframework.stereotype.Component;

/** One patient beside the caseload, in a fixed number of statements. */
@Component
public class GlanceReader {
    private static final int DAYS = 28;
    private static final int SESSIONS = 3;

    private final CaseloadReader caseload;
    private final CourseOverviewReader courses;
    private final Episodes episodes;
    private final DiaryEntries diary;
    private final Said said;
    private final Findings findings;

    GlanceReader(
            CaseloadReader caseload,
            CourseOverviewReader courses,
            Episodes episodes,
            DiaryEntries diary,
            Said said,
            Findings findings) {
        this.caseload = caseload;
        this.courses = courses;
        this.episodes = episodes;
        this.diary = diary;
        this.said = said;
        this.findings = findings;
    }

    /** @throws NotFound where the patient is not in this therapist’s care now */
    public PatientGlance read(MembershipId therapist, PatientId patient) {
        var row = caseload.rows(therapist, patient::equals).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("patient " + patient));
        var episode = episodes.current(patient);
        var one = List.of(episode.id());
        var overview = courses.read(episode);
        var from = row.today().minusDays(DAYS - 1L);
        var log = diary.of(one, from, row.today().plusDays(1)); // a traveller’s phone may be a day ahead
        var entries = log.getOrDefault(episode.id(), List.of());
        var told = said.sessions(one, from, row.today().plusDays(1), log).getOrDefault(episode.id(), List.of());
        var found = findings.of(episode.id());
        return new PatientGlance(
                row,
                Period.between(episodes.subject(episode.id()).born(), row.today())
                        .getYears(),
                overview.figures().getFirst(),
                overview.figures().get(1),
                evidence(entries),
                days(overview, from, row.today()),
                sessions(told, entries),
                found.stream().filter(FindingInfo::isOpen).toList(),
                found.size(),
                lastDay(episode.start(), row));
    }

    private static LocalDate lastDay(LocalDate start, CaseloadRow row) {
        return start.plusWeeks(row.plannedWeeks()).minusDays(1);
    }

    private static List<CourseDay> days(CourseOverview overview, LocalDate from, LocalDate today) {
        var known = overview.days().stream().collect(toMap(CourseDay::day, Function.identity()));
        return from.datesUntil(today.plusDays(1))
                .map(day -> known.getOrDefault(day, new CourseDay(day, CourseDay.Kind.BLANK, 0, 0)))
                .toList();
    }

    private static Evidence evidence(Collection<Occurrence> log) {
        Map<Grade, List<Occurrence>> byGrade =
                log.stream().filter(Occurrence::isDone).collect(groupingBy(Occurrence::grade));
        return new Evidence(
                count(byGrade, Grade.TIMED),
                count(byGrade, Grade.TICKED),
                count(byGrade, Grade.BACK_FILLED),
                count(byGrade, Grade.STAFF));
    }

    private static int count(Map<Grade, List<Occurrence>> byGrade, Grade grade) {
        return byGrade.getOrDefault(grade, List.of()).size();
    }

    /** Two visits on one day are one line: the patient’s day. */
    private static List<Session> sessions(List<SaidInSession> told, List<Occurrence> entries) {
        var byDay = entries.stream().collect(groupingBy(Occurrence::day));
        var toldByDay = told.stream().collect(groupingBy(SaidInSession::day));
        return toldByDay.keySet().stream()
                .sorted((a, b) -> b.compareTo(a))
                .limit(SESSIONS)
                .map(day -> session(toldByDay.getOrDefault(day, List.of()), byDay.getOrDefault(day, List.of())))
                .toList();
    }

    private static Session session(List<SaidInSession> told, List<Occurrence> log) {
        var last = told.getLast();
        return new Session(
                last.day(),
                last.startedAt(),
                (int) log.stream().filter(Occurrence::isDone).count(),
                (int) log.stream().filter(entry -> entry.skip() != null).count(),
                told.stream()
                        .flatMap(each -> Stream.ofNullable(each.effort()))
                        .max(Integer::compare)
                        .orElse(null),
                told.stream()
                        .flatMap(each -> Stream.ofNullable(each.before()))
                        .findFirst()
                        .orElse(null),
                told.stream()
                        .flatMap(each -> each.brought().stream())
                        .max(Integer::compare)
                        .orElse(null));
    }
}
