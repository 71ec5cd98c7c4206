package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Signal;
import org.plumbline.adherence.Signal.Acknowledgement;
import org.plumbline.adherence.SignalId;
import org.plumbline.adherence.SignalKind;
import org.plumbline.adherence.Signals;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code signal}, read. */
@Component
@Transactional(readOnly = true)
public class SignalRows implements Signals {
    private static final String OPEN = """
            select s.id, s.patient_id, s.kind, s.facts, s.raised_at, s.acknowledged_membership_id, m.name,
              s.acknowledged_at, s.resolved_at
            from signal s
              left join membership m on m.clinic_id = s.clinic_id and m.id = s.acknowledged_membership_id
            where s.clinic_id = ? and s.resolved_at is null""";

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final JsonMapper json;

    SignalRows(JdbcClient jdbc, CurrentTenant tenant, JsonMapper json) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.json = json;
    }

    @Override
    public Map<PatientId, List<Signal>> open(Collection<PatientId> patients) {
        return jdbc
                .sql(OPEN + " and s.patient_id = any(?)")
                .params(
                        tenant.clinic().value(),
                        patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .query(this::signal)
                .list()
                .stream()
                .sorted(Signal.BY_URGENCY)
                .collect(groupingBy(Signal::patient, toList()));
    }

    /** Those of one course, which may be a former one. */
    public List<Signal> of(EpisodeId episode) {
        return jdbc.sql(OPEN + " and s.episode_id = ?")
                .params(tenant.clinic().value(), episode.value())
                .query(this::signal)
                .list();
    }

    /** Courses that have ended, and still have a red flag that no therapist has lifted. */
    List<EpisodeId> flaggedAfterTheirEnd() {
        return jdbc.sql("""
                select s.episode_id from signal s join episode e on e.clinic_id = s.clinic_id and e.id = s.episode_id
                where s.clinic_id = ? and s.resolved_at is null and s.kind = 'RED_FLAG' and e.end_day is not null""")
                .param(tenant.clinic().value())
                .query((row, number) -> new EpisodeId(row.getObject("episode_id", UUID.class)))
                .list();
    }

    /** Of whatever signal the patient has or had. */
    public Optional<SignalKind> kind(PatientId patient, SignalId signal) {
        return jdbc.sql("select kind from signal where id = ? and patient_id = ?")
                .params(signal.value(), patient.value())
                .query((row, number) -> SignalKind.valueOf(row.getString("kind")))
                .optional();
    }

    /** @return whether this call did it */
    @Transactional
    public boolean acknowledge(SignalId signal, MembershipId by, Instant at) {
        return jdbc.sql("""
                update signal set acknowledged_membership_id = ?, acknowledged_at = ?
                where id = ? and acknowledged_at is null and resolved_at is null""")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), signal.value())
                        .update()
                == 1;
    }

    private Signal signal(ResultSet row, int number) throws SQLException {
        var kind = SignalKind.valueOf(row.getString("kind"));
        return new Signal(
                new SignalId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                kind,
                json.readValue(row.getString("facts"), kind.facts()),
                instant(row, "raised_at").orElseThrow(),
                acknowledgement(row),
                instant(row, "resolved_at").orElse(null));
    }

    private static @Nullable Acknowledgement acknowledgement(ResultSet row) throws SQLException {
        var at = instant(row, "acknowledged_at");
        return at.isEmpty()
                ? null
                : new Acknowledgement(
                        new MembershipId(row.getObject("acknowledged_membership_id", UUID.class)),
                        row.getString("name"),
                        at.get());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
