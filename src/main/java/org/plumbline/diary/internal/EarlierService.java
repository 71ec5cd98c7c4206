package org.plumbline.diary.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.SkipReason;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.SelfOnly;
import org.plumbline.plans.PrescriptionId;
import org.plumbline.plans.Prescriptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Back-fill (ADHERENCE §4): the seven days before today, each with what was in force then. */
@Service
@Transactional
public class EarlierService {
    private final Recorder recorder;
    private final DayPlans plans;
    private final Prescriptions prescriptions;
    private final Episodes episodes;
    private final PatientDays days;
    private final ExerciseLibrary library;
    private final Clock clock;
    private final Audit audit;

    EarlierService(
            Recorder recorder,
            DayPlans plans,
            Prescriptions prescriptions,
            Episodes episodes,
            PatientDays days,
            ExerciseLibrary library,
            Clock clock,
            Audit audit) {
        this.recorder = recorder;
        this.plans = plans;
        this.prescriptions = prescriptions;
        this.episodes = episodes;
        this.days = days;
        this.library = library;
        this.clock = clock;
        this.audit = audit;
    }

    /** Newest first; days before the course began are left out. */
    @SelfOnly
    public List<EarlierDay> days(PatientId patient) {
        audit.done("diary.read", patient.value(), null);
        return read(patient);
    }

    @SelfOnly
    public Optional<EarlierDay> day(PatientId patient, LocalDate day) {
        audit.done("diary.read", patient.value(), null);
        return read(patient).stream().filter(each -> each.day().equals(day)).findFirst();
    }

    /** Done on that day, said today: graded so by the diary, which also refuses days too far back. */
    @SelfOnly
    public int log(PatientId patient, Visit visit, LocalDate day, List<Did> did) {
        return recorder.done(patient, visit, day, did);
    }

    @SelfOnly
    public int skip(PatientId patient, Visit visit, LocalDate day, List<LeftOut> leftOut, SkipReason reason) {
        return recorder.skipped(patient, visit, day, leftOut, reason);
    }

    private List<EarlierDay> read(PatientId patient) {
        var zones = days.history(patient);
        var today = zones.today(clock.instant());
        var episode = episodes.current(patient);
        var first = today.minusDays(DayRule.BACK_FILL_DAYS);
        var read = plans.read(episode, zones, first, today);
        var plan = read.plan();
        var reach = first.datesUntil(today)
                .filter(day -> !day.isBefore(episode.start()))
                .filter(day -> episode.end() == null || !day.isAfter(episode.end()))
                .filter(day -> !zones.skipped(day))
                .toList();
        var details = details(plan, reach, read.log());
        return reach.reversed().stream()
                .map(day -> new EarlierDay(
                        day,
                        today,
                        zones.zone(day),
                        plan.past(day),
                        details.todos(plan.offered(day)),
                        details.logged(read.log(day))))
                .toList();
    }

    private Details details(DayPlan plan, List<LocalDate> reach, List<Occurrence> log) {
        Stream<PrescriptionId> asked = reach.stream()
                .flatMap(day -> plan.offered(day).stream())
                .map(each -> each.prescription().id());
        var answered = log.stream().map(Occurrence::prescription);
        return new Details(
                prescriptions.of(Stream.concat(asked, answered).distinct().toList()), library);
    }
}
