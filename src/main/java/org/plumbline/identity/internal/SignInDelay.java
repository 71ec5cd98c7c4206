package org.plumbline.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.plumbline.identity.TooManyAttempts;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after the fourth wrong password for an e-mail 5 s, then twice as long each time up to 15 min. Each
 * attempt is counted before the password is looked at and in a transaction of its own, so that neither parallel attempts
 * nor a rollback lose one. Known and unknown e-mails count alike, and only their hash is kept.
 */
@Component
class SignInDelay {
    private static final int FREE_ATTEMPTS = 3;
    private static final int FIRST_WAIT_SECONDS = 5;
    private static final int LONGEST_WAIT_SECONDS = 15 * 60;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;
    private final Clock clock;

    SignInDelay(JdbcClient jdbc, ScopedTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws TooManyAttempts while the e-mail has to wait */
    void count(String email) {
        var hash = Tokens.hash(Emails.normal(email));
        var now = clock.instant();
        transactions.run(TenantScope.nothing(), () -> {
            if (!counted(hash, now)) throw new TooManyAttempts(remaining(hash, now));
        });
    }

    /** The password was right: start again from nothing. */
    void forget(String email) {
        transactions.run(
                TenantScope.nothing(),
                () -> jdbc.sql("delete from login_failure where email_hash = :hash")
                        .param("hash", Tokens.hash(Emails.normal(email)))
                        .update());
    }

    @Scheduled(cron = "0 40 3 * * *")
    void forgetOldOnes() {
        transactions.run(
                TenantScope.nothing(),
                () -> jdbc.sql("delete from login_failure where blocked_until < :then")
                        .param("then", utc(clock.instant().minus(FORGOTTEN_AFTER)))
                        .update());
    }

    private boolean counted(String hash, Instant now) {
        return jdbc.sql("""
                insert into login_failure as f (email_hash, failures, blocked_until) values (:hash, 1, :now)
                on conflict (email_hash) do update set
                  failures = case when f.blocked_until < :forgotten then 1 else f.failures + 1 end,
                  blocked_until = case
                    when f.blocked_until < :forgotten or f.failures < :free then :now
                    else :now + least(:longest, :first * 2 ^ least(f.failures - :free, 16)) * interval '1 second' end
                where f.blocked_until <= :now
                """)
                        .param("hash", hash)
                        .param("now", utc(now))
                        .param("forgotten", utc(now.minus(FORGOTTEN_AFTER)))
                        .param("free", FREE_ATTEMPTS)
                        .param("first", FIRST_WAIT_SECONDS)
                        .param("longest", LONGEST_WAIT_SECONDS)
                        .update()
                == 1;
    }

    private Duration remaining(String hash, Instant now) {
        var until = jdbc.sql("select blocked_until from login_failure where email_hash = :hash")
                .param("hash", hash)
                .query(OffsetDateTime.class)
                .single();
        return Duration.between(now, until.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
