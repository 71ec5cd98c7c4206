package org.plumbline.diary.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.CheckInId;
import org.plumbline.diary.ReportId;
import org.plumbline.diary.SentReport;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SessionReport;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The insert-only tables of what patients say about sessions and days. */
@Component
public class ReportBook {
    private static final String INSERT_REPORT = """
            insert into session_report
              (clinic_id, id, session_id, at, received_at, pain_before, pain_during, pain_after, effort, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (clinic_id, id) do nothing""";
    private static final String INSERT_CHECK_IN = """
            insert into check_in (clinic_id, id, patient_id, day, zone, performed_at, received_at,
              pain_now, pain_worst, sleep, medicine_kind, note, v)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (clinic_id, id) do nothing""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CurrentTenant tenant;

    /** A session with whose it is. */
    public record ReportedSession(PatientId patient, EpisodeId episode, LocalDate day) {}

    /** A report that is there already. */
    public record KnownReport(PatientId patient, SessionId session, Instant receivedAt) {}

    /** A check-in that is there already. */
    public record KnownCheckIn(PatientId patient, Instant receivedAt) {}

    ReportBook(JdbcClient jdbc, JdbcTemplate batches, CurrentTenant tenant) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tenant = tenant;
    }

    public Optional<ReportedSession> session(SessionId session) {
        return jdbc.sql("select patient_id, episode_id, day from session where id = ?")
                .param(session.value())
                .query((row, number) -> new ReportedSession(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new EpisodeId(row.getObject("episode_id", UUID.class)),
                        row.getObject("day", LocalDate.class)))
                .optional();
    }

    public Optional<SessionReport> last(SessionId session) {
        return jdbc.sql("""
                select pain_before, pain_during, pain_after, effort, note from session_report
                where session_id = ? order by at desc, id desc limit 1""")
                .param(session.value())
                .query((row, number) -> new SessionReport(
                        session,
                        pain(row.getObject("pain_before", Integer.class)),
                        pain(row.getObject("pain_during", Integer.class)),
                        pain(row.getObject("pain_after", Integer.class)),
                        row.getObject("effort", Integer.class),
                        row.getString("note")))
                .optional();
    }

    public void insert(SessionReport report, Instant at) {
        insertReports(List.of(new At<>(at, report)));
    }

    /** Something said, and when. */
    public record At<T>(Instant at, T said) {}

    public void insertReports(List<At<SessionReport>> reports) {
        batches.batchUpdate(
                INSERT_REPORT,
                reports.stream()
                        .map(each -> columns(Ids.next(), each.said(), each.at(), null))
                        .toList());
    }

    /** @return whether it was not there yet and is now */
    public boolean insert(SentReport report, Instant receivedAt) {
        return batches.update(INSERT_REPORT, columns(report.id().value(), report.said(), report.saidAt(), receivedAt))
                == 1;
    }

    private @Nullable Object[] columns(UUID id, SessionReport said, Instant at, @Nullable Instant receivedAt) {
        return new @Nullable Object[] {
            tenant.clinic().value(),
            id,
            said.session().value(),
            stored(at),
            receivedAt == null ? null : stored(receivedAt),
            value(said.painBefore()),
            value(said.painDuring()),
            value(said.painAfter()),
            said.effort(),
            said.note()
        };
    }

    public Optional<KnownReport> known(ReportId id) {
        return jdbc.sql("""
                select s.patient_id, s.id, coalesce(r.received_at, r.at) as received_at
                from session_report r join session s on s.clinic_id = r.clinic_id and s.id = r.session_id
                where r.id = ?""")
                .param(id.value())
                .query((row, number) -> new KnownReport(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new SessionId(row.getObject("id", UUID.class)),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    public Optional<KnownCheckIn> known(CheckInId id) {
        return jdbc.sql("select patient_id, received_at from check_in where id = ?")
                .param(id.value())
                .query((row, number) -> new KnownCheckIn(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** @return whether it was not there yet and is now */
    public boolean insert(CheckIn checkIn, Instant receivedAt) {
        return insertCheckIns(List.of(new At<>(receivedAt, checkIn))) == 1;
    }

    /** @return how many were not there yet and are now */
    public int insertCheckIns(List<At<CheckIn>> checkIns) {
        return Arrays.stream(batches.batchUpdate(
                        INSERT_CHECK_IN, checkIns.stream().map(this::columns).toList()))
                .sum();
    }

    private @Nullable Object[] columns(At<CheckIn> received) {
        var checkIn = received.said();
        var sleep = checkIn.sleep();
        var medicine = checkIn.medicine();
        return new @Nullable Object[] {
            tenant.clinic().value(),
            checkIn.id().value(),
            checkIn.patient().value(),
            checkIn.day(),
            checkIn.zone().getId(),
            stored(checkIn.performedAt()),
            stored(received.at()),
            value(checkIn.painNow()),
            value(checkIn.painWorst()),
            sleep == null ? null : sleep.name(),
            medicine == null ? null : medicine.name(),
            checkIn.note(),
            checkIn.v()
        };
    }

    private static @Nullable PainScore pain(@Nullable Integer stored) {
        return stored == null ? null : new PainScore(stored);
    }

    private static @Nullable Integer value(@Nullable PainScore pain) {
        return pain == null ? null : pain.value();
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
