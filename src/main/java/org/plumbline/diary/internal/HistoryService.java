package org.plumbline.diary.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.diary.Occurrence;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.Prescriptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a patient logged, for those who care for her. */
@Service
@Transactional
public class HistoryService {
    private static final int DAYS = 28;

    private final DiaryEntries entries;
    private final Prescriptions prescriptions;
    private final Episodes episodes;
    private final PatientDays days;
    private final ExerciseLibrary library;
    private final Audit audit;

    HistoryService(
            DiaryEntries entries,
            Prescriptions prescriptions,
            Episodes episodes,
            PatientDays days,
            ExerciseLibrary library,
            Audit audit) {
        this.entries = entries;
        this.prescriptions = prescriptions;
        this.episodes = episodes;
        this.days = days;
        this.library = library;
        this.audit = audit;
    }

    /** The last 28 days with something logged, newest first. */
    @CareTeamOnly
    public List<LoggedDay> recent(PatientId patient) {
        audit.done("diary.read", patient.value(), null);
        var zones = days.history(patient);
        var today = days.today(patient);
        // a traveller’s phone may be a day ahead
        var log = entries.of(episodes.current(patient).id(), today.minusDays(DAYS - 1L), today.plusDays(1));
        var details = new Details(
                prescriptions.of(
                        log.stream().map(Occurrence::prescription).distinct().toList()),
                library);
        return log.stream()
                .map(details::logged)
                .collect(groupingBy(
                        each -> each.occurrence().day(),
                        () -> new TreeMap<>(Comparator.<LocalDate>reverseOrder()),
                        toList()))
                .entrySet()
                .stream()
                .map(day -> new LoggedDay(day.getKey(), zones.zone(day.getKey()), day.getValue()))
                .toList();
    }
}
