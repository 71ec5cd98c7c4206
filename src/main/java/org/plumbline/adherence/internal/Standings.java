package org.plumbline.adherence.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.SignalFacts.DayScore;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many patients stand today, each by the calendar of its own zone, in one statement. */
@Component
public class Standings {
    public static final int STRIP_DAYS = 14;

    private static final int DAYS = 28;

    /**
     * counted: due as it counts seen from the patient’s today (see V7); the strip pairs each day’s distance from today with
     * its letter, so that days without a row stay blank. The first day is handed in: behind row-level security a day that the
     * statement reckons itself does not reach the index, and all days of the course would be read.
     */
    private static final String STANDINGS = """
            with asked as (
              select * from unnest(?::uuid[], ?::date[], ?::date[]) as a (episode_id, today, first)),
            counted as (
              select d.episode_id, a.today, d.day, d.state, d.done, d.logged, d.last_at, d.due as asked, d.pain_worst,
                case when d.day = a.today then 0
                     when d.day < date_trunc('week', a.today) then d.due + d.late_due
                     else d.due end as due
              from asked a join patient_day d on d.clinic_id = ? and d.episode_id = a.episode_id
                and d.day >= a.first and d.day <= a.today),
            last_entry as (
              select episode_id, max(day) as day from counted where logged > 0 group by episode_id)
            select a.episode_id, a.today,
              coalesce(sum(c.due) filter (where c.day >= a.today - 7), 0) as due_7,
              coalesce(sum(c.done) filter (where c.day between a.today - 7 and a.today - 1), 0) as done_7,
              count(*) filter (where c.day >= a.today - 7 and c.due > 0) as days_due_7,
              coalesce(sum(c.due) filter (where c.day between a.today - 14 and a.today - 8), 0) as due_before,
              coalesce(sum(c.done) filter (where c.day between a.today - 14 and a.today - 8), 0) as done_before,
              count(*) filter (where c.day between a.today - 14 and a.today - 8 and c.due > 0) as days_due_before,
              coalesce(sum(c.due), 0) as due_28,
              coalesce(sum(c.done) filter (where c.day < a.today), 0) as done_28,
              count(*) filter (where c.due > 0 and (l.day is null or c.day > l.day)) as silent,
              max(l.day) as last_day,
              max(c.state) filter (where c.day = a.today) as state,
              string_agg(chr(ascii('a') + (a.today - c.day)) ||
                case when c.day = a.today and c.asked > 0 and c.done = c.asked then 'd'
                     when c.day = a.today and c.state = 'PLAN' then 't'
                     when c.day = a.today and c.done > 0 then 'p'
                     when c.due > 0 then case c.done when c.due then 'd' when 0 then 'm' else 'p' end
                     when c.state = 'PLAN' then '.'
                     when c.state in ('PAUSED', 'HELD') then '_'
                     else ' ' end, '') filter (where c.day > a.today - 14) as strip,
              array_agg(c.day order by c.day) filter (where c.pain_worst is not null) as pain_days,
              array_agg(c.pain_worst order by c.day) filter (where c.pain_worst is not null) as pain,
              coalesce(max(c.last_at), (
                select e.last_at from patient_day e
                where e.clinic_id = ? and e.episode_id = a.episode_id and e.day < a.first and e.logged > 0
                order by e.day desc limit 1)) as last_at
            from asked a
              left join counted c on c.episode_id = a.episode_id
              left join last_entry l on l.episode_id = a.episode_id
            group by a.episode_id, a.today, a.first""";

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;

    Standings(JdbcClient jdbc, CurrentTenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /**
     * @param daysDue days of the last seven with something due
     * @param sevenDaysBefore the seven closed days before those
     * @param silent due days since the last entry, of the last 28
     * @param pain the trend of the last 28 days and today, oldest first: worst of a day’s check-in, else the highest of its
     *     sessions; days without a word are left out
     * @param lastDay of the last 28 that has an entry; {@code lastLog} is when an entry was made, perhaps for a day before
     */
    public record Standing(
            EpisodeId episode,
            Share sevenDays,
            int daysDue,
            Share sevenDaysBefore,
            int daysDueBefore,
            Share twentyEightDays,
            int silent,
            DayState state,
            String strip,
            List<DayScore> pain,
            @Nullable LocalDate lastDay,
            @Nullable Instant lastLog) {
        public Standing {
            pain = List.copyOf(pain);
        }
    }

    public Map<EpisodeId, Standing> of(Collection<CaseloadPatient> patients) {
        return of(patients.stream()
                .collect(Collectors.toMap(patient -> patient.episode().id(), CaseloadPatient::today)));
    }

    /** @param asked each episode with its patient’s today */
    public Map<EpisodeId, Standing> of(Map<EpisodeId, LocalDate> asked) {
        var entries = List.copyOf(asked.entrySet());
        var episodes = entries.stream().map(each -> each.getKey().value()).toArray(UUID[]::new);
        var todays = entries.stream().map(each -> each.getValue().toString()).toArray(String[]::new);
        var firsts = entries.stream()
                .map(each -> each.getValue().minusDays(DAYS).toString())
                .toArray(String[]::new);
        var clinic = tenant.clinic().value();
        return jdbc
                .sql(STANDINGS)
                .params(List.of(episodes, todays, firsts, clinic, clinic))
                .query(Standings::standing)
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::episode, each -> each));
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var state = row.getString("state");
        var lastLog = row.getObject("last_at", OffsetDateTime.class);
        return new Standing(
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                new Share(row.getInt("done_7"), row.getInt("due_7")),
                row.getInt("days_due_7"),
                new Share(row.getInt("done_before"), row.getInt("due_before")),
                row.getInt("days_due_before"),
                new Share(row.getInt("done_28"), row.getInt("due_28")),
                row.getInt("silent"),
                state == null ? DayState.NONE : DayState.valueOf(state),
                strip(row.getString("strip")),
                pain(row),
                row.getObject("last_day", LocalDate.class),
                lastLog == null ? null : lastLog.toInstant());
    }

    private static List<DayScore> pain(ResultSet row) throws SQLException {
        var days = row.getArray("pain_days");
        if (days == null) return List.of();
        var dates = (Date[]) days.getArray();
        var worst = (Integer[]) row.getArray("pain").getArray();
        return IntStream.range(0, dates.length)
                .mapToObj(i -> new DayScore(dates[i].toLocalDate(), worst[i]))
                .toList();
    }

    /** From pairs of distance and letter to the letters in order, oldest first. */
    private static String strip(@Nullable String pairs) {
        var letters = new StringBuilder(" ".repeat(STRIP_DAYS));
        if (pairs != null) {
            for (int i = 0; i < pairs.length(); i += 2) {
                letters.setCharAt(STRIP_DAYS - 1 - (pairs.charAt(i) - 'a'), pairs.charAt(i + 1));
            }
        }
        return letters.toString();
    }
}
