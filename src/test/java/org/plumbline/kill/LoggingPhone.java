package org.plumbline.kill;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.plumbline.kernel.Ids;
import org.plumbline.support.TestHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A patient’s phone that logs one entry after another and sends each again until the portal says that it has it. */
final class LoggingPhone implements Callable<Map<UUID, Instant>> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    /** Every so many entries the answer “is lost”: the phone sends again what was acknowledged. */
    private static final int FORGETFUL = 10;

    record Prescription(UUID patient, UUID id, Map<String, Integer> done) {}

    private final String origin;
    private final int wanted;
    private final JsonMapper json = JsonMapper.shared();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private HttpClient client = signedOut();
    private Prescription prescription = new Prescription(new UUID(0, 0), new UUID(0, 0), Map.of());

    LoggingPhone(String origin, int wanted) {
        this.origin = origin;
        this.wanted = wanted;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    void prescribe(Prescription given) {
        prescription = given;
    }

    /** @return what was acknowledged, with the moment the portal says it received it */
    @Override
    public Map<UUID, Instant> call() {
        var receipts = new LinkedHashMap<UUID, Instant>();
        var session = Ids.next();
        for (int i = 0; i < wanted; i++) {
            var id = Ids.next();
            var entry = json.writeValueAsString(entry(id, session));
            receipts.put(id, received(entry, id));
            acknowledged.incrementAndGet();
            if (i % FORGETFUL == 0 && !received(entry, id).equals(receipts.get(id)))
                throw new IllegalStateException("a second answer differs from the first: " + id);
        }
        return receipts;
    }

    private Map<String, Object> entry(UUID id, UUID session) {
        var now = Clock.systemUTC().instant();
        var entry = new LinkedHashMap<String, Object>(prescription.done());
        entry.put("v", 1);
        entry.put("id", id);
        entry.put("session", session);
        entry.put("patient", prescription.patient());
        entry.put("prescription", prescription.id());
        entry.put("at", now.toString());
        entry.put("day", LocalDate.ofInstant(now, ZONE).toString());
        entry.put("zone", ZONE.getId());
        return entry;
    }

    private Instant received(String entry, UUID id) {
        var answer = Awaitility.await("an answer to " + id)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> post(entry), each -> each != null);
        if (!answer.get("id").asString().equals(id.toString()))
            throw new IllegalStateException("answered another entry");
        return Instant.parse(answer.get("receivedAt").asString());
    }

    /** Null where there is no answer yet. Only a final no is an error. */
    private @org.jspecify.annotations.Nullable JsonNode post(String entry) throws InterruptedException {
        try {
            var response = send(request("/api/diary/entries")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(entry)));
            if (response.statusCode() == 200) return json.readTree(response.body());
            if (response.statusCode() == 422 || response.statusCode() == 409)
                throw new IllegalStateException("refused: " + response.body());
            if (response.statusCode() == 401) signIn();
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    void signIn() throws IOException, InterruptedException {
        client = signedOut();
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        TestHttp.encoded(Map.of("username", "patient@demo.test", "password", "plumbline-demo")),
                        StandardCharsets.UTF_8)));
    }

    UUID me() throws IOException, InterruptedException {
        return UUID.fromString(json.readTree(send(request("/api/diary/me")).body())
                .get("patient")
                .asString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header("Sec-Fetch-Site", "same-origin")
                .timeout(Duration.ofSeconds(10));
    }

    private static HttpClient signedOut() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }
}
