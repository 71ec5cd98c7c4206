package org.plumbline.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.plumbline.identity.AccountId;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends what an account has signed in, on every node: a message with the commit reaches those that listen, and whoever
 * missed it finds out within half a minute. Each session that began before the account’s {@code sessions_from} ends.
 */
@Component
class SessionEnds {
    private static final String TOPIC = "account.ended";

    private final OpenSessions sessions;
    private final LiveUpdates live;
    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;
    private final Clock clock;

    SessionEnds(
            OpenSessions sessions, LiveUpdates live, JdbcClient jdbc, ScopedTransactions transactions, Clock clock) {
        this.sessions = sessions;
        this.live = live;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        live.everywhere(TOPIC, update -> endNow(new AccountId(update.subject())));
        live.afterGap(this::endMissed);
    }

    /** Inside a transaction: nothing ends when it rolls back. */
    void end(AccountId account) {
        jdbc.sql("update account set sessions_from = :now where id = :account")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", account.value())
                .update();
        live.publish(TOPIC, account.value());
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void endMissed() {
        var accounts = sessions.accounts();
        if (!accounts.isEmpty()) ends(accounts).forEach(sessions::end);
    }

    /** Not what began since: whoever chose the new password is signed in with it. */
    private void endNow(AccountId account) {
        ends(Set.of(account)).forEach(sessions::end);
    }

    private Map<AccountId, Instant> ends(Collection<AccountId> accounts) {
        var ids = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
        return transactions.call(TenantScope.nothing(), () -> {
            Map<AccountId, Instant> ends = new HashMap<>();
            jdbc.sql("select id, sessions_from from account where id = any(:ids) and sessions_from is not null")
                    .param("ids", ids)
                    .query(row -> {
                        ends.put(
                                new AccountId(row.getObject("id", UUID.class)),
                                row.getObject("sessions_from", OffsetDateTime.class)
                                        .toInstant());
                    });
            return ends;
        });
    }
}
