package org.plumbline.diary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What patients said about sessions and days, in batches of one statement. Carries no user: for services that have checked
 * who asks. Inside a running transaction it sees what that transaction wrote. Days include both ends.
 */
@Component
@Transactional(readOnly = true)
public class PatientReports {
    private static final String SESSIONS = """
            select * from (
              select distinct on (s.id) s.id, s.episode_id, s.day, s.started_at,
                r.pain_before, r.pain_during, r.pain_after, r.effort, r.note
              from session s join session_report r on r.clinic_id = s.clinic_id and r.session_id = s.id
              where s.episode_id = any(?) and s.day between ? and ?
              order by s.id, r.at desc, r.id desc) told
            order by day, started_at, id""";
    private static final String CHECK_INS = """
            select distinct on (e.id, c.day) e.id as episode_id, c.id, c.patient_id, c.day, c.zone, c.performed_at,
              c.pain_now, c.pain_worst, c.sleep, c.medicine_kind, c.note, c.v
            from check_in c join episode e on e.clinic_id = c.clinic_id and e.patient_id = c.patient_id
              and c.day between e.start_day and coalesce(e.end_day, 'infinity')
            where e.id = any(?) and c.day between ? and ?
            order by e.id, c.day, c.performed_at desc, c.id desc""";

    private final JdbcClient jdbc;

    private record Of<T>(EpisodeId episode, T value) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    PatientReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sessions that were spoken of, by day and time; an episode without is not in the map. */
    public Map<EpisodeId, List<SessionPain>> sessions(Collection<EpisodeId> of, LocalDate from, LocalDate to) {
        return read(SESSIONS, of, from, to, "episode_id", PatientReports::session);
    }

    /** The check-in that rules for each day, by day; an episode without is not in the map. */
    public Map<EpisodeId, List<CheckIn>> checkIns(Collection<EpisodeId> of, LocalDate from, LocalDate to) {
        return read(CHECK_INS, of, from, to, "episode_id", PatientReports::checkIn);
    }

    private <T> Map<EpisodeId, List<T>> read(
            String sql, Collection<EpisodeId> of, LocalDate from, LocalDate to, String episode, Reader<T> reader) {
        return jdbc
                .sql(sql)
                .params(of.stream().map(EpisodeId::value).toArray(UUID[]::new), from, to)
                .query((row, number) -> new Of<>(new EpisodeId(row.getObject(episode, UUID.class)), reader.read(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::episode, mapping(Of::value, toList())));
    }

    private static SessionPain session(ResultSet row) throws SQLException {
        return new SessionPain(
                new SessionId(row.getObject("id", UUID.class)),
                row.getObject("day", LocalDate.class),
                instant(row, "started_at"),
                pain(row, "pain_before"),
                pain(row, "pain_during"),
                pain(row, "pain_after"),
                row.getObject("effort", Integer.class),
                row.getString("note"));
    }

    private static CheckIn checkIn(ResultSet row) throws SQLException {
        var sleep = row.getString("sleep");
        var medicine = row.getString("medicine_kind");
        return new CheckIn(
                row.getInt("v"),
                new CheckInId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                instant(row, "performed_at"),
                row.getObject("day", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                pain(row, "pain_now"),
                pain(row, "pain_worst"),
                sleep == null ? null : Sleep.valueOf(sleep),
                medicine == null ? null : Medicine.valueOf(medicine),
                row.getString("note"));
    }

    private static @Nullable PainScore pain(ResultSet row, String column) throws SQLException {
        var pain = row.getObject(column, Integer.class);
        return pain == null ? null : new PainScore(pain);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
