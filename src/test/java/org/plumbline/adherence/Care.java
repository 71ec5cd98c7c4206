package org.plumbline.adherence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.CheckInId;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.Receipt;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SessionReport;
import org.plumbline.diary.SkipReason;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.PlanCalendar;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlannedPrescription;
import org.plumbline.plans.PrescriptionId;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets days pass in a clinic of one test, through the services that people use; each thing happens at noon of its day. */
public final class Care {
    private static final List<ExerciseId> EXERCISES = Stream.of(
                    "bridge-1-double", "curl-up-1", "plank-knees", "plank-wall", "quadruped-rock-back")
            .map(ExerciseId::new)
            .toList();

    private final TestClinic clinic;
    private final PatientService patients;
    private final PlanService plans;
    private final DiaryService diary;
    private final PlanCalendar calendar;
    private final Episodes episodes;
    private final JdbcClient jdbc;
    private final Map<PatientId, SignedIn> accounts = new HashMap<>();

    Care(
            TestClinics clinics,
            PatientService patients,
            PlanService plans,
            DiaryService diary,
            PlanCalendar calendar,
            Episodes episodes,
            JdbcClient jdbc) {
        this.clinic = clinics.open();
        this.patients = patients;
        this.plans = plans;
        this.diary = diary;
        this.calendar = calendar;
        this.episodes = episodes;
        this.jdbc = jdbc;
    }

    public TestClinic clinic() {
        return clinic;
    }

    public PatientId register(String name, LocalDate day) {
        return register(name, day, TestClinics.ZONE);
    }

    public PatientId register(String name, LocalDate day, ZoneId zone) {
        return register(clinic.therapist(), name, day, zone);
    }

    public PatientId register(SignedIn therapist, String name, LocalDate day, ZoneId zone) {
        return on(
                day,
                () -> clinic.clinics().as(therapist, () -> {
                    var patient = patients.register(
                            new PatientDraft(name, LocalDate.of(1985, 2, 3), null, null, null, zone, null, 12));
                    patients.invite(patient);
                    return patient;
                }));
    }

    public void move(PatientId patient, LocalDate day, ZoneId zone) {
        asTherapist(day, () -> {
            var record = patients.record(patient);
            patients.edit(
                    patient,
                    record.version(),
                    new PatientDraft(record.name(), record.born(), null, null, null, zone, null, 12));
            return patient;
        });
    }

    /** The plan from this day on: one exercise a schedule. */
    public void assign(PatientId patient, LocalDate day, Schedule... schedules) {
        assign(clinic.therapist(), patient, day, schedules);
    }

    public void assign(SignedIn therapist, PatientId patient, LocalDate day, Schedule... schedules) {
        on(
                day,
                () -> clinic.clinics().as(therapist, () -> {
                    int saw = clinic.inside(() -> calendar.course(episode(patient)))
                            .versions()
                            .size();
                    var rows = IntStream.range(0, schedules.length)
                            .mapToObj(i -> row(i, schedules[i]))
                            .toList();
                    return plans.assign(
                            patient, saw == 0 ? PlanDraft.first(rows) : PlanDraft.edit(saw, "Easier", rows));
                }));
    }

    private static PlanDraft.Row row(int exercise, Schedule schedule) {
        return new PlanDraft.Row(
                null, EXERCISES.get(exercise), Dose.reps(3, 10, 0, 30), DoseSide.NONE, schedule, 1, null, null);
    }

    /** Everything that stands on the plan of the day, done as prescribed. */
    public void logAll(PatientId patient, LocalDate day) {
        prescriptions(patient, day).forEach(each -> log(patient, day, each));
    }

    /** The first exercise of the plan. */
    public LogEntryId log(PatientId patient, LocalDate day) {
        return log(patient, day, prescriptions(patient, day).getFirst());
    }

    /** The second exercise of the plan. */
    public LogEntryId logSecond(PatientId patient, LocalDate day) {
        return log(patient, day, prescriptions(patient, day).get(1));
    }

    private LogEntryId log(PatientId patient, LocalDate day, PlannedPrescription prescription) {
        var id = new LogEntryId(Ids.next());
        asPatient(
                patient,
                day,
                () -> diary.record(
                        patient,
                        Entry.ticked(
                                id,
                                new SessionId(Ids.next()),
                                patient,
                                prescription.id(),
                                noon(day),
                                day,
                                TestClinics.ZONE,
                                prescription.target())));
        return id;
    }

