package org.plumbline.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests of two who act at once: the one goes on when the other stands at the lock. */
public final class Waiters {
    private Waiters() {}

    /** Returns once somebody waits for the lock of an episode. */
    public static void awaitOne(JdbcClient jdbc) {
        Patience.await()
                .until(() -> jdbc.sql(
                                "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
                        .query(Boolean.class)
                        .single());
    }
}
