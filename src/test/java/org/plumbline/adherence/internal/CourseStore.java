package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.identity.Role;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.ExcusedDay;
import org.plumbline.plans.HeldDays;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PausedDays;
import org.plumbline.plans.PlannedPrescription;
import org.plumbline.plans.PlannedVersion;
import org.plumbline.plans.PrescriptionId;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts a course into the database as plans and diary would have left it, whatever its dates. */
class CourseStore {
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2020, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    private final PatientService patients;
    private final Episodes episodes;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CourseStore(PatientService patients, Episodes episodes, JdbcClient jdbc, JsonMapper json) {
        this.patients = patients;
        this.episodes = episodes;
        this.jdbc = jdbc;
        this.json = json;
    }

    EpisodeInfo store(TestClinic clinic, Course course) {
        return store(clinic, course, Map.of());
    }

    /** @param moves the zones the patient moves to, by their first day */
    EpisodeInfo store(TestClinic clinic, Course course, Map<LocalDate, ZoneId> moves) {
        var patient = clinic.asTherapist(() -> patients.register(new PatientDraft(
                "Amira Kessler", LocalDate.of(1985, 2, 3), null, null, null, TestClinics.ZONE, null, 12)));
        return clinic.inside(() -> {
            var registered = episodes.current(patient);
            date(registered, course);
            moves.forEach((day, zone) -> move(clinic, patient, day, zone));
            var prescriptions = plan(clinic, registered, course.plan().versions());
            course.plan().pauses().forEach(pause -> pause(clinic, registered, pause));
            course.plan().holds().forEach(hold -> hold(clinic, registered, hold));
            course.plan().excuses().forEach(excuse -> excuse(clinic, registered, excuse));
            course.log().forEach(entry -> log(clinic, registered, entry, prescriptions));
            return episodes.get(registered.id());
        });
    }

    private void date(EpisodeInfo episode, Course course) {
        jdbc.sql("update episode set start_day = ?, end_day = ?::date, end_reason = ? where id = ?")
                .param(course.start())
                .param(course.end())
                .param(course.end() == null ? null : "Goals reached")
                .param(episode.id().value())
                .update();
    }

    private void move(TestClinic clinic, PatientId patient, LocalDate day, ZoneId zone) {
        insert("patient_zone (clinic_id, id, patient_id, from_day, zone)", clinic, patient.value(), day, zone.getId());
    }

    private Map<LineageId, PrescriptionId> plan(TestClinic clinic, EpisodeInfo episode, List<PlannedVersion> versions) {
        var plan = insert(
                "plan (clinic_id, id, episode_id, latest_no)",
                clinic,
                episode.id().value(),
                versions.size());
        for (var version : versions) {
            insert(
                    version.id().value(),
                    "plan_version (clinic_id, id, plan_id, no, made_day, from_day, by_membership_id, at)",
                    clinic,
                    plan,
                    version.no(),
                    version.made(),
                    version.from(),
                    therapist(clinic),
                    LONG_AGO);
            version.prescriptions().forEach(each -> prescription(clinic, version, each));
        }
        return versions.stream()
                .flatMap(version -> version.prescriptions().stream())
                .collect(toMap(PlannedPrescription::lineage, PlannedPrescription::id, (first, second) -> second));
    }

    private void prescription(TestClinic clinic, PlannedVersion version, PlannedPrescription prescription) {
        jdbc.sql("""
                insert into prescription (clinic_id, id, version_id, lineage, exercise_id, side, dose,
                  target, target_left, target_right, schedule, times_a_day, position)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::int, ?::int, ?::int, ?::jsonb, ?, ?)""")
                .param(clinic.id().value())
                .param(prescription.id().value())
                .param(version.id().value())
                .param(prescription.lineage().value())
                .param(prescription.exercise().slug())
                .param(prescription.side().name())
                .param(json.writeValueAsString(Dose.reps(1, 30, 0, 0)))
                .param(prescription.target().whole())
                .param(prescription.target().left())
                .param(prescription.target().right())
                .param(json.writerFor(Schedule.class).writeValueAsString(prescription.schedule()))
                .param(prescription.timesADay())
                .param(version.prescriptions().indexOf(prescription))
                .update();
    }

