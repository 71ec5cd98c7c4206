package org.plumbline.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Prescriptions by id, of whatever version, for the diary that answers them. Carries no user: callers have checked. */
@Component
@Transactional(readOnly = true)
public class Prescriptions {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Prescriptions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those the clinic in context has; an unknown id is not in the map. */
    public Map<PrescriptionId, Prescribed> of(Collection<PrescriptionId> ids) {
        return jdbc
                .sql("""
                        select p.id, p.lineage, p.exercise_id, p.side, p.dose, p.target, p.target_left, p.target_right,
                          p.schedule, p.times_a_day, p.note, plan.episode_id
                        from prescription p
                        join plan_version v on v.clinic_id = p.clinic_id and v.id = p.version_id
                        join plan on plan.clinic_id = v.clinic_id and plan.id = v.plan_id
                        where p.id = any(?)""")
                .param(ids.stream().map(PrescriptionId::value).toArray(UUID[]::new))
                .query(this::prescribed)
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.asks().id(), Function.identity()));
    }

    /** What the therapist wrote to this version, if anything. */
    public Optional<PlanNote> note(PlanVersionId version) {
        return jdbc.sql("select why, by_membership_id from plan_version where id = ? and why is not null")
                .param(version.value())
                .query((row, number) -> new PlanNote(
                        row.getString("why"), new MembershipId(row.getObject("by_membership_id", UUID.class))))
                .optional();
    }

    private Prescribed prescribed(ResultSet row, int number) throws SQLException {
        var asks = new PlannedPrescription(
                new PrescriptionId(row.getObject("id", UUID.class)),
                new LineageId(row.getObject("lineage", UUID.class)),
                new ExerciseId(row.getString("exercise_id")),
                DoseSide.valueOf(row.getString("side")),
                row.getInt("times_a_day"),
                json.readValue(row.getString("schedule"), Schedule.class),
                new Amounts(integer(row, "target"), integer(row, "target_left"), integer(row, "target_right")));
        return new Prescribed(
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                asks,
                json.readValue(row.getString("dose"), Dose.class),
                row.getString("note"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