    /** Done on a day that lies behind, whichever course it belonged to. */
    public void logLate(PatientId patient, PrescriptionId prescription, LocalDate today, LocalDate day) {
        asPatient(
                patient,
                today,
                () -> diary.record(
                        patient,
                        Entry.ticked(
                                new LogEntryId(Ids.next()),
                                new SessionId(Ids.next()),
                                patient,
                                prescription,
                                noon(today),
                                day,
                                TestClinics.ZONE,
                                Amounts.whole(30))));
    }

    /** The first exercise of the plan, left out. */
    public void skip(PatientId patient, LocalDate day, SkipReason reason) {
        var prescription = prescriptions(patient, day).getFirst();
        asPatient(
                patient,
                day,
                () -> diary.record(
                        patient,
                        new Entry(
                                Entry.VERSION,
                                new LogEntryId(Ids.next()),
                                new SessionId(Ids.next()),
                                patient,
                                prescription.id(),
                                noon(day),
                                day,
                                TestClinics.ZONE,
                                Amounts.none(),
                                reason,
                                null,
                                null,
                                Grade.TICKED)));
    }

    /** Worst pain of the day, at noon. */
    public void checkIn(PatientId patient, LocalDate day, int worst) {
        asPatient(
                patient,
                day,
                () -> diary.checkIn(
                        patient,
                        new CheckIn(
                                CheckIn.VERSION,
                                new CheckInId(Ids.next()),
                                patient,
                                noon(day),
                                day,
                                TestClinics.ZONE,
                                null,
                                new PainScore(worst),
                                null,
                                null,
                                null)));
    }

    /** The first exercise of the plan, and what there is to say of the session. */
    public void logAndTell(PatientId patient, LocalDate day, int before, int during, int effort) {
        var session = new SessionId(Ids.next());
        var prescription = prescriptions(patient, day).getFirst();
        asPatient(patient, day, () -> {
            diary.record(
                    patient,
                    Entry.ticked(
                            new LogEntryId(Ids.next()),
                            session,
                            patient,
                            prescription.id(),
                            noon(day),
                            day,
                            TestClinics.ZONE,
                            prescription.target()));
            diary.report(
                    patient,
                    new SessionReport(session, new PainScore(before), new PainScore(during), null, effort, null));
            return patient;
        });
    }

    public Receipt undo(PatientId patient, LocalDate day, LogEntryId entry) {
        return asPatient(patient, day, () -> diary.undo(patient, entry));
    }

    public <T> T asPatient(PatientId patient, LocalDate day, Supplier<T> body) {
        return on(day, () -> clinic.clinics().as(account(patient), body));
    }

    public <T> T asTherapist(LocalDate day, Supplier<T> body) {
        return on(day, () -> clinic.asTherapist(body));
    }

    public <T> T asManager(LocalDate day, Supplier<T> body) {
        return on(day, () -> clinic.asManager(body));
    }

    public EpisodeId episode(PatientId patient) {
        return clinic.inside(() -> episodes.current(patient).id());
    }

    private List<PlannedPrescription> prescriptions(PatientId patient, LocalDate day) {
        return clinic.inside(() -> calendar.course(episode(patient))).versions().stream()
                .filter(version -> !version.from().isAfter(day))
                .toList()
                .getLast()
                .prescriptions();
    }

    /** The first of the plan. */
    public PrescriptionId prescription(PatientId patient, LocalDate day) {
        return prescriptions(patient, day).getFirst().id();
    }

    /** Who signs in as this patient. */
    public SignedIn account(PatientId patient) {
        return accounts.computeIfAbsent(patient, id -> clinic.join(membership(id), "Patient"));
    }

    private MembershipId membership(PatientId patient) {
        return new MembershipId(clinic.inside(() -> jdbc.sql("select membership_id from patient where id = ?")
                .param(patient.value())
                .query(UUID.class)
                .single()));
    }

    public static <T> T on(LocalDate day, Supplier<T> body) {
        var result = new Object[1];
        ScopedClock.at(noon(day), () -> result[0] = body.get());
        @SuppressWarnings("unchecked")
        var value = (T) result[0];
        return value;
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(TestClinics.ZONE).toInstant();
    }
}