    /** A version that nothing can read: what a fault of a later release might leave behind. */
    void tear(TestClinic clinic, EpisodeInfo episode) {
        clinic.inside(() -> {
            var plan = jdbc.sql("select id from plan where episode_id = ?")
                    .param(episode.id().value())
                    .query(UUID.class)
                    .single();
            var day = LocalDate.of(2026, 12, 1);
            var version = insert(
                    "plan_version (clinic_id, id, plan_id, no, made_day, from_day, by_membership_id, at)",
                    clinic,
                    plan,
                    99,
                    day,
                    day,
                    therapist(clinic),
                    LONG_AGO);
            return jdbc.sql("""
                    insert into prescription (clinic_id, id, version_id, lineage, exercise_id, side, dose, target,
                      schedule, times_a_day, position)
                    values (?, ?, ?, ?, 'bridge-1-double', 'NONE', '{}', 1, '{}', 1, 0)""")
                    .params(clinic.id().value(), Ids.next(), version, Ids.next())
                    .update();
        });
    }

    private void pause(TestClinic clinic, EpisodeInfo episode, PausedDays pause) {
        insert(
                "pause (clinic_id, id, episode_id, from_day, to_day, by_membership_id)",
                clinic,
                episode.id().value(),
                pause.from(),
                pause.to(),
                therapist(clinic));
    }

    private void hold(TestClinic clinic, EpisodeInfo episode, HeldDays hold) {
        jdbc.sql("""
                insert into hold (clinic_id, id, episode_id, answers, raised_at, raised_day, lifted_day, lifted_at, lifted_membership_id, reason)
                values (?, ?, ?, '[]', ?, ?, ?::date, ?::timestamptz, ?::uuid, ?)""")
                .param(clinic.id().value())
                .param(Ids.next())
                .param(episode.id().value())
                .param(LONG_AGO)
                .param(hold.from())
                .param(hold.to())
                .param(hold.to() == null ? null : LONG_AGO)
                .param(hold.to() == null ? null : therapist(clinic))
                .param(hold.to() == null ? null : "Seen and clear")
                .update();
    }

    private void excuse(TestClinic clinic, EpisodeInfo episode, ExcusedDay excuse) {
        insert(
                "excuse (clinic_id, id, episode_id, lineage, day, kind, declared_at, accepted_membership_id, accepted_at)",
                clinic,
                episode.id().value(),
                excuse.lineage().value(),
                excuse.day(),
                "UNWELL",
                LONG_AGO,
                therapist(clinic),
                LONG_AGO);
    }

    void log(TestClinic clinic, EpisodeInfo episode, Performed entry, Map<LineageId, PrescriptionId> prescriptions) {
        var noon = entry.day().atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC);
        var session = insert(
                "session (clinic_id, id, episode_id, patient_id, day, started_at)",
                clinic,
                episode.id().value(),
                episode.patient().value(),
                entry.day(),
                noon);
        jdbc.sql("""
                insert into log_entry (clinic_id, id, session_id, episode_id, patient_id, prescription_id, lineage, day,
                  zone, performed_at, received_at, done, done_left, done_right, target, target_left, target_right, grade, v)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'UTC', ?, ?, ?::int, ?::int, ?::int, ?::int, ?::int, ?::int, 'TICKED', 1)""")
                .param(clinic.id().value())
                .param(Ids.next())
                .param(session)
                .param(episode.id().value())
                .param(episode.patient().value())
                .param(prescriptions.get(entry.lineage()).value())
                .param(entry.lineage().value())
                .param(entry.day())
                .param(noon)
                .param(noon)
                .param(entry.done().whole())
                .param(entry.done().left())
                .param(entry.done().right())
                .param(entry.target().whole())
                .param(entry.target().left())
                .param(entry.target().right())
                .update();
    }

    private UUID insert(String into, TestClinic clinic, Object... values) {
        var id = Ids.next();
        insert(id, into, clinic, values);
        return id;
    }

    private void insert(UUID id, String into, TestClinic clinic, Object... values) {
        var statement = jdbc.sql("insert into %s values (?, ?%s)".formatted(into, ", ?".repeat(values.length)))
                .param(clinic.id().value())
                .param(id);
        for (var value : values) statement = statement.param(value);
        statement.update();
    }

    private static UUID therapist(TestClinic clinic) {
        return clinic.therapist().membership(Role.THERAPIST).value();
    }

    /** An instant on this day in every zone of the tests. */
    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
