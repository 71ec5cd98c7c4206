package org.plumbline.assessments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.rules.Grounds;
import org.plumbline.assessments.internal.rules.Judge.NewCause;
import org.plumbline.assessments.internal.rules.Judge.OpenCause;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.kernel.values.Side;
import org.plumbline.patients.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads findings with their causes, and inserts causes: facts of which only the closing changes. */
@Component
class FindingRows {
    private static final String CAUSES = """
            select f.id, f.episode_id, f.assessment_id, f.code, f.side, f.status, f.opened_day, f.closed_day,
                   f.closed_by_assessment_id as finding_closed_by, f.closed_reason,
                   c.id as cause_id, c.rule, c.trigger_id, c.basis, c.grounds, c.day, c.closed_by_assessment_id
              from finding f
              join finding_cause c on c.clinic_id = f.clinic_id and c.finding_id = f.id
             where f.episode_id = any(?)
             order by f.closed_day desc nulls first, f.opened_day desc, f.id, c.day, c.rule, c.id
            """;

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final JsonMapper json;

    /** A finding with all its causes, the first first. */
    record StoredFinding(
            FindingId id,
            EpisodeId episode,
            String code,
            @Nullable Side side,
            FindingInfo.Status status,
            AssessmentId by,
            LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable AssessmentId closedBy,
            @Nullable String closedReason,
            List<StoredCause> causes) {

        /** By a therapist’s own decision; else it fell away with a sheet that was amended or voided. */
        boolean isLifted() {
            return status == FindingInfo.Status.WITHDRAWN && closedBy == null;
        }

        boolean fellAway() {
            return status == FindingInfo.Status.WITHDRAWN && closedBy != null;
        }

        boolean isOpen() {
            return closed == null;
        }

        List<OpenCause> openCauses() {
            return causes.stream()
                    .filter(cause -> isOpen() && !cause.closed())
                    .map(cause -> new OpenCause(
                            cause.id(),
                            id.value(),
                            code,
                            side,
                            cause.rule(),
                            cause.trigger(),
                            cause.grounds().results()))
                    .toList();
        }
    }

    record StoredCause(
            UUID id, int rule, String trigger, String basis, Grounds grounds, LocalDate day, boolean closed) {}

    private record Row(StoredFinding finding, StoredCause cause) {}

    FindingRows(JdbcClient jdbc, CurrentTenant tenant, JsonMapper json) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.json = json;
    }

    /** Open ones first, then those that closed last. */
    List<StoredFinding> of(EpisodeId episode) {
        return of(List.of(episode)).getOrDefault(episode, List.of());
    }

    /** In one statement, whatever the number of episodes. Those without findings are missing. */
    Map<EpisodeId, List<StoredFinding>> of(Collection<EpisodeId> episodes) {
        return jdbc
                .sql(CAUSES)
                .param(episodes.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query(this::row)
                .list()
                .stream()
                .collect(groupingBy(row -> row.finding().id(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(FindingRows::joined)
                .collect(groupingBy(StoredFinding::episode));
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var finding = new StoredFinding(
                new FindingId(row.getObject("id", UUID.class)),
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                row.getString("code"),
                side(row.getString("side")),
                FindingInfo.Status.valueOf(row.getString("status")),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getObject("opened_day", LocalDate.class),
                row.getObject("closed_day", LocalDate.class),
                assessment(row.getObject("finding_closed_by", UUID.class)),
                row.getString("closed_reason"),
                List.of());
        var cause = new StoredCause(
                row.getObject("cause_id", UUID.class),
                row.getInt("rule"),
                row.getString("trigger_id"),
                row.getString("basis"),
                json.readValue(row.getString("grounds"), Grounds.class),
                row.getObject("day", LocalDate.class),
                row.getObject("closed_by_assessment_id") != null);
        return new Row(finding, cause);
    }

    private static @Nullable AssessmentId assessment(@Nullable UUID id) {
        return id == null ? null : new AssessmentId(id);
    }

    private static @Nullable Side side(@Nullable String code) {
        return code == null ? null : Side.of(code);
    }

    private static StoredFinding joined(List<Row> rows) {
        var first = rows.getFirst().finding();
        return new StoredFinding(
                first.id(),
                first.episode(),
                first.code(),
                first.side(),
                first.status(),
                first.by(),
                first.opened(),
                first.closed(),
                first.closedBy(),
                first.closedReason(),
                rows.stream().map(Row::cause).toList());
    }

    void insert(UUID finding, NewCause cause, AssessmentId by, LocalDate day) {
        jdbc.sql("""
                insert into finding_cause (clinic_id, id, finding_id, assessment_id, rule, trigger_id, basis, grounds, day)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        tenant.clinic().value(),
                        Ids.next(),
                        finding,
                        by.value(),
                        cause.rule(),
                        cause.trigger(),
                        cause.basis(),
                        json.writeValueAsString(cause.grounds()),
                        day)
                .update();
    }

    void close(Collection<UUID> causes, AssessmentId by) {
        if (causes.isEmpty()) return;
        jdbc.sql("update finding_cause set closed_by_assessment_id = ? where id = any(?)")
                .params(by.value(), causes.toArray(UUID[]::new))
                .update();
    }

    List<UUID> causesOf(UUID finding) {
        return jdbc.sql("select id from finding_cause where finding_id = ?")
                .param(finding)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** As it would be read back: numbers and texts as the database keeps them. */
    Grounds asStored(Grounds grounds) {
        return json.readValue(json.writeValueAsString(grounds), Grounds.class);
    }
}
