package org.plumbline.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.support.TestClinics;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of plans share: a patient, some rows, a day on which things happen. */
@TestComponent
public class PlanTestbed {
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    public static final ExerciseId BIRD_DOG = new ExerciseId("bird-dog-2-leg");
    public static final ExerciseId PELVIC_TILT = new ExerciseId("pelvic-tilt-supine");
    public static final ExerciseId SIDE_BRIDGE = new ExerciseId("side-bridge-knees");

    private final PatientService patients;
    private final ExerciseLibrary library;
    private final TestClinics clinics;
    private final Episodes episodes;
    private final JdbcClient jdbc;

    PlanTestbed(
            PatientService patients, ExerciseLibrary library, TestClinics clinics, Episodes episodes, JdbcClient jdbc) {
        this.episodes = episodes;
        this.clinics = clinics;
        this.jdbc = jdbc;
        this.patients = patients;
        this.library = library;
    }

    /** Registers with the signed-in therapist. */
    public PatientId patient() {
        return patients.register(new PatientDraft(
                "Amira Kessler", LocalDate.of(1984, 5, 2), null, null, null, TestClinics.ZONE, null, 12));
    }

    public List<PlanDraft.Row> rows(ExerciseId... exercises) {
        return Arrays.stream(exercises).map(this::row).toList();
    }

    public PlanDraft.Row row(ExerciseId exercise) {
        return PlanDraft.Row.of(library.get(exercise), null);
    }

    public Exercise exercise(ExerciseId id) {
        return library.get(id);
    }

    public EpisodeId course(PatientId patient) {
        return episodes.current(patient).id();
    }

    /** Puts a colleague on the care team. */
    public void join(PatientId patient, SignedIn colleague) {
        clinics.inside(
                colleague.clinic(),
                () -> jdbc.sql("""
                insert into care_team (clinic_id, id, episode_id, membership_id, role)
                select clinic_id, ?, id, ?, 'MEMBER' from episode where patient_id = ?""")
                        .params(Ids.next(), colleague.membership(Role.THERAPIST).value(), patient.value())
                        .update());
    }

    /** Inside a transaction of the clinic: there is no screen for it yet. */
    int discharge(PatientId patient, LocalDate day) {
        return jdbc.sql("update episode set end_day = ?, end_reason = 'reached the goal' where patient_id = ?")
                .params(day, patient.value())
                .update();
    }

    /** At noon of the day where the patients live. */
    public static <T> @Nullable T on(LocalDate day, Supplier<T> body) {
        var result = new Object() {
            @Nullable
            T value;
        };
        ScopedClock.at(noon(day), () -> result.value = body.get());
        return result.value;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(TestClinics.ZONE).toInstant();
    }
}
