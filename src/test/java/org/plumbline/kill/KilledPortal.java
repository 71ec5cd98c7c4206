package org.plumbline.kill;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The portal as a process of its own, from the classes just built, with a database that outlives it. */
final class KilledPortal implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final String DATABASE = "pg";

    private final Path folder =
            Path.of("target", "kill-test", UUID.randomUUID().toString()).toAbsolutePath();
    private final int port = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private @Nullable Process process;

    String origin() {
        return "http://localhost:" + port;
    }

    void start() throws IOException {
        Files.createDirectories(folder);
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx700m",
                        "-cp",
                        mainClassPath(),
                        "org.plumbline.Plumbline",
                        "--server.port=" + port,
                        "--plumbline.database.directory=" + folder.resolve(DATABASE),
                        "--plumbline.demo.patients=1",
                        "--plumbline.demo.weeks=1")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("portal.log").toFile()))
                .start();
    }

    void awaitHealth() {
        Awaitility.await("health of the portal, log in " + folder)
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .until(this::isHealthy);
    }

    private boolean isHealthy() throws InterruptedException {
        if (process == null || !process.isAlive()) throw new IllegalStateException("the portal ended: " + folder);
        try {
            var request = HttpRequest.newBuilder(URI.create(origin() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void killApplication() throws InterruptedException {
        if (process == null) return;
        process.destroyForcibly().waitFor();
    }

    void killDatabase() throws IOException {
        postmaster().orElseThrow().destroyForcibly();
    }

    /** As the application’s own role, which sees no more than the clinic it names. */
    Connection connect() throws IOException, SQLException {
        var port = Files.readAllLines(folder.resolve(DATABASE).resolve("postmaster.pid"))
                .get(3)
                .strip();
        var secret = Files.readString(folder.resolve(DATABASE + ".secret")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/plumbline", "plumbline_app", secret);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        }
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
        Awaitility.await().atMost(START).until(() -> postmaster().isEmpty());
        deleteData();
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        var file = folder.resolve(DATABASE).resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        return Files.readAllLines(file).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(ProcessHandle::isAlive);
    }

    /** The log stays. */
    private void deleteData() throws IOException {
        try (var files = Files.walk(folder.resolve(DATABASE))) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static String mainClassPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(each -> !each.endsWith("test-classes") && !each.endsWith("test-classes" + File.separator))
                .filter(each -> NOT_FOR_PRODUCTION.stream().noneMatch(each::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Test libraries that would change how the portal runs. */
    private static final List<String> NOT_FOR_PRODUCTION = List.of("browserless-test", "spring-boot-test");

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
