package org.plumbline.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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
 *
 * <p>Who comes while an attempt is being looked at waits for its outcome, which takes the count away when it was right: two
 * browsers of one person do not stand in each other's way, and as many passwords are looked at as before.
 */
@Component
class SignInDelay {
    private static final int FREE_ATTEMPTS = 3;
    private static final int FIRST_WAIT_SECONDS = 5;
    private static final int LONGEST_WAIT_SECONDS = 15 * 60;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** Whoever looks at a password is done by then, or was killed. */
    private static final Duration LOOKING = Duration.ofSeconds(5);

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration ASK_AGAIN = Duration.ofMillis(100);

    /** More wait for nobody: each asks the database again and again. */
    private static final int WAITING = 32;

    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(WAITING);

    SignInDelay(JdbcClient jdbc, ScopedTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An attempt that may be looked at. */
    record Attempt(String hash, int number) {}

    /** @throws TooManyAttempts while the e-mail has to wait */
    Attempt count(String email) {
        var hash = Tokens.hash(Emails.normal(email));
        var attempt = counted(hash);
        if (attempt.isEmpty() && isLookedAt(hash)) attempt = countedAfterTheOther(hash);
        return attempt.orElseThrow(() -> new TooManyAttempts(remaining(hash)));
    }

    /** The password was wrong: who waits for the outcome has to wait longer. */
    void refused(Attempt attempt) {
        transactions.run(
                TenantScope.nothing(),
                () -> jdbc.sql("""
                        update login_failure set looked_at_until = null where email_hash = :hash and failures = :number
                        """)
                        .param("hash", attempt.hash())
                        .param("number", attempt.number())
                        .update());
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

    private Optional<Attempt> counted(String hash) {
        var now = clock.instant();
        return transactions.call(
                TenantScope.nothing(),
                () -> jdbc.sql("""
                insert into login_failure as f (email_hash, failures, blocked_until, looked_at_until)
                values (:hash, 1, :now, :looking)
                on conflict (email_hash) do update set
                  failures = case when f.blocked_until < :forgotten then 1 else f.failures + 1 end,
                  blocked_until = case
                    when f.blocked_until < :forgotten or f.failures < :free then :now
                    else :now + least(:longest, :first * 2 ^ least(f.failures - :free, 16)) * interval '1 second' end,
                  looked_at_until = :looking
                where f.blocked_until <= :now
                returning failures
                """)
                        .param("hash", hash)
                        .param("now", utc(now))
                        .param("looking", utc(now.plus(LOOKING)))
                        .param("forgotten", utc(now.minus(FORGOTTEN_AFTER)))
                        .param("free", FREE_ATTEMPTS)
                        .param("first", FIRST_WAIT_SECONDS)
                        .param("longest", LONGEST_WAIT_SECONDS)
                        .query(Integer.class)
                        .optional()
                        .map(number -> new Attempt(hash, number)));
    }

    private Optional<Attempt> countedAfterTheOther(String hash) {
        if (!waiting.tryAcquire()) return Optional.empty();
        try {
            var attempt = Optional.<Attempt>empty();
            for (long left = LOOKING.toMillis(); left > 0 && attempt.isEmpty(); left -= ASK_AGAIN.toMillis()) {
                Thread.sleep(ASK_AGAIN);
                attempt = counted(hash);
                if (attempt.isEmpty() && !isLookedAt(hash)) break;
            }
            return attempt;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.release();
        }
    }

    private boolean isLookedAt(String hash) {
        return transactions.call(
                TenantScope.nothing(),
                () -> jdbc.sql("""
                select exists (select 1 from login_failure where email_hash = :hash and looked_at_until > :now)
                """)
                        .param("hash", hash)
                        .param("now", utc(clock.instant()))
                        .query(Boolean.class)
                        .single());
    }

    /** A moment at least, also where the wait has ended since. */
    private Duration remaining(String hash) {
        return transactions.call(
                TenantScope.nothing(),
                () -> jdbc.sql("select blocked_until from login_failure where email_hash = :hash")
                        .param("hash", hash)
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(until -> Duration.between(clock.instant(), until.toInstant()))
                        .filter(left -> left.compareTo(A_MOMENT) > 0)
                        .orElse(A_MOMENT));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
