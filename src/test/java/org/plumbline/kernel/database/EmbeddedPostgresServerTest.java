package org.plumbline.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {
    private static final String OWNER = "plumbline_owner";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path place;

    @Test
    void a_second_portal_on_the_same_folder_is_refused_and_the_first_goes_on() throws Exception {
        try (var first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("Another Plumbline is running on the data folder " + folder());

            assertThat(answers(first)).isTrue();
        }
        try (var next = start()) {
            assertThat(answers(next)).isTrue();
        }
    }

    @Test
    void a_first_start_that_was_cut_off_begins_anew() throws Exception {
        Files.createDirectories(folder().resolve("base"));
        Files.writeString(folder().resolve("PG_VERSION"), "18\n");
        Files.writeString(place.resolve("pg.unfinished"), "");

        try (var server = start()) {
            assertThat(answers(server)).isTrue();
        }
        assertThat(place.resolve("pg.unfinished")).doesNotExist();
    }

    @Test
    void where_the_data_vanished_no_empty_database_takes_their_place() throws Exception {
        try (var server = start()) {
            execute(server, "create table kept (value int)");
            var process = server.process().orElseThrow();
            var away = place.resolve("away");
            Files.move(folder(), away);
            process.destroyForcibly();
            process.onExit().join();

            server.restart();
            assertThat(folder()).doesNotExist();

            Files.move(away, folder());
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> answers(server));
            execute(server, "insert into kept values (1)");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws Exception {
        Files.writeString(place.resolve("file"), "");

        assertThatThrownBy(() -> new EmbeddedPostgresServer(place.resolve("file/pg"), OWNER, "plumbline_app"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("file/pg cannot be used");
        var told = new DatabaseRefusedAnalyzer()
                .analyze(DatabaseRefused.unusable(folder(), new AccessDeniedException("pg")));
        assertThat(told.getDescription()).contains("may not write there");
        assertThat(told.getAction()).contains("--plumbline.database.directory=");
    }

    @Test
    void what_lies_there_and_is_no_database_is_left_alone_and_said() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("thesis.txt"), "dear to somebody");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(folder() + " holds something else");
        assertThatThrownBy(this::start).as("again").isInstanceOf(DatabaseRefused.class);

        assertThat(folder().resolve("thesis.txt")).hasContent("dear to somebody");
    }

    private Path folder() {
        return place.resolve("pg");
    }

    private EmbeddedPostgresServer start() {
        return new EmbeddedPostgresServer(folder(), OWNER, "plumbline_app");
    }

    private static boolean answers(EmbeddedPostgresServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), OWNER, server.password())) {
            return connection.isValid(5);
        }
    }

    private static void execute(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), OWNER, server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
