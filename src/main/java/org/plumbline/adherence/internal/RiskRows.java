package org.plumbline.adherence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.SignalKind;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.OpenEpisode;
import org.plumbline.plans.PlanTimeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tells who is at risk: the last seven days of each, and the signals that are open. Bounds are handed in ready (see {@link ReviewRows}). */
@Component
class RiskRows {
    private static final String SEVEN_DAYS = """
            select episode_id, coalesce(sum(done) filter (where day < ?), 0) as done,
              coalesce(sum(case when day < ? then due + late_due else due end) filter (where day < ?), 0) as due,
              coalesce(bool_or(state <> 'NONE') filter (where day = ?), false) as active
            from patient_day where clinic_id = ? and day >= ? and day <= ? group by episode_id""";

    private static final String SEVEN_DAYS_ELSEWHERE = """
            select a.episode_id, coalesce(sum(d.done) filter (where d.day < a.today), 0) as done,
              coalesce(sum(d.due + case when d.day < a.monday then d.late_due else 0 end)
                filter (where d.day < a.today), 0) as due,
              coalesce(bool_or(d.state <> 'NONE') filter (where d.day = a.today), false) as active
            from unnest(?::uuid[], ?::date[], ?::date[], ?::date[]) as a (episode_id, first, monday, today)
              join patient_day d on d.clinic_id = ? and d.episode_id = a.episode_id
                and d.day >= a.first and d.day <= a.today
            group by a.episode_id""";

    private static final String SIGNALS = """
            select episode_id, kind from signal where clinic_id = ? and resolved_at is null""";

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;

    RiskRows(JdbcClient jdbc, CurrentTenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    record SevenDays(EpisodeId episode, Share share, boolean active) {}

    record OpenSignal(EpisodeId episode, SignalKind kind) {}

    /**
     * The last seven closed days of each of these on this day.
     *
     * @param today theirs, by the calendar of the patient’s own zone
     */
    List<SevenDays> sevenDays(LocalDate today) {
        return jdbc.sql(SEVEN_DAYS)
                .params(
                        today,
                        PlanTimeline.monday(today),
                        today,
                        today,
                        tenant.clinic().value(),
                        today.minusDays(7),
                        today)
                .query(RiskRows::sevenDays)
                .list();
    }

    /** The same for some patients, each on a day of its own. */
    List<SevenDays> sevenDays(Collection<OpenEpisode> patients) {
        return jdbc.sql(SEVEN_DAYS_ELSEWHERE)
                .params(
                        patients.stream().map(each -> each.id().value()).toArray(UUID[]::new),
                        texts(patients, each -> each.today().minusDays(7)),
                        texts(patients, each -> PlanTimeline.monday(each.today())),
                        texts(patients, OpenEpisode::today),
                        tenant.clinic().value())
                .query(RiskRows::sevenDays)
                .list();
    }

    List<OpenSignal> openSignals() {
        return jdbc.sql(SIGNALS)
                .param(tenant.clinic().value())
                .query((row, number) -> new OpenSignal(
                        new EpisodeId(row.getObject("episode_id", UUID.class)),
                        SignalKind.valueOf(row.getString("kind"))))
                .list();
    }

    private static String[] texts(Collection<OpenEpisode> patients, Function<OpenEpisode, LocalDate> day) {
        return patients.stream().map(day).map(LocalDate::toString).toArray(String[]::new);
    }

    private static SevenDays sevenDays(ResultSet row, int number) throws SQLException {
        return new SevenDays(
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                new Share(row.getInt("done"), row.getInt("due")),
                row.getBoolean("active"));
    }
}
