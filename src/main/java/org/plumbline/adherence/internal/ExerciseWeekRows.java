package org.plumbline.adherence.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code exercise_week}. */
@Component
class ExerciseWeekRows {
    /** A row that would not change is left alone. */
    private static final String UPSERT = """
            insert into exercise_week as w (clinic_id, episode_id, patient_id, week, exercise_id, due, done, skips)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (clinic_id, episode_id, week, exercise_id) do update set
              due = excluded.due, done = excluded.done, skips = excluded.skips
            where (w.due, w.done, w.skips) is distinct from (excluded.due, excluded.done, excluded.skips)""";

    private static final String DROP = """
            delete from exercise_week
            where clinic_id = ? and episode_id = ? and week between ? and ?
              and not exists (select 1 from unnest(?::date[], ?::text[]) as kept (week, exercise_id)
                where kept.week = exercise_week.week and kept.exercise_id = exercise_week.exercise_id)""";

    private final JdbcClient client;
    private final JdbcTemplate batches;
    private final CurrentTenant tenant;

    ExerciseWeekRows(JdbcClient client, JdbcTemplate batches, CurrentTenant tenant) {
        this.client = client;
        this.batches = batches;
        this.tenant = tenant;
    }

    /** These weeks, which follow each other, hold these rows and no others. */
    void write(EpisodeInfo episode, List<LocalDate> weeks, List<ExerciseWeek> rows) {
        if (weeks.isEmpty()) return;
        client.sql(DROP)
                .params(
                        tenant.clinic().value(),
                        episode.id().value(),
                        weeks.getFirst(),
                        weeks.getLast(),
                        rows.stream().map(row -> row.monday().toString()).toArray(String[]::new),
                        rows.stream().map(row -> row.exercise().slug()).toArray(String[]::new))
                .update();
        batches.batchUpdate(UPSERT, rows, Math.max(1, rows.size()), (statement, row) -> {
            statement.setObject(1, tenant.clinic().value());
            statement.setObject(2, episode.id().value());
            statement.setObject(3, episode.patient().value());
            statement.setObject(4, row.monday());
            statement.setString(5, row.exercise().slug());
            statement.setInt(6, row.score().due());
            statement.setInt(7, row.score().done());
            statement.setString(8, row.json());
        });
    }

    /** Episodes with weeks that asked for something, and none of them by exercise. */
    List<EpisodeId> missing() {
        return client.sql("""
                select distinct w.episode_id from patient_week w
                where w.clinic_id = ? and w.due > 0 and not exists (
                  select 1 from exercise_week x where x.clinic_id = w.clinic_id and x.episode_id = w.episode_id)""")
                .param(tenant.clinic().value())
                .query((row, number) -> new EpisodeId(row.getObject("episode_id", UUID.class)))
                .list();
    }
}
