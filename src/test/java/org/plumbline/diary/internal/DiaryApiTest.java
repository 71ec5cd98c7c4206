package org.plumbline.diary.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SessionReport;
import org.plumbline.diary.TestCourse;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.Prescription;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlumblineTest
class DiaryApiTest {
    private static final String ENTRIES = "/api/diary/entries";
    private static final String VOIDS = "/api/diary/voids";
    private static final String CHECK_INS = "/api/diary/check-ins";
    private static final String REPORTS = "/api/diary/reports";
    private static final String ME = "/api/diary/me";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private TestCourse ruth;
    private Prescription bridge;
    private TestHttp phone;

    @BeforeEach
    void begin() {
        ruth = TestCourse.on(beans, day().minusDays(20), bridge(), birdDog());
        bridge = ruth.first(day());
        phone = signedIn(ruth.person());
    }

    @Test
    void an_entry_is_answered_with_its_own_id_and_counts() {
        var id = Ids.next();

        var answer = phone.postJson(ENTRIES, entry(id));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(read(answer).path("id").asString()).isEqualTo(id.toString());
        assertThat(Instant.parse(read(answer).path("receivedAt").asString())).isBeforeOrEqualTo(clock.instant());
        assertThat(ruth.log()).singleElement().satisfies(logged -> {
            assertThat(logged.id().value()).isEqualTo(id);
            assertThat(logged.done()).isEqualTo(Amounts.whole(20));
            assertThat(logged.pain().value()).isEqualTo(3);
            assertThat(logged.effort()).isEqualTo(5);
        });
    }

    @Test
    void a_retry_gets_the_first_answer() {
        var id = Ids.next();

        var first = phone.postJson(ENTRIES, entry(id));
        var second = phone.postJson(ENTRIES, entry(id, "done", 7));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(ruth.log()).extracting(Occurrence::done).containsExactly(Amounts.whole(20));
    }

