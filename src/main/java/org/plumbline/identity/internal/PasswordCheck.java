package org.plumbline.identity.internal;

import java.util.Optional;
import java.util.UUID;
import org.plumbline.identity.AccountId;
import org.plumbline.identity.TooManyAttempts;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Whether a password is the account's. Takes as long for an unknown e-mail as for a known one. */
@Component
class PasswordCheck {
    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;
    private final PasswordEncoder encoder;
    private final SignInDelay delay;
    private final AddressLimit addresses;
    private final String nobodysHash;

    PasswordCheck(
            JdbcClient jdbc,
            ScopedTransactions transactions,
            PasswordEncoder encoder,
            SignInDelay delay,
            AddressLimit addresses) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.encoder = encoder;
        this.delay = delay;
        this.addresses = addresses;
        this.nobodysHash = encoder.encode(Tokens.next());
    }

    /**
     * @param from the address of whoever tries
     * @throws TooManyAttempts while the e-mail or the address has to wait
     */
    Optional<AccountId> account(String email, String password, String from) {
        addresses.take(from);
        var attempt = count(email, from);
        var known = find(email);
        var matches = encoder.matches(password, known.map(Known::hash).orElse(nobodysHash));
        if (known.isEmpty() || !matches) {
            delay.refused(attempt);
            return Optional.empty();
        }
        delay.forget(email);
        addresses.giveBack(from);
        return known.map(Known::account);
    }

    private SignInDelay.Attempt count(String email, String from) {
        try {
            return delay.count(email);
        } catch (TooManyAttempts notLookedAt) {
            addresses.giveBack(from);
            throw notLookedAt;
        }
    }

    /** What is no address belongs to nobody, and the database may not even take it. */
    private Optional<Known> find(String typed) {
        var email = Emails.normal(typed);
        if (!Emails.plausible(email)) return Optional.empty();
        return transactions.call(
                TenantScope.nothing(),
                () -> jdbc.sql("select id, password_hash from account where email = :email")
                        .param("email", email)
                        .query((rs, index) ->
                                new Known(new AccountId(rs.getObject("id", UUID.class)), rs.getString("password_hash")))
                        .optional());
    }

    private record Known(AccountId account, String hash) {}
}
