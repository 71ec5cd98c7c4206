package org.plumbline.adherence.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code patient_day} and {@code patient_week}. */
@Component
public class RollUpRows {
    /** A row that would not change is left alone: logging once writes one day, not seven. */
    private static final String UPSERT_DAY = """
            insert into patient_day as d (clinic_id, episode_id, patient_id, day, state, due, late_due, done,
              credit_num, late_credit_num, credit_den, logged, pain_sum, pain_n, pain_worst, effort_max, last_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, episode_id, day) do update set
              state = excluded.state, due = excluded.due, late_due = excluded.late_due, done = excluded.done,
              credit_num = excluded.credit_num, late_credit_num = excluded.late_credit_num,
              credit_den = excluded.credit_den, logged = excluded.logged, pain_sum = excluded.pain_sum,
              pain_n = excluded.pain_n, pain_worst = excluded.pain_worst, effort_max = excluded.effort_max,
              last_at = excluded.last_at
            where (d.state, d.due, d.late_due, d.done, d.credit_num, d.late_credit_num, d.credit_den, d.logged,
                d.pain_sum, d.pain_n, d.pain_worst, d.effort_max, d.last_at)
              is distinct from (excluded.state, excluded.due, excluded.late_due, excluded.done, excluded.credit_num,
                excluded.late_credit_num, excluded.credit_den, excluded.logged, excluded.pain_sum, excluded.pain_n,
                excluded.pain_worst, excluded.effort_max, excluded.last_at)""";

    private static final String UPSERT_WEEK = """
            insert into patient_week as w (clinic_id, episode_id, patient_id, week, due, done, credit_num, credit_den, plan_week)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, episode_id, week) do update set
              due = excluded.due, done = excluded.done, credit_num = excluded.credit_num,
              credit_den = excluded.credit_den, plan_week = excluded.plan_week
            where (w.due, w.done, w.credit_num, w.credit_den, w.plan_week)
              is distinct from (excluded.due, excluded.done, excluded.credit_num, excluded.credit_den, excluded.plan_week)""";

    private final JdbcClient client;
    private final JdbcTemplate batches;
    private final CurrentTenant tenant;

    RollUpRows(JdbcClient client, JdbcTemplate batches, CurrentTenant tenant) {
        this.client = client;
        this.batches = batches;
        this.tenant = tenant;
    }

    /**
     * One transaction at a time scores an episode: the second waits here, then reads what the first has logged. Without it
     * two entries at once would each be scored without the other.
     */
    void lock(EpisodeId episode) {
        client.sql("select pg_advisory_xact_lock(?)")
                .param(episode.value().getLeastSignificantBits())
                .query((row, number) -> number)
                .single();
    }

    void write(EpisodeInfo episode, List<DayRow> days, List<WeekRow> weeks) {
        batches.batchUpdate(UPSERT_DAY, days, days.size(), (statement, row) -> set(statement, dayValues(episode, row)));
        batches.batchUpdate(
                UPSERT_WEEK, weeks, weeks.size(), (statement, row) -> set(statement, weekValues(episode, row)));
    }

    private @Nullable Object[] dayValues(EpisodeInfo episode, DayRow row) {
        var credit = row.closed().credit();
        var late = row.late().credit();
        var denominator = leastCommonMultiple(credit.denominator(), late.denominator());
        var facts = row.facts();
        return new @Nullable Object[] {
            tenant.clinic().value(),
            episode.id().value(),
            episode.patient().value(),
            row.day(),
            row.state().name(),
            row.closed().due(),
            row.late().due(),
            row.closed().done(),
            numerator(credit, denominator),
            numerator(late, denominator),
            new BigDecimal(denominator),
            facts.logged(),
            facts.painSum(),
            facts.painCount(),
            facts.painWorst(),
            facts.effortMost(),
            facts.lastAt() == null ? null : facts.lastAt().atOffset(ZoneOffset.UTC)
        };
    }

    private @Nullable Object[] weekValues(EpisodeInfo episode, WeekRow row) {
        var credit = row.score().credit();
        return new @Nullable Object[] {
            tenant.clinic().value(),
            episode.id().value(),
            episode.patient().value(),
            row.monday(),
            row.score().due(),
            row.score().done(),
            new BigDecimal(credit.numerator()),
            new BigDecimal(credit.denominator()),
            row.planWeek()
        };
    }

    private static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }

    private static BigDecimal numerator(Fraction fraction, BigInteger denominator) {
        return new BigDecimal(fraction.numerator().multiply(denominator.divide(fraction.denominator())));
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    /** By day, both days included. */
    public List<DayRow> days(EpisodeId episode, LocalDate from, LocalDate to) {
        return client.sql("""
                select day, state, due, late_due, done, credit_num, late_credit_num, credit_den,
                  logged, pain_sum, pain_n, pain_worst, effort_max, last_at
                from patient_day where clinic_id = ? and episode_id = ? and day between ? and ? order by day""")
                .params(tenant.clinic().value(), episode.value(), from, to)
                .query(RollUpRows::day)
                .list();
    }

    /** The last day written ahead, of each episode that has any. */
    Map<EpisodeId, LocalDate> lastDays() {
        return client
                .sql("select episode_id, max(day) as last_day from patient_day where clinic_id = ? group by episode_id")
                .param(tenant.clinic().value())
                .query((row, number) -> Map.entry(
                        new EpisodeId(row.getObject("episode_id", UUID.class)),
                        row.getObject("last_day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<LocalDate> lastDay(EpisodeId episode) {
        return client.sql("""
                select day from patient_day where clinic_id = ? and episode_id = ? order by day desc limit 1""")
                .params(tenant.clinic().value(), episode.value())
                .query(LocalDate.class)
                .optional();
    }

    private static DayRow day(ResultSet row, int number) throws SQLException {
        var denominator = whole(row, "credit_den");
        int done = row.getInt("done");
        return new DayRow(
                row.getObject("day", LocalDate.class),
                DayState.valueOf(row.getString("state")),
                new Score(row.getInt("due"), done, new Fraction(whole(row, "credit_num"), denominator)),
                new Score(row.getInt("late_due"), 0, new Fraction(whole(row, "late_credit_num"), denominator)),
                new DayFacts(
                        row.getInt("logged"),
                        row.getInt("pain_sum"),
                        row.getInt("pain_n"),
                        row.getObject("pain_worst", Integer.class),
                        row.getObject("effort_max", Integer.class),
                        instant(row)));
    }

    private static BigInteger whole(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("last_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