    @Test
    void thirty_two_at_once_get_one_answer() throws Exception {
        var id = Ids.next();
        var body = entry(id);
        var answers = new HashSet<String>();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < 32; i++) all.add(pool.submit(() -> phone.postJson(ENTRIES, body)));
            for (var each : all)
                answers.add(each.get().statusCode() + each.get().body());
        }

        assertThat(answers).singleElement().asString().startsWith("200").contains(id.toString());
        assertThat(ruth.log()).hasSize(1);
    }

    @Test
    void a_check_in_is_answered_with_its_own_id_and_a_retry_alike() {
        var id = Ids.next();
        var body = checkIn(id, "painNow", 3, "painWorst", 6, "sleep", "FAIR", "medicine", "NONE", "note", "long drive");

        var first = phone.postJson(CHECK_INS, body);
        var second = phone.postJson(CHECK_INS, checkIn(id, "painNow", 9));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(read(first).path("id").asString()).isEqualTo(id.toString());
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void a_check_in_out_of_range_is_refused_with_its_reason() {
        var faults = new LinkedHashMap<String, String>();
        faults.put(checkIn(Ids.next()), "diary.refused.nothingSaid");
        faults.put(checkIn(Ids.next(), "painNow", 11), "diary.refused.notACheckIn");
        faults.put(checkIn(Ids.next(), "painWorst", -1), "diary.refused.notACheckIn");
        faults.put(checkIn(Ids.next(), "painWorst", "much"), "diary.refused.notACheckIn");
        faults.put(checkIn(Ids.next(), "sleep", "LIKE A STONE"), "diary.refused.notACheckIn");
        faults.put(checkIn(Ids.next(), "medicine", "morphine 10 mg"), "diary.refused.notACheckIn");
        faults.put(checkIn(Ids.next(), "note", "x".repeat(10_000)), "diary.refused.noteTooLong");
        faults.put(checkIn(Ids.next(), "note", "a\u0000b"), "diary.refused.noteUnreadable");
        faults.put(checkIn(UUID.randomUUID(), "painNow", 3), "diary.refused.notACheckIn");
        faults.put("[]", "diary.refused.notACheckIn");

        faults.forEach((body, reason) -> {
            var answer = phone.postJson(CHECK_INS, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(read(answer).path("reason").asString()).as(body).isEqualTo(reason);
            assertThat(read(answer).path("detail").asString()).isNotBlank();
        });
    }

    @Test
    void a_check_in_of_another_account_is_kept_for_it() {
        var otto = ruth.neighbour(day().minusDays(20), bridge());

        var answer = signedIn(otto.person()).postJson(CHECK_INS, checkIn(Ids.next(), "painNow", 3));

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void what_is_said_of_a_session_is_kept_once_and_answered_with_its_own_id() {
        var session = Ids.next();
        phone.postJson(ENTRIES, entry("session", session));
        var id = Ids.next();
        var body =
                report(id, session, "painBefore", 2, "painDuring", 4, "painAfter", 3, "effort", 6, "note", "went well");

        var first = phone.postJson(REPORTS, body);
        var second = phone.postJson(REPORTS, report(id, session, "painDuring", 9));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(read(first).path("id").asString()).isEqualTo(id.toString());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(said(session))
                .isEqualTo(new SessionReport(
                        new SessionId(session), new PainScore(2), new PainScore(4), new PainScore(3), 6, "went well"));
    }

    @Test
    void of_two_reports_the_one_said_last_rules_however_they_arrive() {
        var session = Ids.next();
        phone.postJson(ENTRIES, entry("session", session));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);

        var later = phone.postJson(REPORTS, report(Ids.next(), session, "painDuring", 6, "at", now));
        var earlier = phone.postJson(REPORTS, report(Ids.next(), session, "painDuring", 2, "at", now.minusSeconds(90)));

        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(earlier.statusCode()).isEqualTo(200);
        assertThat(Instant.parse(read(earlier).path("receivedAt").asString())).isAfterOrEqualTo(now);
        assertThat(said(session).painDuring()).isEqualTo(new PainScore(6));
    }

    @Test
    void a_report_that_cannot_be_is_refused_with_its_reason_and_nothing_of_it_is_kept() {
        var otto = ruth.neighbour(day().minusDays(20), bridge());
        var session = Ids.next();
        phone.postJson(ENTRIES, entry("session", session));
        var faults = new LinkedHashMap<String, String>();
        for (var field : List.of("painBefore", "painDuring", "painAfter", "effort"))
            for (Object value : List.of(-1, 11, 3.5, "much", "3", true, List.of(3)))
                faults.put(report(Ids.next(), session, field, value), "diary.refused.notAReport");
        faults.put(report(Ids.next(), session, "note", "x".repeat(10_000)), "diary.refused.noteTooLong");
        faults.put(report(Ids.next(), session, "note", "a\u0000b"), "diary.refused.noteUnreadable");
        faults.put(report(UUID.randomUUID(), session, "effort", 3), "diary.refused.notAReport");
        faults.put(report(Ids.next(), session, "v", 2), "diary.refused.notAReport");
        faults.put(report(Ids.next(), session, "session", null), "diary.refused.notAReport");
        faults.put(report(Ids.next(), session, "at", "-4800-01-01T00:00:00Z"), "diary.refused.notAReport");
        faults.put(report(Ids.next(), session, "at", clock.instant().plusSeconds(3600)), "diary.refused.inTheFuture");
        faults.put(report(Ids.next(), Ids.next(), "effort", 3), "diary.refused.noSuchSession");
        faults.put("[]", "diary.refused.notAReport");

        faults.forEach((body, reason) -> isProblem(phone.postJson(REPORTS, body), 422, reason));

        isProblem(
                signedIn(otto.person()).postJson(REPORTS, report(Ids.next(), session, "effort", 3)),
                409,
                "diary.refused.otherPatient");
        isProblem(
                signedIn(otto.person())
                        .postJson(
                                REPORTS,
                                report(
                                        Ids.next(),
                                        session,
                                        "effort",
                                        3,
                                        "patient",
                                        otto.patient().value())),
                422,
                "diary.refused.noSuchSession");
        assertThat(reports(session)).isEmpty();
    }

    @Test
    void the_id_of_somebody_elses_report_is_taken() {
        var otto = ruth.neighbour(day().minusDays(20), bridge());
        var id = Ids.next();
        var session = Ids.next();
        phone.postJson(ENTRIES, entry("session", session));
        phone.postJson(REPORTS, report(id, session, "effort", 3));

        var answer = signedIn(otto.person())
                .postJson(REPORTS, report(id, session, "patient", otto.patient().value()));

        isProblem(answer, 422, "diary.refused.idTaken");
    }

    /** Whatever somebody sends, it is a clear no and never the portal’s own failure. */
    @Test
    void nothing_that_is_sent_is_answered_as_our_own_failure() {
        var bodies = new ArrayList<String>(List.of(
                "",
                " ",
                "null",
                "true",
                "7",
                "\"text\"",
                "[]",
                "[[]]",
                "{",
                "{\"v\":1",
                "{\"v\":}",
                "nonsense",
                "\u0000",
                "{\"v\":1}{\"v\":1}",
                "[".repeat(5000),
                "{\"v\":" + "9".repeat(4000) + "}"));
        for (var field : List.of(
                "v",
                "id",
                "session",
                "patient",
                "prescription",
                "entry",
                "at",
                "day",
                "zone",
                "done",
                "doneLeft",
                "skip",
                "pain",
                "effort",
                "grade",
                "painNow",
                "sleep",
                "medicine",
                "note",
                "painBefore"))
            for (Object value : List.of(
                    "",
                    "\u0000",
                    "x".repeat(10_000),
                    "\uD83D\uDE42",
                    -1,
                    1e300,
                    2.5,
                    Long.MAX_VALUE,
                    true,
                    List.of(1),
                    Map.of("a", 1),
                    "+999999999-12-31",
                    "-4800-01-01",
                    "-4800-01-01T00:00:00Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "9999-12-31",
                    "+18:00")) bodies.add(entry(field, value));

        for (var path : List.of(ENTRIES, VOIDS, CHECK_INS, REPORTS)) {
            for (var body : bodies)
                assertThat(phone.postJson(path, body).statusCode())
                        .as("%s %s", path, body.length() > 500 ? body.substring(0, 500) : body)
                        .isBetween(200, 499);
            assertThat(phone.postJson(path, "{\"note\":\"" + "x".repeat(200_000) + "\"}")
                            .statusCode())
                    .isEqualTo(413);
            assertThat(chunked(path, "{\"note\":\"" + "x".repeat(200_000) + "\"}")
                            .statusCode())
                    .isBetween(400, 499);
        }
    }

    @Test
    void a_field_from_a_later_version_does_no_harm_and_a_number_is_never_rounded() {
        var known = phone.postJson(ENTRIES, entry("mood", "good"));
        var rounded = phone.postJson(ENTRIES, entry("done", 19.6));

        assertThat(known.statusCode()).as(known.body()).isEqualTo(200);
        isProblem(rounded, 422, "diary.refused.notAnEntry");
        assertThat(ruth.log()).extracting(Occurrence::done).containsExactly(Amounts.whole(20));
    }

    @Test
    void during_a_hold_new_work_is_refused_for_good_and_older_work_is_taken() {
        var before = entry(Ids.next());
        ruth.clinic()
                .clinics()
                .as(ruth.person(), () -> beans.getBean(HoldService.class).raise(ruth.patient(), List.of("u1")));

        var refused = phone.postJson(ENTRIES, entry(Ids.next()));
        var kept = phone.postJson(ENTRIES, before);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).path("reason").asString()).isEqualTo("diary.refused.held");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    }

    @Test
    void nobody_gets_401_and_neither_a_redirect_nor_a_session() {
        for (var path : new String[] {ENTRIES, VOIDS, CHECK_INS, REPORTS}) {
            var answer = new TestHttp(port).postJson(path, entry(Ids.next()));

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
        assertThat(new TestHttp(port).get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_the_server_no_longer_knows_gets_401() {
        var http = new TestHttp(port);

        var answer = http.send(http.request(ENTRIES)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json")
                .header("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF")
                .POST(BodyPublishers.ofString(entry(Ids.next()))));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void other_sites_are_refused_whatever_they_send() {
        assertThat(from().statusCode()).as("neither header").isEqualTo(403);
        assertThat(from("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(from("Sec-Fetch-Site", "same-site", "Origin", phone.origin()).statusCode())
                .isEqualTo(403);
        assertThat(from("Origin", "http://evil.test").statusCode()).isEqualTo(403);
        assertThat(from("Origin", "null").statusCode()).isEqualTo(403);
        assertThat(ruth.log()).isEmpty();

        assertThat(from("Origin", phone.origin()).statusCode())
                .as("old browser")
                .isEqualTo(200);
    }

    @Test
    void only_json_is_read() {
        var answer = phone.send(phone.request(ENTRIES)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(entry(Ids.next()))));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(phone.postJson(ENTRIES, "{").statusCode()).isEqualTo(400);
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void me_is_the_patient_and_nobody_else_has_one() {
        assertThat(read(phone.get(ME)).path("patient").asString())
                .isEqualTo(ruth.patient().toString());
        assertThat(signedIn(ruth.clinic().therapist()).get(ME).statusCode()).isEqualTo(403);
        assertThat(signedIn(ruth.clinic().manager()).get(ME).statusCode()).isEqualTo(403);
    }

    @Test
    void a_patient_account_without_a_record_is_told_so() {
        var lost = ruth.clinic().staff("Lea Lost", Role.PATIENT);

        assertThat(signedIn(lost).get(ME).statusCode()).isEqualTo(404);
    }

    @Test
    void staff_may_not_send_entries() {
        assertThat(signedIn(ruth.clinic().therapist())
                        .postJson(ENTRIES, entry(Ids.next()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void an_entry_of_another_patient_waits_for_its_own() {
        var otto = ruth.neighbour(day().minusDays(3), bridge());

        var answer = signedIn(otto.person()).postJson(ENTRIES, entry(Ids.next()));

        isProblem(answer, 409, "diary.refused.otherPatient");
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void what_the_rules_refuse_is_set_aside_with_the_reason() {
        var otto = ruth.neighbour(day().minusDays(3), bridge());
        var taken = Ids.next();
        phone.postJson(ENTRIES, entry(taken));
        var ottos = Map.<String, Object>of(
                "id",
                taken,
                "patient",
                otto.patient().value(),
                "prescription",
                otto.first(day()).id().value());

        isProblem(signedIn(otto.person()).postJson(ENTRIES, entry(ottos)), 422, "diary.refused.idTaken");
        isProblem(
                phone.postJson(
                        ENTRIES, entry("prescription", otto.first(day()).id().value())),
                422,
                "diary.refused.notYourPlan");
        isProblem(phone.postJson(ENTRIES, entry("day", day().plusDays(2))), 422, "diary.refused.inTheFuture");
        isProblem(phone.postJson(ENTRIES, entry("day", day().minusDays(8))), 422, "diary.refused.tooOld");
    }

    @Test
    void nonsense_is_set_aside() {
        var wrong = new LinkedHashMap<String, Object>();
        wrong.put("v", 7);
        wrong.put("id", UUID.randomUUID());
        wrong.put("patient", "nobody");
        wrong.put("at", "yesterday");
        wrong.put("day", "2026-02-30");
        wrong.put("zone", "Europe/Atlantis");
        wrong.put("done", -1);
        wrong.put("doneLeft", 3);
        wrong.put("skip", "laziness");
        wrong.put("pain", 11);
        wrong.put("effort", 11);
        wrong.put("grade", "STAFF");

        wrong.forEach((field, value) ->
                isProblem(phone.postJson(ENTRIES, entry(field, value)), 422, "diary.refused.notAnEntry"));
        for (var field : new String[] {"v", "id", "session", "patient", "prescription", "at", "day", "zone", "done"})
            isProblem(phone.postJson(ENTRIES, entry(field, null)), 422, "diary.refused.notAnEntry");
        isProblem(phone.postJson(ENTRIES, "[]"), 422, "diary.refused.notAnEntry");
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void an_undo_is_named_by_its_entry_and_again_is_the_same() {
        var id = Ids.next();
        phone.postJson(ENTRIES, entry(id));

        var first = phone.postJson(VOIDS, undo(id));
        var second = phone.postJson(VOIDS, undo(id));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(read(first).path("id").asString()).isEqualTo(id.toString());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void an_undo_of_nothing_or_of_another_patients_entry_is_set_aside() {
        var otto = ruth.neighbour(day().minusDays(3), bridge());
        var id = Ids.next();
        phone.postJson(ENTRIES, entry(id));
        var ottos =
                message(Map.of("v", 1, "entry", id, "patient", otto.patient().value(), "at", clock.instant()));

        isProblem(phone.postJson(VOIDS, undo(Ids.next())), 422, "diary.refused.noSuchEntry");
        isProblem(signedIn(otto.person()).postJson(VOIDS, ottos), 422, "diary.refused.noSuchEntry");
        isProblem(signedIn(otto.person()).postJson(VOIDS, undo(id)), 409, "diary.refused.otherPatient");
        isProblem(phone.postJson(VOIDS, "{\"v\":1}"), 422, "diary.refused.notAnEntry");
        assertThat(ruth.log()).hasSize(1);
    }

    @Test
    void a_refused_call_is_not_what_signing_in_leads_back_to() {
        var http = new TestHttp(port);
        http.page(ME);

        var signedIn = http.signIn(ruth.person());

        assertThat(signedIn.headers().firstValue("Location").orElse("")).doesNotContain("/api");
    }

    private void isProblem(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(read(answer).path("reason").asString()).isEqualTo(reason);
        assertThat(read(answer).path("detail").asString()).isNotBlank().doesNotContain("!");
    }

    private HttpResponse<String> from(String... headers) {
        var request = phone.request(ENTRIES)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(entry(Ids.next())));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return phone.send(request);
    }

    private TestHttp signedIn(SignedIn person) {
        var http = new TestHttp(port);
        assertThat(http.signIn(person).statusCode()).isEqualTo(302);
        return http;
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), TestCourse.ZONE);
    }

    private String entry(UUID id) {
        return entry(Map.of("id", id));
    }

    private String entry(UUID id, String field, Object value) {
        return entry(Map.of("id", id, field, value));
    }

    private String entry(String field, Object value) {
        var change = new LinkedHashMap<String, Object>();
        change.put(field, value);
        return entry(change);
    }

    private String entry(Map<String, Object> changes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var message = new LinkedHashMap<String, Object>();
        message.put("v", 1);
        message.put("id", Ids.next());
        message.put("session", Ids.next());
        message.put("patient", ruth.patient().value());
        message.put("prescription", bridge.id().value());
        message.put("at", now);
        message.put("day", LocalDate.ofInstant(now, TestCourse.ZONE));
        message.put("zone", TestCourse.ZONE.getId());
        message.put("done", 20);
        message.put("pain", 3);
        message.put("effort", 5);
        message.put("grade", "TICKED");
        message.putAll(changes);
        return message(message);
    }

    private String checkIn(UUID id, Object... fields) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var message = new LinkedHashMap<String, Object>();
        message.put("v", 1);
        message.put("id", id);
        message.put("patient", ruth.patient().value());
        message.put("at", now);
        message.put("day", LocalDate.ofInstant(now, TestCourse.ZONE));
        message.put("zone", TestCourse.ZONE.getId());
        for (int i = 0; i < fields.length; i += 2) message.put((String) fields[i], fields[i + 1]);
        return message(message);
    }

    private String report(UUID id, UUID session, Object... fields) {
        var message = new LinkedHashMap<String, Object>();
        message.put("v", 1);
        message.put("id", id);
        message.put("patient", ruth.patient().value());
        message.put("session", session);
        message.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS));
        for (int i = 0; i < fields.length; i += 2) message.put((String) fields[i], fields[i + 1]);
        return message(message);
    }

    /** Without a length. */
    private HttpResponse<String> chunked(String path, String body) {
        return phone.send(phone.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8)))));
    }

    private SessionReport said(UUID session) {
        return reports(session).orElseThrow();
    }

    private Optional<SessionReport> reports(UUID session) {
        return ruth.clinic().inside(() -> beans.getBean(ReportBook.class).last(new SessionId(session)));
    }

    private String undo(UUID entry) {
        return message(Map.of("v", 1, "entry", entry, "patient", ruth.patient().value(), "at", clock.instant()));
    }

    private String message(Map<String, Object> fields) {
        return json.writeValueAsString(fields);
    }
}
