package org.plumbline.diary.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.PatientReports;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SessionPain;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.ZoneHistory;
import org.plumbline.plans.Prescriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a patient logged, for those who care for her. */
@Service
@Transactional
public class HistoryService {
    public static final int DAYS_A_PAGE = 14;

    /** Days that hold something: an entry that stands, a visit that was spoken of, a check-in. */
    private static final String DAYS = """
            select day from (
              select e.day from log_entry e where e.episode_id = :episode
                and not exists (select 1 from log_void v where v.clinic_id = e.clinic_id and v.entry_id = e.id)
              union
              select s.day from session s where s.episode_id = :episode
                and exists (select 1 from session_report r where r.clinic_id = s.clinic_id and r.session_id = s.id)
              union
              select c.day from check_in c where c.patient_id = :patient and c.day >= :start) held
            where day < :before and day <= :end order by day desc limit :most""";

    private final DiaryEntries entries;
    private final PatientReports reports;
    private final Prescriptions prescriptions;
    private final Episodes episodes;
    private final PatientDays days;
    private final ExerciseLibrary library;
    private final JdbcClient jdbc;
    private final Audit audit;

    HistoryService(
            DiaryEntries entries,
            PatientReports reports,
            Prescriptions prescriptions,
            Episodes episodes,
            PatientDays days,
            ExerciseLibrary library,
            JdbcClient jdbc,
            Audit audit) {
        this.entries = entries;
        this.reports = reports;
        this.prescriptions = prescriptions;
        this.episodes = episodes;
        this.days = days;
        this.library = library;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The newest days of the course that hold something; it may be a former one. */
    @CareTeamOnly
    public DiaryPage recent(PatientId patient, EpisodeId course) {
        // a traveller’s phone may be a day ahead
        return page(patient, course, days.today(patient).plusDays(2));
    }

    /** The days before this one that hold something. */
    @CareTeamOnly
    public DiaryPage before(PatientId patient, EpisodeId course, LocalDate day) {
        return page(patient, course, day);
    }

    private DiaryPage page(PatientId patient, EpisodeId course, LocalDate before) {
        var episode = episodes.course(patient, course);
        audit.done("diary.read", patient.value(), episode.id());
        var held = held(episode, before);
        var shown = held.subList(0, Math.min(held.size(), DAYS_A_PAGE));
        return new DiaryPage(
                days(episode, days.history(patient), shown, before),
                held.size() > DAYS_A_PAGE ? shown.getLast() : null);
    }

    /** One more than a page holds tells whether there is another. */
    private List<LocalDate> held(EpisodeInfo episode, LocalDate before) {
        return jdbc.sql(DAYS)
                .param("episode", episode.id().value())
                .param("patient", episode.patient().value())
                .param("start", episode.start())
                .param("end", episode.end() == null ? before : episode.end().plusDays(1))
                .param("before", before)
                .param("most", DAYS_A_PAGE + 1)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list();
    }

    private List<LoggedDay> days(EpisodeInfo episode, ZoneHistory zones, List<LocalDate> shown, LocalDate before) {
        var from = shown.isEmpty() ? before : shown.getLast();
        var to = shown.isEmpty() ? before : shown.getFirst();
        var log = entries.of(episode.id(), from, to);
        var said = said(reports.sessions(List.of(episode.id()), from, to), episode.id(), SessionPain::day);
        var checkIns = said(reports.checkIns(List.of(episode.id()), from, to), episode.id(), CheckIn::day);
        var details = new Details(
                prescriptions.of(
                        log.stream().map(Occurrence::prescription).distinct().toList()),
                library);
        var logged = details.logged(log).stream()
                .collect(groupingBy(each -> each.occurrence().day()));
        return shown.stream()
                .map(day -> new LoggedDay(
                        day,
                        zones.zone(day),
                        last(checkIns.getOrDefault(day, List.of())),
                        visits(logged.getOrDefault(day, List.of()), said.getOrDefault(day, List.of()))))
                .toList();
    }

    private static <T> Map<LocalDate, List<T>> said(
            Map<EpisodeId, List<T>> all, EpisodeId episode, Function<T, LocalDate> day) {
        return all.getOrDefault(episode, List.of()).stream().collect(groupingBy(day));
    }

    private static @Nullable CheckIn last(List<CheckIn> checkIns) {
        return checkIns.isEmpty() ? null : checkIns.getLast();
    }

    /** Visits with entries by their first, then those of which the patient only spoke. */
    private static List<LoggedVisit> visits(List<Logged> logged, List<SessionPain> said) {
        var reports =
                said.stream().collect(toMap(SessionPain::session, report -> report, (a, b) -> b, LinkedHashMap::new));
        var visits = new ArrayList<LoggedVisit>();
        Map<SessionId, List<Logged>> bySession =
                logged.stream().collect(groupingBy(each -> each.occurrence().session(), LinkedHashMap::new, toList()));
        bySession.forEach((session, entries) -> visits.add(new LoggedVisit(reports.remove(session), entries)));
        reports.values().forEach(report -> visits.add(new LoggedVisit(report, List.of())));
        return visits;
    }
}
