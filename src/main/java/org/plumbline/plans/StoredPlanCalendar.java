package org.plumbline.plans;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.patients.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Four statements, whatever the number of episodes. */
@Component
@Transactional(readOnly = true)
class StoredPlanCalendar implements PlanCalendar {
    private final JdbcClient jdbc;
    private final PlanRows rows;

    private record Of<T>(EpisodeId episode, T value) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    StoredPlanCalendar(JdbcClient jdbc, PlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Map<EpisodeId, PlannedCourse> courses(Collection<EpisodeId> episodes) {
        var versions = rows.versions(episodes);
        var pauses = pauses(episodes);
        var holds = holds(episodes);
        var excuses = excuses(episodes);
        var courses = new HashMap<EpisodeId, PlannedCourse>();
        for (var episode : episodes)
            courses.put(
                    episode,
                    new PlannedCourse(
                            versions.getOrDefault(episode, List.of()).stream()
                                    .map(StoredVersion::planned)
                                    .toList(),
                            pauses.getOrDefault(episode, List.of()),
                            holds.getOrDefault(episode, List.of()),
                            excuses.getOrDefault(episode, List.of())));
        return courses;
    }

    /** Here again, since an inherited default method would open no transaction and see no rows. */
    @Override
    public PlannedCourse course(EpisodeId episode) {
        return PlanCalendar.super.course(episode);
    }

    private Map<EpisodeId, List<PausedDays>> pauses(Collection<EpisodeId> episodes) {
        return read(
                episodes,
                "select episode_id, from_day, to_day from pause where voided_at is null and episode_id = any(:episodes)",
                row -> new PausedDays(
                        row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)));
    }

    private Map<EpisodeId, List<HeldDays>> holds(Collection<EpisodeId> episodes) {
        return read(
                episodes,
                "select episode_id, raised_day, lifted_day from hold where episode_id = any(:episodes)",
                row -> new HeldDays(
                        row.getObject("raised_day", LocalDate.class), row.getObject("lifted_day", LocalDate.class)));
    }

    /** Only what was accepted; planned rest that was declared in time is accepted when it is declared. */
    private Map<EpisodeId, List<ExcusedDay>> excuses(Collection<EpisodeId> episodes) {
        return read(
                episodes,
                "select episode_id, lineage, day from excuse where accepted_at is not null and voided_at is null and episode_id = any(:episodes)",
                row -> new ExcusedDay(
                        new LineageId(row.getObject("lineage", UUID.class)), row.getObject("day", LocalDate.class)));
    }

    private <T> Map<EpisodeId, List<T>> read(Collection<EpisodeId> episodes, String sql, Reader<T> reader) {
        return jdbc
                .sql(sql)
                .param("episodes", episodes.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        new Of<>(new EpisodeId(row.getObject("episode_id", UUID.class)), reader.read(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::episode, mapping(Of::value, toList())));
    }
}
