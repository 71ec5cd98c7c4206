package org.plumbline.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
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

    private final Path directory;
    private final String ownerRole;
    private final String appRole;
    private final String password;
    private final int port;
    private EmbeddedPostgres server;
    private volatile boolean closed;

    EmbeddedPostgresServer(Path directory, String ownerRole, String appRole) throws IOException, SQLException {
        this.directory = directory.toAbsolutePath().normalize();
        this.ownerRole = ownerRole;
        this.appRole = appRole;
        Files.createDirectories(this.directory.resolveSibling("."));
        password = secret(this.directory.resolveSibling(this.directory.getFileName() + ".secret"));
        stopOrphan();
        server = launch(0);
        port = server.getPort();
        bootstrap();
        Thread.ofVirtual().name("database-watch").start(this::watch);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/" + DATABASE;
    }

    String password() {
        return password;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
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
                .setConnectConfig("password", password);
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

    private synchronized void restart() throws IOException, InterruptedException {
        if (closed) return;
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

    private Optional<ProcessHandle> process() throws IOException {
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
            execute(connection, "alter role postgres password '" + password + "'");
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
        execute(connection, "alter role " + role + " password '" + password + "'");
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

    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes), StandardCharsets.US_ASCII);
            protect(file);
        }
        return Files.readString(file).strip();
    }

    private static void protect(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException windows) {
            LOG.debug("No POSIX permissions here: the folder’s own apply");
        }
    }
}
