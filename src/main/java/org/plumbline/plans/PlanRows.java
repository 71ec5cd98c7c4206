package org.plumbline.plans;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingId;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and inserts versions and their prescriptions: facts that are never updated. */
@Component
class PlanRows {
    private static final String PRESCRIPTION = """
            select r.id, r.version_id, p.episode_id, r.lineage, r.exercise_id, r.dose, r.side, r.schedule, r.times_a_day,
                   r.target, r.target_left, r.target_right,
                   r.note, r.finding_id, r.reason, r.held_back_by, r.overruled_because, v.plan_id, v.no, v.made_day, v.from_day, v.why, v.by_membership_id, v.at
              from plan p
              join plan_version v on v.clinic_id = p.clinic_id and v.plan_id = p.id
              join prescription r on r.clinic_id = v.clinic_id and r.version_id = v.id
            """;

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final JsonMapper json;

    /** A prescription with the version it stands in. */
    private record Row(StoredVersion version, Prescription prescription) {}

    PlanRows(JdbcClient jdbc, CurrentTenant tenant, JsonMapper json) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.json = json;
    }

    /** Makes sure that there is a plan to lock; of two therapists who write the first version, one waits here. */
    void ensurePlan(EpisodeId episode) {
        jdbc.sql("""
                insert into plan (clinic_id, id, episode_id) values (:clinic, :id, :episode)
                on conflict (clinic_id, episode_id) do nothing
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", Ids.next())
                .param("episode", episode.value())
                .update();
    }

    boolean hasVersions(EpisodeId episode) {
        return jdbc.sql("select exists (select 1 from plan where episode_id = ? and latest_no > 0)")
                .param(episode.value())
                .query(Boolean.class)
                .single();
    }

    /** All versions, those never in force included, oldest first. */
    List<StoredVersion> versions(EpisodeId episode) {
        return versions(List.of(episode)).getOrDefault(episode, List.of());
    }

    /** In one statement, whatever the number of episodes. Those without a plan are missing. */
    Map<EpisodeId, List<StoredVersion>> versions(Collection<EpisodeId> episodes) {
        return jdbc
                .sql(PRESCRIPTION + " where p.episode_id = any(:episodes) order by p.episode_id, v.no, r.position")
                .param("episodes", episodes.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query(this::row)
                .list()
                .stream()
                .collect(groupingBy(
                        row -> row.prescription().episode(), collectingAndThen(toList(), PlanRows::byVersion)));
    }

    Map<PrescriptionId, Prescription> prescriptions(Collection<PrescriptionId> ids) {
        return jdbc
                .sql(PRESCRIPTION + " where r.id = any(:ids)")
                .param("ids", ids.stream().map(PrescriptionId::value).toArray(UUID[]::new))
                .query(this::row)
                .list()
                .stream()
                .map(Row::prescription)
                .collect(Collectors.toMap(Prescription::id, Function.identity()));
    }

    void insert(UUID plan, StoredVersion version) {
        jdbc.sql("""
                insert into plan_version (clinic_id, id, plan_id, no, made_day, from_day, why, by_membership_id, at)
                values (:clinic, :id, :plan, :no, :made, :from, :why, :by, :at)
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", version.id().value())
                .param("plan", plan)
                .param("no", version.no())
                .param("made", version.made())
                .param("from", version.from())
                .param("why", version.why())
                .param("by", version.by().value())
                .param("at", version.at().atOffset(ZoneOffset.UTC))
                .update();
        for (int position = 0; position < version.prescriptions().size(); position++)
            insert(version.prescriptions().get(position), position);
    }

    private void insert(Prescription prescription, int position) {
        var target = prescription.target();
        var finding = prescription.finding();
        var overruled = prescription.overruled();
        jdbc.sql("""
                insert into prescription (clinic_id, id, version_id, lineage, exercise_id, side, dose, target, target_left,
                                          target_right, schedule, times_a_day, position, note, finding_id, reason,
                                          held_back_by, overruled_because)
                values (:clinic, :id, :version, :lineage, :exercise, :side, :dose::jsonb, :target, :left,
                        :right, :schedule::jsonb, :times, :position, :note, :finding, :reason,
                        :heldBackBy, :because)
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", prescription.id().value())
                .param("version", prescription.version().value())
                .param("lineage", prescription.lineage().value())
                .param("exercise", prescription.exercise().slug())
                .param("side", prescription.side().name())
                .param("dose", json.writeValueAsString(prescription.dose()))
                .param("target", target.whole())
                .param("left", target.left())
                .param("right", target.right())
                .param("schedule", json.writerFor(Schedule.class).writeValueAsString(prescription.schedule()))
                .param("times", prescription.timesADay())
                .param("position", position)
                .param("note", prescription.note())
                .param("finding", finding == null ? null : finding.value())
                .param("reason", prescription.reason())
                .param("heldBackBy", overruled == null ? null : overruled.heldBackBy())
                .param("because", overruled == null ? null : overruled.because())
                .update();
    }

    private static List<StoredVersion> byVersion(List<Row> rows) {
        return rows.stream()
                .collect(groupingBy(row -> row.version().id(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(each -> each.getFirst()
                        .version()
                        .with(each.stream().map(Row::prescription).toList()))
                .toList();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var version = new StoredVersion(
                new PlanVersionId(row.getObject("version_id", UUID.class)),
                row.getInt("no"),
                row.getObject("made_day", LocalDate.class),
                row.getObject("from_day", LocalDate.class),
                row.getString("why"),
                new MembershipId(row.getObject("by_membership_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                List.of());
        var prescription = new Prescription(
                new PrescriptionId(row.getObject("id", UUID.class)),
                version.id(),
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                new LineageId(row.getObject("lineage", UUID.class)),
                new ExerciseId(row.getString("exercise_id")),
                json.readValue(row.getString("dose"), Dose.class),
                DoseSide.valueOf(row.getString("side")),
                json.readValue(row.getString("schedule"), Schedule.class),
                row.getInt("times_a_day"),
                new Amounts(
                        row.getObject("target", Integer.class),
                        row.getObject("target_left", Integer.class),
                        row.getObject("target_right", Integer.class)),
                row.getString("note"),
                finding(row.getObject("finding_id", UUID.class)),
                row.getString("reason"),
                overruled(row.getString("held_back_by"), row.getString("overruled_because")),
                null);
        return new Row(version, prescription);
    }

    private static @Nullable Overruled overruled(@Nullable String heldBackBy, @Nullable String because) {
        return heldBackBy == null || because == null ? null : new Overruled(heldBackBy, because);
    }

    private static @Nullable FindingId finding(@Nullable UUID id) {
        return id == null ? null : new FindingId(id);
    }
}
