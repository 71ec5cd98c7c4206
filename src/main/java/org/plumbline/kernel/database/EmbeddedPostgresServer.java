package org.plumbline.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL from Maven Central's jars, its data kept between starts. It survives {@code kill -9} of the portal (the
 * next start stops the orphan), of the database (the watch starts it again on the same port) and of both (WAL recovery).
 */
final class EmbeddedPostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final String DATABASE = "plumbline";
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration WATCH = Duration.ofMillis(500);
    /** Its workers need a moment to see that the postmaster died; until then it cannot start again. */
    private static final Duration LAST_BREATH = Duration.ofSeconds(1);

    private final DataFolder folder;
    private final Path directory;
    private final String ownerRole;
    private final String appRole;
    private final int port;
    private EmbeddedPostgres server;
    private volatile boolean closed;
    private boolean vanished;

    /** @throws DatabaseRefused where it cannot run */
    EmbeddedPostgresServer(Path directory, String ownerRole, String appRole) {
        this.folder = new DataFolder(directory);
        this.directory = folder.path();
        this.ownerRole = ownerRole;
        this.appRole = appRole;
        try {
            stopOrphan();
            folder.begin();
            server = launch(0);
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
        port = server.getPort();
        try {
            bootstrap();
            folder.finished();
        } catch (IOException | SQLException | RuntimeException e) {
            closeAfter(e, server);
            throw refused(e);
        }
        Thread.ofVirtual().name("database-watch").start(this::watch);
    }

    private DatabaseRefused refused(Exception e) {
        closeAfter(e, folder);
        return e instanceof DatabaseRefused refused ? refused : DatabaseRefused.doesNotStart(directory, e);
    }

    private static void closeAfter(Exception failure, AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/" + DATABASE;
    }

    String password() {
        return folder.password();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
        folder.close();
    }

    private EmbeddedPostgres launch(int wantedPort) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false) // the default wipes the data
                .setRegisterShutdownHook(false) // Spring closes it after the pool
                .setPGStartupWait(RECOVERY)
                .setServerConfig("fsync", "on") // the library starts it with -F
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("autovacuum_naptime", "5s") // a new database learns soon how large its tables are
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "localhost")
                .setConnectConfig("password", folder.password());
        return (wantedPort == 0 ? builder : builder.setPort(wantedPort)).start();
    }

    /** Nothing else would start a database again that was killed. */
    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(WATCH);
                if (process().isEmpty()) restart();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                if (!closed) LOG.warn("The database does not start yet, trying again: {}", e.getMessage());
            }
        }
    }

    /** Not where the data are gone, with a disk that is no longer there: an empty database would take their place. */
    synchronized void restart() throws IOException, InterruptedException {
        if (closed) return;
        if (!folder.isFilled()) {
            if (!vanished) LOG.error("The data are gone from {}: no database until they are back", directory);
            vanished = true;
            return;
        }
        vanished = false;
        LOG.warn("The database process is gone: starting it again on port {}", port);
        Thread.sleep(LAST_BREATH);
        server.close();
        // the lock of an attempt that failed lives on in this process: a new file is not locked
        Files.deleteIfExists(directory.resolve("epg-lock"));
        server = launch(port);
        LOG.warn("The database is back");
    }

    /** After a kill of the portal the postmaster lives on: it is a daemon of its own. */
    private void stopOrphan() throws IOException {
        var orphan = process();
        if (orphan.isEmpty()) return;
        LOG.warn("Stopping the database that a killed portal left behind");
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(RECOVERY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("the database of a killed portal does not stop", e);
        }
    }

    Optional<ProcessHandle> process() throws IOException {
        var file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || lines.getFirst().isBlank()) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(false));
    }

    private void bootstrap() throws SQLException, IOException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            for (var role : List.of(ownerRole, appRole)) ensureRole(connection, role);
            execute(connection, "alter role postgres password '" + folder.password() + "'");
            if (missing(connection, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                execute(connection, "create database " + DATABASE + " owner " + ownerRole);
            }
            execute(connection, "revoke all on database " + DATABASE + " from public");
            execute(connection, "grant connect on database " + DATABASE + " to " + appRole);
            // initdb trusted everybody
            Files.writeString(
                    directory.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            execute(connection, "select pg_reload_conf()");
        }
    }

    private void ensureRole(Connection connection, String role) throws SQLException {
        if (missing(connection, "select 1 from pg_roles where rolname = '" + role + "'")) {
            execute(connection, "create role " + role + " login nosuperuser nobypassrls nocreatedb nocreaterole");
        }
        execute(connection, "alter role " + role + " password '" + folder.password() + "'");
    }

    private static boolean missing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
