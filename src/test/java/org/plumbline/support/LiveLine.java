package org.plumbline.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The connection that live updates come over. */
public final class LiveLine {
    private LiveLine() {}

    /** As a network or a database that goes away does: what is sent until it is back reaches nobody here. */
    public static void cut(JdbcClient jdbc) {
        var ended = jdbc.sql("""
                select pg_terminate_backend(pid, 60000) from pg_stat_activity
                 where datname = current_database() and application_name = 'plumbline_live'
                """).query(Boolean.class).list();
        assertThat(ended).as("the line that was cut").isNotEmpty().containsOnly(true);
    }
}
