package org.plumbline.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.internal.Emails;
import org.plumbline.identity.internal.Tokens;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The memberships of the clinic in context and the links that open them; carries no user, so callers have checked. */
@Component
@Transactional
public class Memberships {
    private static final Duration LINK_LIVES = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final ScopedTransactions transactions;
    private final Audit audit;
    private final Clock clock;

    Memberships(JdbcClient jdbc, CurrentTenant tenant, ScopedTransactions transactions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A place for a patient, open until the link is accepted. */
    public MembershipId invitePatient(String name, @Nullable String email) {
        return invite(name, email, Role.PATIENT);
    }

    public MembershipId invite(String name, @Nullable String email, Role role) {
        var id = new MembershipId(Ids.next());
        jdbc.sql("""
                insert into membership (clinic_id, id, role, name, email) values (:clinic, :id, :role, :name, :email)
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", id.value())
                .param("role", role.name())
                .param("name", name)
                .param("email", email == null || email.isBlank() ? null : Emails.normal(email))
                .update();
        audit.done("membership.invite", null, id);
        return id;
    }

    /**
     * A new link for the membership: to join, or for a new password where somebody has joined. Links made before stop
     * working.
     */
    public InvitationLink link(MembershipId membership) {
        var account = account(membership);
        if (account != null) requireOurs(membership, account);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        revokeLinks(membership, now);
        var token = Tokens.next();
        var expires = now.plus(LINK_LIVES);
        jdbc.sql("""
                insert into invitation (clinic_id, id, membership_id, token_hash, purpose, created_at, expires_at)
                values (:clinic, :id, :membership, :hash, :purpose, :now, :expires)
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", Ids.next())
                .param("membership", membership.value())
                .param("hash", Tokens.hash(token))
                .param("purpose", account == null ? "JOIN" : "RESET")
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update();
        audit.done(account == null ? "membership.link" : "membership.reset-link", null, membership);
        return new InvitationLink("join/" + token, expires);
    }

    /** Links that were handed out and not used stop working; without any, nothing changes. */
    public void revoke(MembershipId membership) {
        account(membership);
        revokeLinks(membership, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.done("membership.revoke", null, membership);
    }

    /**
     * The account whose password a reset link of this membership may change.
     *
     * @throws IdentityRefused where the account opens more than the membership does
     */
    @Transactional(readOnly = true)
    public AccountId accountToRenew(MembershipId membership) {
        var account = account(membership);
        if (account == null) throw IdentityRefused.linkGone();
        requireOurs(membership, account);
        return new AccountId(account);
    }

    /**
     * A new password opens all that the account belongs to: no clinic may make one alone for an account of two, and whoever
     * treats a colleague may not become the colleague.
     */
    private void requireOurs(MembershipId membership, UUID account) {
        if (belongsElsewhere(account)) throw IdentityRefused.belongsElsewhere();
        if (isColleagueInCare(membership)) throw IdentityRefused.colleague();
    }

    public void rename(MembershipId membership, String name) {
        update(membership, "update membership set name = :value where clinic_id = :clinic and id = :id", name);
    }

    /** Where the next invitation goes; the account keeps its own address. */
    public void address(MembershipId membership, @Nullable String email) {
        update(
                membership,
                "update membership set email = :value where clinic_id = :clinic and id = :id",
                email == null || email.isBlank() ? null : Emails.normal(email));
    }

    /** The place of somebody who was invited is gone. @throws NotFound where somebody has joined, or there is no such place */
    public void withdraw(MembershipId membership) {
        close(membership, " and account_id is null");
        audit.done("membership.withdraw", null, membership);
    }

    /** The person no longer belongs here in this role; what they did keeps their name. */
    public void end(MembershipId membership) {
        close(membership, "");
        audit.done("membership.end", null, membership);
    }

    private void close(MembershipId membership, String condition) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        revokeLinks(membership, now);
        var ended = jdbc.sql("""
                update membership set ended_at = :now where clinic_id = :clinic and id = :id and ended_at is null""" + condition)
                .param("now", utc(now))
                .param("clinic", tenant.clinic().value())
                .param("id", membership.value())
                .update();
        if (ended == 0) throw new NotFound("membership");
    }

    @Transactional(readOnly = true)
    public Map<MembershipId, PortalAccess> access(Collection<MembershipId> memberships) {
        Map<MembershipId, PortalAccess> access = new HashMap<>();
        if (memberships.isEmpty()) return access;
        var now = clock.instant();
        jdbc.sql("""
                select m.id, m.account_id is not null as joined, max(i.expires_at) as expires
                  from membership m
                  left join invitation i on i.clinic_id = m.clinic_id and i.membership_id = m.id
                       and i.used_at is null and i.revoked_at is null
                 where m.clinic_id = :clinic and m.id = any(:ids)
                 group by m.id, m.account_id
                """)
                .param("clinic", tenant.clinic().value())
                .param(
                        "ids",
                        memberships.stream().map(MembershipId::value).distinct().toArray(UUID[]::new))
                .query(rs -> {
                    var expires = rs.getObject("expires", OffsetDateTime.class);
                    access.put(
                            new MembershipId(rs.getObject("id", UUID.class)),
                            access(rs.getBoolean("joined"), expires == null ? null : expires.toInstant(), now));
                });
        return access;
    }

    private static PortalAccess access(boolean joined, @Nullable Instant expires, Instant now) {
        if (joined) return new PortalAccess(PortalAccess.State.JOINED, expires);
        if (expires == null) return new PortalAccess(PortalAccess.State.NOT_INVITED, null);
        return new PortalAccess(
                expires.isAfter(now) ? PortalAccess.State.INVITED : PortalAccess.State.EXPIRED, expires);
    }

    /** The account that joined; null before. */
    private @Nullable UUID account(MembershipId membership) {
        return jdbc.sql("select account_id from membership where clinic_id = :clinic and id = :id and ended_at is null")
                .param("clinic", tenant.clinic().value())
                .param("id", membership.value())
                .query((rs, index) -> new Holder(rs.getObject("account_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound("membership"))
                .account();
    }

    private boolean belongsElsewhere(UUID account) {
        var here = tenant.clinic();
        return transactions.call(
                TenantScope.ofAccount(account),
                () -> jdbc.sql("""
                select exists (select 1 from membership
                                where account_id = :account and clinic_id <> :clinic and ended_at is null)
                """)
                        .param("account", account)
                        .param("clinic", here.value())
                        .query(Boolean.class)
                        .single());
    }

    /** The membership is a patient’s, whose account also works here. */
    private boolean isColleagueInCare(MembershipId membership) {
        return jdbc.sql("""
                select exists (select 1 from membership m join membership other
                    on other.clinic_id = m.clinic_id and other.account_id = m.account_id
                 where m.clinic_id = :clinic and m.id = :id and m.role = 'PATIENT' and other.role <> 'PATIENT'
                   and other.ended_at is null)
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", membership.value())
                .query(Boolean.class)
                .single();
    }

    private void revokeLinks(MembershipId membership, Instant now) {
        jdbc.sql("""
                update invitation set revoked_at = :now
                 where clinic_id = :clinic and membership_id = :membership and used_at is null and revoked_at is null
                """)
                .param("clinic", tenant.clinic().value())
                .param("membership", membership.value())
                .param("now", utc(now))
                .update();
    }

    private void update(MembershipId membership, String sql, @Nullable String value) {
        var changed = jdbc.sql(sql)
                .param("clinic", tenant.clinic().value())
                .param("id", membership.value())
                .param("value", value)
                .update();
        if (changed == 0) throw new NotFound("membership");
        audit.done("membership.edit", null, membership);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Holder(@Nullable UUID account) {}
}
