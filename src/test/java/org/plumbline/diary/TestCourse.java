package org.plumbline.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.Prescription;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A patient with a way in to the portal and a plan, in a clinic of the test’s own. */
public final class TestCourse {
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    public static final ZoneId ZONE = TestClinics.ZONE;

    private final ApplicationContext beans;
    private final TestClinic clinic;
    private final PatientId patient;
    private final SignedIn person;

    private TestCourse(ApplicationContext beans, TestClinic clinic, PatientId patient, SignedIn person) {
        this.beans = beans;
        this.clinic = clinic;
        this.patient = patient;
        this.person = person;
    }

    /** Registered and invited at eight on the day, without a plan yet. */
    public static TestCourse registered(ApplicationContext beans, TestClinic clinic, LocalDate day, String name) {
        var patients = beans.getBean(PatientService.class);
        var draft = new PatientDraft(name, LocalDate.of(1985, 3, 14), null, null, null, ZONE, null, 12);
        var patient = at(
                day.atTime(8, 0),
                () -> clinic.asTherapist(() -> {
                    var registered = patients.register(draft);
                    patients.invite(registered);
                    return registered;
                }));
        var membership = clinic.inside(() -> beans.getBean(JdbcClient.class)
                .sql("select membership_id from patient where id = ?")
                .param(patient.value())
                .query(UUID.class)
                .single());
        return new TestCourse(beans, clinic, patient, clinic.join(new MembershipId(membership), name));
    }

    public static TestCourse on(ApplicationContext beans, LocalDate day, PlanDraft.Row... rows) {
        var course = registered(beans, beans.getBean(TestClinics.class).open(), day, "Ruth Berger");
        course.assign(day, null, rows);
        return course;
    }

    /** Another patient of the same clinic and therapist. */
    public TestCourse neighbour(LocalDate day, PlanDraft.Row... rows) {
        var course = registered(beans, clinic, day, "Otto Neumann");
        course.assign(day, null, rows);
        return course;
    }

    /** Two rounds of ten bridges, every day. */
    public static PlanDraft.Row bridge() {
        return row("bridge-1-double", Dose.reps(2, 10, 3, 30), DoseSide.NONE, Schedule.everyDay(), 1);
    }

    /** Two rounds of six each side, every day. */
    public static PlanDraft.Row birdDog() {
        return row("bird-dog-3-opposite", Dose.reps(2, 6, 8, 30), DoseSide.BOTH, Schedule.everyDay(), 1);
    }

    public static PlanDraft.Row row(String exercise, Dose dose, DoseSide side, Schedule schedule, int timesADay) {
        return new PlanDraft.Row(null, new ExerciseId(exercise), dose, side, schedule, timesADay, null, null);
    }

    public void assign(LocalDate day, String why, PlanDraft.Row... rows) {
        var plans = beans.getBean(PlanService.class);
        at(
                day.atTime(8, 30),
                () -> clinic.asTherapist(() -> {
                    int saw = plans.current(patient).latestNo();
                    return plans.assign(patient, new PlanDraft(saw, null, why, List.of(rows)));
                }));
    }

    /** In force on the day. */
    public List<Prescription> prescriptions(LocalDate day) {
        var plans = beans.getBean(PlanService.class);
        return at(
                day.atTime(9, 0),
                () -> clinic.asTherapist(() -> plans.current(patient).inForce().prescriptions()));
    }

    public Prescription first(LocalDate day) {
        return prescriptions(day).getFirst();
    }

    public TestClinic clinic() {
        return clinic;
    }

    public PatientId patient() {
        return patient;
    }

    public SignedIn person() {
        return person;
    }

    public EpisodeInfo episode() {
        return clinic.inside(() -> beans.getBean(Episodes.class).current(patient));
    }

    /** What stands in the log, on whatever day. */
    public List<Occurrence> log() {
        var entries = beans.getBean(DiaryEntries.class);
        return clinic.inside(() -> entries.of(episode().id(), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)));
    }

    /** Signed in as the patient, at this time where she lives. */
    public <T> T asPatient(LocalDateTime time, Supplier<T> body) {
        return at(time, () -> clinic.clinics().as(person, body));
    }

    public static <T> T at(LocalDateTime time, Supplier<T> body) {
        var result = new ArrayList<T>(1);
        ScopedClock.at(instant(time), () -> result.add(body.get()));
        return result.getFirst();
    }

    public static Instant instant(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    /** As prescribed, made and counted on the day. */
    public Entry entry(Prescription prescription, LocalDateTime time) {
        return entry(prescription, time, prescription.target());
    }

    public Entry entry(Prescription prescription, LocalDateTime time, Amounts amounts) {
        return Entry.ticked(
                new LogEntryId(Ids.next()),
                new SessionId(Ids.next()),
                patient,
                prescription.id(),
                instant(time),
                time.toLocalDate(),
                ZONE,
                amounts);
    }

    public Receipt record(Entry entry, LocalDateTime time) {
        return asPatient(time, () -> beans.getBean(DiaryService.class).record(patient, entry));
    }

    public Receipt undo(LogEntryId entry, LocalDateTime time) {
        return asPatient(time, () -> beans.getBean(DiaryService.class).undo(patient, entry));
    }

    /** How many audit events of each kind there are about the patient. */
    public Map<String, Long> audited(String... actions) {
        return clinic.inside(() -> {
            var counts = new TreeMap<String, Long>();
            Arrays.stream(actions).forEach(action -> counts.put(action, count(action)));
            return counts;
        });
    }

    private long count(String action) {
        return beans.getBean(JdbcClient.class)
                .sql("select count(*) from audit_event where patient_id = ? and action = ?")
                .params(patient.value(), action)
                .query(Long.class)
                .single();
    }
}
