package org.plumbline.identity.internal;

import java.util.Optional;
import org.plumbline.identity.AccountId;
import org.plumbline.identity.Anyone;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.SignedIn;
import org.plumbline.identity.TooManyAttempts;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Accepts an invitation, by a new account or by signing in to one there is, and sets a new password where one was lost. The
 * link and what it opens are used in one transaction. Nobody but the holder of the link learns whether an account existed.
 */
@Service
public class JoinService {
    private final Invitations invitations;
    private final PasswordCheck passwords;
    private final PasswordEncoder encoder;
    private final Memberships memberships;
    private final Principals principals;
    private final SignIns signIns;
    private final SignInDelay delay;
    private final SessionEnds sessions;
    private final ScopedTransactions transactions;
    private final JdbcClient jdbc;
    private final Audit audit;

    JoinService(
            Invitations invitations,
            PasswordCheck passwords,
            PasswordEncoder encoder,
            Memberships memberships,
            Principals principals,
            SignIns signIns,
            SignInDelay delay,
            SessionEnds sessions,
            ScopedTransactions transactions,
            JdbcClient jdbc,
            Audit audit) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.encoder = encoder;
        this.memberships = memberships;
        this.principals = principals;
        this.signIns = signIns;
        this.delay = delay;
        this.sessions = sessions;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Empty where the link was used, replaced, is too old or never was. */
    @Anyone
    public Optional<OpenInvitation> find(String token) {
        return invitations.find(token);
    }

    /**
     * With a new account.
     *
     * @throws IdentityRefused where the link, the e-mail or the password will not do
     */
    @Anyone
    public SignedIn join(String token, String email, String password) {
        var invitation = open(token, OpenInvitation.Purpose.JOIN);
        if (!Emails.plausible(Emails.normal(email))) throw IdentityRefused.implausibleEmail();
        requireGood(password, email);
        var hash = encoder.encode(password);
        var account = new AccountId(Ids.next());
        transactions.run(TenantScope.ofClinic(invitation.clinic()), () -> {
            invitations.use(invitation.clinic(), token);
            add(account, email, hash);
            take(invitation, account);
        });
        return signedIn(account, invitation);
    }

    /**
     * With the account of this e-mail.
     *
     * @param from the address of whoever tries
     * @throws TooManyAttempts after wrong passwords, as when signing in
     * @throws IdentityRefused where the link or the password will not do
     */
    @Anyone
    public SignedIn accept(String token, String email, String password, String from) {
        var invitation = open(token, OpenInvitation.Purpose.JOIN);
        var account = passwords.account(email, password, from).orElseThrow(IdentityRefused::wrongPassword);
        transactions.run(TenantScope.ofClinic(invitation.clinic()), () -> {
            invitations.use(invitation.clinic(), token);
            take(invitation, account);
        });
        return signedIn(account, invitation);
    }

    /** A new password for the account that the link was made for; whoever is signed in with the old one is no longer. */
    @Anyone
    public SignedIn renew(String token, String password) {
        var invitation = open(token, OpenInvitation.Purpose.RESET);
        var email = Optional.ofNullable(invitation.email()).orElseThrow(IdentityRefused::linkGone);
        requireGood(password, email);
        var hash = encoder.encode(password);
        var account = TenantScope.ofClinic(invitation.clinic())
                .call(() -> memberships.accountToRenew(invitation.membership()));
        transactions.run(TenantScope.ofClinic(invitation.clinic()), () -> {
            invitations.use(invitation.clinic(), token);
            jdbc.sql("update account set password_hash = :hash where id = :account")
                    .param("hash", hash)
                    .param("account", account.value())
                    .update();
            sessions.end(account);
            audit.done("account.password", null, account);
        });
        delay.forget(email);
        return signedIn(account, invitation);
    }

    private OpenInvitation open(String token, OpenInvitation.Purpose purpose) {
        return invitations
                .find(token)
                .filter(invitation -> invitation.purpose() == purpose)
                .orElseThrow(IdentityRefused::linkGone);
    }

    private static void requireGood(String password, String email) {
        PasswordRule.problem(password, email).ifPresent(key -> {
            throw IdentityRefused.weakPassword(key);
        });
    }

    private void add(AccountId account, String email, String hash) {
        try {
            jdbc.sql("insert into account (id, email, password_hash) values (:id, :email, :hash)")
                    .param("id", account.value())
                    .param("email", Emails.normal(email))
                    .param("hash", hash)
                    .update();
        } catch (DuplicateKeyException e) {
            throw IdentityRefused.emailTaken();
        }
    }

    private void take(OpenInvitation invitation, AccountId account) {
        try {
            var taken = jdbc.sql("""
                    update membership set account_id = :account
                     where clinic_id = :clinic and id = :id and account_id is null and ended_at is null
                    """)
                    .param("account", account.value())
                    .param("clinic", invitation.clinic().value())
                    .param("id", invitation.membership().value())
                    .update();
            if (taken == 0) throw IdentityRefused.linkGone();
        } catch (DuplicateKeyException e) {
            throw IdentityRefused.alreadyMember();
        }
        audit.done("membership.join", null, invitation.membership());
    }

    private SignedIn signedIn(AccountId account, OpenInvitation invitation) {
        var person = principals.load(account, invitation.clinic()).orElseThrow();
        signIns.remember(person);
        return person;
    }
}
