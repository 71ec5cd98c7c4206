package org.plumbline.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.internal.Emails;
import org.plumbline.identity.internal.Principals;
import org.plumbline.identity.internal.Tokens;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens clinics and puts people into them without an invitation: for the first set-up, the demo and tests. */
@Component
public class Clinics {
    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;
    private final Principals principals;
    private final ClinicDirectory directory;
    private final Audit audit;
    private final Clock clock;

    Clinics(
            JdbcClient jdbc,
            ScopedTransactions transactions,
            Principals principals,
            ClinicDirectory directory,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.directory = directory;
        this.principals = principals;
        this.audit = audit;
        this.clock = clock;
    }

    public ClinicId open(NewClinic clinic) {
        var id = new ClinicId(Ids.next());
        transactions.run(TenantScope.ofClinic(id), () -> addClinic(id, clinic));
        return id;
    }

    /**
     * The portal’s first clinic with its manager, both or none. However many try at once, on however many nodes: one lock,
     * one clinic.
     *
     * @throws IdentityRefused where there is a clinic already
     */
    public SignedIn openFirst(NewClinic clinic, String managerName, String email, String passwordHash) {
        var id = new ClinicId(Ids.next());
        var manager = transactions.call(TenantScope.ofClinic(id), () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('plumbline.first-clinic'))")
                    .query((row, index) -> index)
                    .single();
            if (!directory.all().isEmpty()) throw IdentityRefused.alreadySetUp();
            addClinic(id, clinic);
            var account = addAccount(email, passwordHash);
            addMembership(id, account, managerName, email, Role.CLINIC_MANAGER);
            return account;
        });
        return principals.load(manager, id).orElseThrow();
    }

    /**
     * A new account with these roles.
     *
     * @param passwordHash ready to store, since hashing is slow on purpose and the demo's accounts share one
     */
    public SignedIn staff(ClinicId clinic, String name, String email, String passwordHash, Role... roles) {
        var account = transactions.call(TenantScope.ofClinic(clinic), () -> {
            var id = addAccount(email, passwordHash);
            for (var role : roles) addMembership(clinic, id, name, email, role);
            return id;
        });
        return principals.load(account, clinic).orElseThrow();
    }

    /** A new account takes an open membership, as if its invitation had been accepted. */
    public SignedIn join(ClinicId clinic, MembershipId membership, String email, String passwordHash) {
        var account = transactions.call(TenantScope.ofClinic(clinic), () -> {
            var id = addAccount(email, passwordHash);
            var taken = jdbc.sql("""
                    update membership set account_id = :account
                     where clinic_id = :clinic and id = :id and account_id is null and ended_at is null
                    """)
                    .param("account", id.value())
                    .param("clinic", clinic.value())
                    .param("id", membership.value())
                    .update();
            if (taken == 0) throw new NotFound("open membership");
            return id;
        });
        return principals.load(account, clinic).orElseThrow();
    }

    /** The same through the invitation’s link, which is used up. @throws NotFound where it does not work any more */
    public SignedIn join(ClinicId clinic, InvitationLink link, String email, String passwordHash) {
        var membership = transactions.call(
                TenantScope.ofClinic(clinic),
                () -> jdbc.sql("""
                update invitation set used_at = :now
                 where clinic_id = :clinic and token_hash = :hash and used_at is null and revoked_at is null
                returning membership_id
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("clinic", clinic.value())
                        .param("hash", Tokens.hash(link.token()))
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("invitation")));
        return join(clinic, new MembershipId(membership), email, passwordHash);
    }

    private void addClinic(ClinicId id, NewClinic clinic) {
        jdbc.sql("""
                insert into clinic (id, name, zone, phone, emergency_number, demo)
                values (:id, :name, :zone, :phone, :emergency, :demo)
                """)
                .param("id", id.value())
                .param("name", clinic.name())
                .param("zone", clinic.zone().getId())
                .param("phone", clinic.phone())
                .param("emergency", clinic.emergencyNumber())
                .param("demo", clinic.demo())
                .update();
        audit.done("clinic.open", null, id);
    }

    private AccountId addAccount(String email, String passwordHash) {
        var id = new AccountId(Ids.next());
        try {
            jdbc.sql("insert into account (id, email, password_hash) values (:id, :email, :hash)")
                    .param("id", id.value())
                    .param("email", Emails.normal(email))
                    .param("hash", passwordHash)
                    .update();
        } catch (DuplicateKeyException e) {
            throw IdentityRefused.emailTaken();
        }
        return id;
    }

    private void addMembership(ClinicId clinic, AccountId account, String name, @Nullable String email, Role role) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into membership (clinic_id, id, account_id, role, name, email)
                values (:clinic, :id, :account, :role, :name, :email)
                """)
                .param("clinic", clinic.value())
                .param("id", id)
                .param("account", account.value())
                .param("role", role.name())
                .param("name", name)
                .param("email", email)
                .update();
        audit.done("membership.add", null, id);
    }
}
