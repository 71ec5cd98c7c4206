package org.plumbline.identity.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import org.plumbline.identity.TooManyAttempts;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from trying a few passwords on many e-mails, which {@link SignInDelay} cannot see: a hundred wrong ones
 * at once, then ten a minute, counted in PostgreSQL for all nodes. That is generous because a clinic’s waiting room, or a
 * whole mobile network, comes from one address. Right passwords cost nothing, and nobody waits longer than for the next try.
 */
@Component
class AddressLimit {
    private static final int AT_ONCE = 100;
    private static final Duration ONE_MORE_EVERY = Duration.ofSeconds(6);
    private static final int NETWORK_BYTES = 8;

    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;
    private final Clock clock;

    AddressLimit(JdbcClient jdbc, ScopedTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Before the password is looked at.
     *
     * @param address of the browser, as the proxy tells it; empty where nobody knows, which all of those share
     * @throws TooManyAttempts while the address has to wait
     */
    void take(String address) {
        var key = key(address);
        var now = clock.instant();
        transactions.run(TenantScope.nothing(), () -> {
            if (!taken(key, now)) throw new TooManyAttempts(untilTheNext(key, now));
        });
    }

    /** The password was right, or was not even looked at. */
    void giveBack(String address) {
        transactions.run(
                TenantScope.nothing(),
                () -> jdbc.sql("""
                        update login_failure
                           set failures = greatest(failures - 1, 1), blocked_until = blocked_until - :cost * interval '1 second'
                         where email_hash = :key
                        """)
                        .param("cost", ONE_MORE_EVERY.toSeconds())
                        .param("key", key(address))
                        .update());
    }

    /** {@code blocked_until} is when all will be forgotten: each attempt moves it on, and it may be only so far away. */
    private boolean taken(String key, Instant now) {
        return jdbc.sql("""
                insert into login_failure as f (email_hash, failures, blocked_until)
                values (:key, 1, :now + :cost * interval '1 second')
                on conflict (email_hash) do update set
                  failures = case when f.blocked_until <= :now then 1 else f.failures + 1 end,
                  blocked_until = greatest(f.blocked_until, :now) + :cost * interval '1 second'
                where f.blocked_until <= :furthest
                """)
                        .param("key", key)
                        .param("now", utc(now))
                        .param("cost", ONE_MORE_EVERY.toSeconds())
                        .param("furthest", utc(now.plus(ONE_MORE_EVERY.multipliedBy(AT_ONCE - 1L))))
                        .update()
                == 1;
    }

    private Duration untilTheNext(String key, Instant now) {
        var forgotten = jdbc.sql("select blocked_until from login_failure where email_hash = :key")
                .param("key", key)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return Duration.between(now, forgotten.minus(ONE_MORE_EVERY.multipliedBy(AT_ONCE - 1L)));
    }

    /** No e-mail has this hash: theirs are of small letters. */
    static String key(String address) {
        return Tokens.hash("ADDRESS " + network(address));
    }

    /** Of IPv6 the network: one connection has more addresses than anybody can count. */
    private static String network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            if (!(parsed instanceof Inet6Address)) return parsed.getHostAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES));
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
