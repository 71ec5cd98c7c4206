package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.identity.SignedIn;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
class SignInTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    @Autowired
    JdbcClient jdbc;

    private TestHttp http;
    private TestClinic clinic;
    private SignedIn manager;

    @BeforeEach
    void openClinic() {
        http = new TestHttp(port);
        clinic = clinics.open();
        manager = clinic.manager();
    }

    @Test
    void signing_in_leads_home_under_a_new_session() {
        http.page("/login");
        var before = http.session();

        var answer = http.signIn(manager);

        assertThat(location(answer)).isEqualTo("/");
        assertThat(http.session()).isPresent().isNotEqualTo(before);
        assertThat(http.page("/clinic/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_in_is_audited_and_the_clinic_is_remembered() {
        http.signIn(manager);

        var actions = clinic.inside(() -> jdbc.sql("select action from audit_event where account_id = :account")
                .param("account", manager.accountId())
                .query(String.class)
                .list());
        assertThat(actions).containsExactly("account.sign-in");
        assertThat(jdbc.sql("select last_clinic_id from account where id = :account")
                        .param("account", manager.accountId())
                        .query(UUID.class)
                        .single())
                .isEqualTo(clinic.id().value());
    }

    @Test
    void signing_in_leads_back_to_the_page_that_was_asked_for() {
        var asked = http.page("/clinic/staff?sort=name");

        assertThat(location(asked)).isEqualTo("/login");
        assertThat(location(http.signIn(manager))).startsWith("/clinic/staff?sort=name");
    }

    @Test
    void a_session_that_ended_is_said_so() {
        var answer = http.send(http.request("/clinic/staff")
                .header("Accept", "text/html")
                .header("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF"));

        assertThat(location(answer)).isEqualTo("/login?ended");
    }

    @Test
    void a_wrong_password_an_unknown_email_and_an_account_without_a_clinic_look_alike() {
        clinic.inside(() -> jdbc.sql("update membership set ended_at = now() where id = :id")
                .param(
                        "id",
                        clinic.therapist()
                                .memberships()
                                .values()
                                .iterator()
                                .next()
                                .value())
                .update());

        var wrong = http.signIn(manager.email(), "not the password");
        var unknown = http.signIn(UUID.randomUUID() + "@nobody.test", "not the password");
        var left = http.signIn(clinic.therapist());

        assertThat(location(wrong)).isEqualTo("/login?error");
        assertThat(location(unknown)).isEqualTo("/login?error");
        assertThat(location(left)).isEqualTo("/login?error");
        assertThat(location(http.page("/clinic/staff"))).startsWith("/login");
    }

    @Test
    void the_fifth_attempt_has_to_wait_and_is_told_how_long() {
        IntStream.range(0, 4).forEach(i -> http.signIn(manager.email(), "wrong"));

        var answer = http.signIn(manager);

        assertThat(location(answer)).matches("/login\\?wait=[1-5]");
    }

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1} → {2}")
    @CsvSource(nullValues = "none", textBlock = """
                    same-origin, none,                    302
                    cross-site,  none,                    403
                    same-site,   none,                    403
                    none,        http://localhost:PORT,   302
                    none,        http://localhost:1,      403
                    none,        http://evil.example,     403
                    none,        null,                    403
                    none,        none,                    403
                    same-origin, http://evil.example,     302
                    cross-site,  http://localhost:PORT,   403
                    """)
    void only_our_own_page_may_sign_somebody_in(String site, String origin, int status) {
        var request = http.request("/login").header("Content-Type", "application/x-www-form-urlencoded");
        if (site != null) request.header("Sec-Fetch-Site", site);
        if (origin != null) request.header("Origin", origin.replace("PORT", "" + port));
        var fields = Map.of("username", manager.email(), "password", TestClinics.PASSWORD);

        var answer =
                http.send(request.POST(java.net.http.HttpRequest.BodyPublishers.ofString(TestHttp.encoded(fields))));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void data_is_written_from_our_own_pages_only() {
        var foreign = http.send(http.request("/api/diary/entries")
                .header("Sec-Fetch-Site", "same-site")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(http.postJson("/api/diary/entries", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void data_is_for_patients_only() {
        http.signIn(manager);

        assertThat(http.get("/api/diary/day").statusCode()).isEqualTo(403);
    }

    @Test
    void redirects_name_no_host() {
        assertThat(location(http.page("/clinic/staff"))).isEqualTo("/login");
        assertThat(location(http.signIn(manager))).startsWith("/clinic/staff");
    }

    @Test
    void an_unknown_page_and_one_of_another_role_are_both_not_found() {
        http.signIn(clinic.therapist());

        assertThat(http.page("/no/such/page").statusCode()).isEqualTo(404);
        assertThat(http.page("/clinic/staff").statusCode()).isEqualTo(404);
    }

    @Test
    void signed_out_nobody_learns_which_pages_there_are() {
        assertThat(location(http.page("/no/such/page"))).isEqualTo("/login");
        assertThat(location(http.page("/clinic/staff"))).isEqualTo("/login");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
