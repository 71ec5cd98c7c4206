package org.plumbline.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the invitation of a presented token and uses it up. */
@Component
class Invitations {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String STILL_OPEN = " and used_at is null and revoked_at is null and expires_at > :now";

    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Invitations(JdbcClient jdbc, ScopedTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The token shows one row of the wall; its clinic shows the rest. */
    Optional<OpenInvitation> find(String token) {
        if (!TOKEN.matcher(token).matches()) return Optional.empty();
        var hash = Tokens.hash(token);
        var clinic = transactions.call(
                TenantScope.ofToken(hash),
                () -> jdbc.sql("select clinic_id from invitation where token_hash = :hash" + STILL_OPEN)
                        .param("hash", hash)
                        .param("now", now())
                        .query(UUID.class)
                        .optional());
        return clinic.map(ClinicId::new).flatMap(id -> find(id, hash));
    }

    /**
     * Inside the transaction that accepts: of many at once, the first wins and the others wait and then find nothing.
     *
     * @throws IdentityRefused where the link no longer works
     */
    void use(ClinicId clinic, String token) {
        var used = jdbc.sql("update invitation set used_at = :now where clinic_id = :clinic and token_hash = :hash"
                        + STILL_OPEN)
                .param("clinic", clinic.value())
                .param("hash", Tokens.hash(token))
                .param("now", now())
                .update();
        if (used == 0) throw IdentityRefused.linkGone();
    }

    private Optional<OpenInvitation> find(ClinicId clinic, String hash) {
        return transactions.call(
                TenantScope.ofClinic(clinic),
                () -> jdbc.sql("""
                select i.clinic_id, c.name as clinic_name, m.id, m.name, m.role, i.purpose, coalesce(a.email, m.email) as email
                  from invitation i
                  join membership m on m.clinic_id = i.clinic_id and m.id = i.membership_id and m.ended_at is null
                  join clinic c on c.id = i.clinic_id
                  left join account a on a.id = m.account_id
                 where i.clinic_id = :clinic and i.token_hash = :hash
                """)
                        .param("clinic", clinic.value())
                        .param("hash", hash)
                        .query(Invitations::invitation)
                        .optional());
    }

    private static OpenInvitation invitation(ResultSet rs, int index) throws SQLException {
        return new OpenInvitation(
                new ClinicId(rs.getObject("clinic_id", UUID.class)),
                rs.getString("clinic_name"),
                new MembershipId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                Role.valueOf(rs.getString("role")),
                OpenInvitation.Purpose.valueOf(rs.getString("purpose")),
                rs.getString("email"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
