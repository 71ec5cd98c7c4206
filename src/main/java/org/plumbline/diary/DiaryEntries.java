package org.plumbline.diary;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.EpisodeId;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PrescriptionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was logged and stands, in batches. Carries no user: for services that have checked who asks. Inside a running
 * transaction it sees what that transaction wrote.
 */
@Component
@Transactional(readOnly = true)
public class DiaryEntries {
    private static final String STANDING = """
            select e.id, e.episode_id, e.session_id, e.lineage, e.prescription_id, e.day, e.performed_at,
              e.done, e.done_left, e.done_right, e.target, e.target_left, e.target_right,
              e.skip_reason, e.pain, e.effort, e.grade
            from log_entry e
            where e.episode_id = any(?) and e.day between ? and ?
              and not exists (select 1 from log_void v where v.clinic_id = e.clinic_id and v.entry_id = e.id)
            """;
    private static final String IN_ORDER = "order by e.day, e.performed_at, e.id";
    private static final String SESSIONS = """
            select e.episode_id, e.session_id, min(e.day) as day, min(e.performed_at) as started_at,
              max(e.pain) as pain, max(e.effort) as effort
            from log_entry e
            where e.episode_id = any(?) and e.day between ? and ?
              and not exists (select 1 from log_void v where v.clinic_id = e.clinic_id and v.entry_id = e.id)
            group by e.episode_id, e.session_id""";

    private final JdbcClient jdbc;

    DiaryEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By day and time, both days included. */
    public List<Occurrence> of(EpisodeId episode, LocalDate from, LocalDate to) {
        return standing(List.of(episode), from, to);
    }

    /** The same for many at once; an episode without entries is not in the map. */
    public Map<EpisodeId, List<Occurrence>> of(Collection<EpisodeId> episodes, LocalDate from, LocalDate to) {
        return standing(episodes, from, to).stream().collect(groupingBy(Occurrence::episode));
    }

    /** Those that say why nothing was done. */
    public Map<EpisodeId, List<Occurrence>> skips(Collection<EpisodeId> episodes, LocalDate from, LocalDate to) {
        return read(STANDING + "and e.skip_reason is not null " + IN_ORDER, episodes, from, to).stream()
                .collect(groupingBy(Occurrence::episode));
    }

    /** In no order; for many patients, of whom reading each entry would take seconds. */
    public List<LoggedSession> sessions(Collection<EpisodeId> episodes, LocalDate from, LocalDate to) {
        return jdbc.sql(SESSIONS)
                .params(values(episodes), from, to)
                .query(DiaryEntries::session)
                .list();
    }

    private List<Occurrence> standing(Collection<EpisodeId> episodes, LocalDate from, LocalDate to) {
        return read(STANDING + IN_ORDER, episodes, from, to);
    }

    private List<Occurrence> read(String sql, Collection<EpisodeId> episodes, LocalDate from, LocalDate to) {
        return jdbc.sql(sql)
                .params(values(episodes), from, to)
                .query(DiaryEntries::occurrence)
                .list();
    }

    private static UUID[] values(Collection<EpisodeId> episodes) {
        return episodes.stream().map(EpisodeId::value).toArray(UUID[]::new);
    }

    private static LoggedSession session(ResultSet row, int number) throws SQLException {
        var pain = integer(row, "pain");
        return new LoggedSession(
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                pain == null ? null : new PainScore(pain),
                integer(row, "effort"));
    }

    private static Occurrence occurrence(ResultSet row, int number) throws SQLException {
        var pain = integer(row, "pain");
        return new Occurrence(
                new LogEntryId(row.getObject("id", UUID.class)),
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                new LineageId(row.getObject("lineage", UUID.class)),
                new PrescriptionId(row.getObject("prescription_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("performed_at", OffsetDateTime.class).toInstant(),
                new Amounts(integer(row, "done"), integer(row, "done_left"), integer(row, "done_right")),
                new Amounts(integer(row, "target"), integer(row, "target_left"), integer(row, "target_right")),
                SkipReason.ofCode(row.getString("skip_reason")).orElse(null),
                pain == null ? null : new PainScore(pain),
                integer(row, "effort"),
                Grade.valueOf(row.getString("grade")));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
