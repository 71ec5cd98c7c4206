package org.plumbline.plans;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Red-flag holds (DESIGN §3.7): a yes stops the exercises in the same transaction. Carries no user: for services that have
 * checked, listeners and the demo. An answer is never changed; one that says more than the open ones makes a row of its
 * own that repeats them, so the newest row tells all, and whoever lifts it has read all.
 */
@Component
@Transactional
public class Holds {
    private static final String ROWS = """
            select id, episode_id, answers, raised_at, raised_day, lifted_membership_id, lifted_at, lifted_day, reason
            from hold where episode_id = any(?)""";

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final WarningSigns signs;
    private final Episodes episodes;
    private final PatientDays days;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    private record Row(EpisodeId episode, HoldRecord hold) {}

    Holds(
            JdbcClient jdbc,
            CurrentTenant tenant,
            WarningSigns signs,
            Episodes episodes,
            PatientDays days,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events,
            Audit audit) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.signs = signs;
        this.episodes = episodes;
        this.days = days;
        this.json = json;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /**
     * The same answers again are the same hold.
     *
     * @param answers ids of the catalogue’s checklist, at least one
     */
    public HoldId raise(EpisodeId episode, PatientId patient, List<String> answers) {
        var yes = signs.of(answers);
        if (yes.isEmpty()) throw new IllegalArgumentException("a hold without an answer");
        if (!episodes.get(episode).patient().equals(patient)) throw new NotFound("episode " + episode);
        lock(episode);
        var open = open(episode);
        if (open.isPresent() && open.get().answers().containsAll(yes))
            return open.get().id();
        var told = new LinkedHashMap<String, WarningSigns.Sign>();
        open.ifPresent(each -> each.answers().forEach(sign -> told.put(sign.id(), sign)));
        yes.forEach(sign -> told.put(sign.id(), sign));
        return insert(episode, patient, List.copyOf(told.values()));
    }

    @Transactional(readOnly = true)
    public Optional<OpenHold> open(EpisodeId episode) {
        return Optional.ofNullable(open(List.of(episode)).get(episode));
    }

    /** Those that stand; an episode without one is not in the map. One statement. */
    @Transactional(readOnly = true)
    public Map<EpisodeId, OpenHold> open(Collection<EpisodeId> of) {
        var open = new HashMap<EpisodeId, OpenHold>();
        rows(of, " and lifted_at is null order by raised_at, id").stream()
                .collect(groupingBy(Row::episode))
                .forEach((episode, rows) -> open.put(episode, open(episode, rows)));
        return open;
    }

    /**
     * Whether the exercises were stopped at this moment: what was done before the hold and arrives late stays welcome, what
     * is done against it is not. Waits for whoever raises or lifts one now.
     */
    public boolean stopped(EpisodeId episode, Instant at) {
        lock(episode);
        return history(episode).stream().anyMatch(each -> each.covers(at));
    }

    /** All there were, newest first. */
    @Transactional(readOnly = true)
    public List<HoldRecord> history(EpisodeId episode) {
        return rows(List.of(episode), " order by raised_at desc, id desc").stream()
                .map(Row::hold)
                .toList();
    }

    /** Lifts this hold and those before it. @return whether this call did it */
    boolean lift(EpisodeId episode, PatientId patient, HoldId newest, MembershipId by, String reason) {
        var today = days.today(patient);
        int lifted = jdbc.sql("""
                update hold set lifted_membership_id = ?, lifted_at = ?, lifted_day = greatest(?, raised_day), reason = ?
                where episode_id = ? and lifted_at is null""")
                .params(by.value(), clock.instant().atOffset(ZoneOffset.UTC), today, reason, episode.value())
                .update();
        if (lifted == 0) return false;
        audit.done("hold.lift", patient.value(), newest);
        events.publishEvent(new PlanChanged(episode, today));
        events.publishEvent(new HoldLifted(episode, patient, today));
        return true;
    }

    /** One at a time raises, lifts, logs or assigns in an episode; the roll-up takes the same lock. */
    public void lock(EpisodeId episode) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(episode.value().getLeastSignificantBits())
                .query((row, number) -> number)
                .single();
    }

    Optional<EpisodeId> episode(HoldId hold) {
        return jdbc.sql("select episode_id from hold where id = ?")
                .param(hold.value())
                .query((row, number) -> new EpisodeId(row.getObject("episode_id", UUID.class)))
                .optional();
    }

    private HoldId insert(EpisodeId episode, PatientId patient, List<WarningSigns.Sign> told) {
        var id = new HoldId(Ids.next());
        var zones = days.history(patient);
        var now = clock.instant();
        var day = zones.today(now);
        jdbc.sql("""
                insert into hold (clinic_id, id, episode_id, answers, raised_at, raised_day, zone)
                values (?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .params(
                        tenant.clinic().value(),
                        id.value(),
                        episode.value(),
                        json.writeValueAsString(told),
                        now.atOffset(ZoneOffset.UTC),
                        day,
                        zones.zone(day).getId())
                .update();
        audit.done("hold.raise", patient.value(), id);
        events.publishEvent(new PlanChanged(episode, day));
        events.publishEvent(new HoldRaised(episode, patient, day, told.stream().anyMatch(WarningSigns.Sign::urgent)));
        return id;
    }

    private static OpenHold open(EpisodeId episode, List<Row> rows) {
        var newest = rows.getLast().hold();
        return new OpenHold(
                newest.id(),
                episode,
                newest.answers(),
                newest.raisedAt(),
                rows.getFirst().hold().raisedDay(),
                rows.getFirst().hold().raisedAt());
    }

    private List<Row> rows(Collection<EpisodeId> of, String which) {
        return jdbc.sql(ROWS + which)
                .param(of.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var by = row.getObject("lifted_membership_id", UUID.class);
        return new Row(
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                new HoldRecord(
                        new HoldId(row.getObject("id", UUID.class)),
                        List.of(json.readValue(row.getString("answers"), WarningSigns.Sign[].class)),
                        instant(row, "raised_at"),
                        row.getObject("raised_day", LocalDate.class),
                        by == null
                                ? null
                                : new HoldRecord.Lifted(
                                        new MembershipId(by),
                                        instant(row, "lifted_at"),
                                        row.getObject("lifted_day", LocalDate.class),
                                        row.getString("reason"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
