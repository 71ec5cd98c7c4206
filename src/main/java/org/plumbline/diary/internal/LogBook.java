package org.plumbline.diary.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SkipReason;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.LineageId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The insert-only tables of the diary. Two inserts of one id are one row: the second waits for the first and adds nothing. */
@Component
public class LogBook {
    private static final String KNOWN = """
            select id, patient_id, episode_id, lineage, skip_reason, day, zone, performed_at, received_at
            from log_entry where id = any(?)""";
    private static final String INSERT_SESSION = """
            insert into session (clinic_id, id, episode_id, patient_id, day, started_at)
            values (?, ?, ?, ?, ?, ?) on conflict (clinic_id, id) do nothing""";
    private static final String INSERT_ENTRY = """
            insert into log_entry (clinic_id, id, session_id, episode_id, patient_id, prescription_id, lineage,
              day, zone, performed_at, received_at, done, done_left, done_right, target, target_left, target_right,
              skip_reason, pain, effort, grade, v)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, id) do nothing""";
    private static final String INSERT_VOID = """
            insert into log_void (clinic_id, id, entry_id, account_id, at)
            values (?, ?, ?, ?, ?) on conflict (clinic_id, entry_id) do nothing""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CurrentTenant tenant;

    LogBook(JdbcClient jdbc, JdbcTemplate batches, CurrentTenant tenant) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tenant = tenant;
    }

    /** The entries of the clinic that bear these ids, whoever’s they are. */
    public Map<LogEntryId, KnownEntry> known(Collection<LogEntryId> ids) {
        return jdbc
                .sql(KNOWN)
                .param(ids.stream().map(LogEntryId::value).toArray(UUID[]::new))
                .query(LogBook::knownEntry)
                .list()
                .stream()
                .collect(Collectors.toMap(KnownEntry::id, Function.identity()));
    }

    public Optional<SessionRow> session(SessionId id) {
        return jdbc.sql("select id, patient_id, day, started_at from session where id = ?")
                .param(id.value())
                .query((row, number) -> new SessionRow(
                        new SessionId(row.getObject("id", UUID.class)),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        instant(row, "started_at")))
                .optional();
    }

    /** Opens the session unless it is open already. */
    public void open(SessionRow session, EpisodeId episode) {
        open(List.of(session), episode);
    }

    public void open(List<SessionRow> sessions, EpisodeId episode) {
        batches.batchUpdate(
                INSERT_SESSION,
                sessions.stream()
                        .map(session -> new Object[] {
                            tenant.clinic().value(),
                            session.id().value(),
                            episode.value(),
                            session.patient().value(),
                            session.day(),
                            stored(session.startedAt())
                        })
                        .toList());
    }

    /** Those that were not there yet and are now. */
    public List<NewEntry> insert(List<NewEntry> entries) {
        var counts = batches.batchUpdate(
                INSERT_ENTRY, entries.stream().map(this::columns).toList());
        var inserted = new ArrayList<NewEntry>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) inserted.add(entries.get(i));
        }
        return inserted;
    }

    /** When the entry was voided, if it was. */
    public Optional<Instant> voidedAt(LogEntryId entry) {
        return jdbc.sql("select at from log_void where entry_id = ?")
                .param(entry.value())
                .query((row, number) -> instant(row, "at"))
                .optional();
    }

    /** @return whether this call did it */
    public boolean voidEntry(LogEntryId entry, UUID account, Instant at) {
        return jdbc.sql(INSERT_VOID)
                        .params(tenant.clinic().value(), Ids.next(), entry.value(), account, stored(at))
                        .update()
                == 1;
    }

    private @Nullable Object[] columns(NewEntry each) {
        var entry = each.entry();
        var done = entry.amounts();
        var target = each.target();
        return new @Nullable Object[] {
            tenant.clinic().value(),
            entry.id().value(),
            entry.session().value(),
            each.episode().value(),
            entry.patient().value(),
            entry.prescription().value(),
            each.lineage().value(),
            entry.day(),
            entry.zone().getId(),
            stored(entry.performedAt()),
            stored(each.receivedAt()),
            done.whole(),
            done.left(),
            done.right(),
            target.whole(),
            target.left(),
            target.right(),
            entry.skip() == null ? null : entry.skip().code(),
            entry.pain() == null ? null : entry.pain().value(),
            entry.effort(),
            each.grade().name(),
            entry.v()
        };
    }

    private static KnownEntry knownEntry(ResultSet row, int number) throws SQLException {
        return new KnownEntry(
                new LogEntryId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                new LineageId(row.getObject("lineage", UUID.class)),
                SkipReason.ofCode(row.getString("skip_reason")).orElse(null),
                row.getObject("day", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                instant(row, "performed_at"),
                instant(row, "received_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
