package org.plumbline.diary.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.diary.CheckInReceipt;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.PatientReports;
import org.plumbline.diary.SkipReason;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.SelfOnly;
import org.plumbline.plans.PausedDays;
import org.plumbline.plans.PlanNote;
import org.plumbline.plans.PrescriptionId;
import org.plumbline.plans.Prescriptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The patient’s day for the patient: what is to do, and one tap to say that it is done. */
@Service
@Transactional
public class TodayService {
    private final DiaryService diary;
    private final Recorder recorder;
    private final PatientReports reports;
    private final DayPlans plans;
    private final Prescriptions prescriptions;
    private final Episodes episodes;
    private final PatientDays days;
    private final ExerciseLibrary library;
    private final ClinicDirectory directory;
    private final Clock clock;
    private final Audit audit;

    TodayService(
            DiaryService diary,
            Recorder recorder,
            PatientReports reports,
            DayPlans plans,
            Prescriptions prescriptions,
            Episodes episodes,
            PatientDays days,
            ExerciseLibrary library,
            ClinicDirectory directory,
            Clock clock,
            Audit audit) {
        this.diary = diary;
        this.recorder = recorder;
        this.reports = reports;
        this.plans = plans;
        this.prescriptions = prescriptions;
        this.episodes = episodes;
        this.days = days;
        this.library = library;
        this.directory = directory;
        this.clock = clock;
        this.audit = audit;
    }

    /** Costs the same number of statements whatever the plan. */
    @SelfOnly
    public Today today(PatientId patient) {
        audit.done("diary.read", patient.value(), null);
        return read(patient);
    }

    /** How long the patient’s day lasts from now on. */
    @SelfOnly
    public Duration untilTomorrow(PatientId patient) {
        var now = clock.instant();
        var zones = days.history(patient);
        var tomorrow = zones.today(now).plusDays(1);
        return Duration.between(now, tomorrow.atStartOfDay(zones.zone(tomorrow)).toInstant())
                .plusSeconds(1);
    }

    /** How the day is: pain, sleep, medicine, a note. Sent twice it is one. */
    @SelfOnly
    public CheckInReceipt checkIn(PatientId patient, CheckInWords words) {
        var now = clock.instant();
        var zones = days.history(patient);
        var day = zones.today(now);
        return diary.checkIn(patient, words.about(patient, now, day, zones.zone(day)));
    }

    /**
     * One exercise of today’s; empty where it is the patient’s, but not for today.
     *
     * @throws NotFound where it is not the patient’s
     */
    @SelfOnly
    public Optional<TodaysExercise> exercise(PatientId patient, PrescriptionId prescription) {
        audit.done("diary.read", patient.value(), prescription);
        var today = read(patient);
        var todo = Stream.concat(today.due().stream(), today.anyDay().stream())
                .filter(each -> each.prescription().id().equals(prescription))
                .findFirst();
        if (todo.isEmpty()) checkOwn(patient, prescription);
        return todo.map(each -> new TodaysExercise(today.day(), each));
    }

    /**
     * Done now, so it counts for the day it is now, whatever day the page was drawn on. What was done meanwhile in another
     * tab, so that the page is behind, is not done again.
     *
     * @return how many were recorded: all of what was not done meanwhile, or nothing
     */
    @SelfOnly
    public int log(PatientId patient, Visit visit, List<Did> did) {
        return recorder.done(patient, visit, days.today(patient), did);
    }

    /** Left out today for this reason; what is done or left out already, in another tab, stays as it is. */
    @SelfOnly
    public int skip(PatientId patient, Visit visit, List<LeftOut> leftOut, SkipReason reason) {
        return recorder.skipped(patient, visit, days.today(patient), leftOut, reason);
    }

    private Today read(PatientId patient) {
        var zones = days.history(patient);
        var day = zones.today(clock.instant());
        var episode = episodes.current(patient);
        var read = plans.read(episode, zones, day, day);
        var plan = read.plan();
        var due = plan.due(day);
        var anyDay = plan.anyDay(day);
        var next = plan.next(day);
        var logged = read.log(day);
        var details = details(due, anyDay, next.map(NextDay::asks).orElse(List.of()), logged);
        var note = plan.version(day).flatMap(version -> prescriptions.note(version.id()));
        var of = List.of(episode.id());
        var names = directory.names(Stream.concat(note.stream().map(PlanNote::by), Stream.of(episode.lead()))
                .distinct()
                .toList());
        return new Today(
                day,
                zones.zone(day),
                plan.standing(day),
                plan.pause(day).map(PausedDays::to).orElse(null),
                details.todos(due),
                details.todos(anyDay),
                details.logged(logged),
                plan.lastDays(day),
                note.orElse(null),
                note.map(each -> names.getOrDefault(each.by(), "")).orElse(""),
                next.map(each -> next(each, details)).orElse(null),
                reports.sessions(of, day, day).getOrDefault(episode.id(), List.of()),
                reports.checkIns(of, day, day).getOrDefault(episode.id(), List.of()).stream()
                        .findFirst()
                        .orElse(null),
                names.getOrDefault(episode.lead(), ""));
    }

    private Details details(List<Ask> due, List<Ask> anyDay, List<Ask> next, List<Occurrence> logged) {
        var asked = Stream.of(due, anyDay, next)
                .flatMap(List::stream)
                .map(each -> each.prescription().id());
        var answered = logged.stream().map(Occurrence::prescription);
        return new Details(
                prescriptions.of(Stream.concat(asked, answered).distinct().toList()), library);
    }

    private static Today.Next next(NextDay next, Details details) {
        var todos = details.todos(next.asks());
        return new Today.Next(
                next.day(),
                todos.size(),
                todos.stream().mapToInt(Todo::minutesToGo).sum());
    }

    private void checkOwn(PatientId patient, PrescriptionId id) {
        var prescription = prescriptions.of(List.of(id)).get(id);
        var episode = episodes.current(patient);
        if (prescription == null || !prescription.episode().equals(episode.id()))
            throw new NotFound("prescription " + id);
    }
}
