package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlumblineTest
class HeadersTest {
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/]{24})'");

    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    TestHttp http;

    @BeforeEach
    void browser() {
        http = new TestHttp(port);
    }

    @ParameterizedTest(name = "{0}: {1} answers {2}")
    @CsvSource(textBlock = """
                    page,              /login,                                     200
                    redirect,          /clinic/staff,                              302
                    style sheet,       /pl/tokens.css,                             200
                    font,              /pl/fonts/inter-latin-wght-normal.woff2,    200
                    module,            /glyphs/glyphs.js,                          200
                    missing file,      /pl/missing.css,                            404
                    player,            /do/,                                       404
                    data,              /api/diary/day,                             401
                    health,            /actuator/health,                           200
                    closed endpoint,   /actuator/env,                              404
                    firewall refusal,  /login;a=b,                                 400
                    framework,         /VAADIN/build/missing.js,                   404
                    """)
    void every_kind_of_response_carries_the_security_headers(String kind, String path, int status) {
        var response = http.page(path);

        assertThat(response.statusCode()).as(kind).isEqualTo(status);
        assertSafe(response);
    }

    @Test
    void an_error_page_carries_the_security_headers() {
        http.signIn(clinics.open().manager());

        var response = http.page("/no/such/page");

        assertThat(response.statusCode()).isEqualTo(404);
        assertSafe(response);
    }

    @Test
    void a_page_runs_only_scripts_with_its_own_fresh_nonce() {
        var first = http.page("/login");
        var second = http.page("/login");

        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        assertThat(first.body()).contains("nonce=\"" + nonce(first) + "\"").contains("glyphs/glyphs.js");
        assertThat(Pattern.compile("<script(?![^>]*nonce=)")
                        .matcher(first.body())
                        .find())
                .as("a script without nonce")
                .isFalse();
    }

    @Test
    void a_view_brings_its_own_sheet_after_the_shared_ones() {
        assertThat(http.page("/login").body()).matches("(?s).*pl/shell\\.css.*<!--Stylesheet end-->.*</head>.*");
    }

    @Test
    void only_the_caseload_is_drawn_before_it_stands() {
        http.signIn(clinics.open().therapist());

        assertThat(http.page("/caseload").body()).contains("data-awaits=\"caseload\"");
        assertThat(http.page("/library").body()).doesNotContain("data-awaits");
    }

    @Test
    void pages_and_data_are_never_cached_and_files_are_asked_again() {
        assertThat(header(http.page("/login"), "Cache-Control")).contains("no-store");
        assertThat(header(http.get("/api/diary/day"), "Cache-Control")).contains("no-store");
        for (var file : List.of(
                "/pl/tokens.css",
                "/assess/assess.js",
                "/plan/rows.js",
                "/figure/figure.js",
                "/glyphs/glyphs.js",
                "/page/connection.js"))
            assertThat(header(http.get(file), "Cache-Control")).as(file).isEqualTo("no-cache");
        assertThat(header(http.get("/pl/fonts/inter-latin-wght-normal.woff2"), "Cache-Control"))
                .contains("immutable");
    }

    @Test
    void what_carries_its_hash_in_its_name_is_kept_for_a_year_and_nothing_else_of_the_framework() {
        var bundle = http.get(bundle());
        assertThat(header(bundle, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(bundle.headers().map()).doesNotContainKeys("Pragma", "pragma", "Expires", "expires");
        var changed = header(bundle, "Last-Modified");
        var again = http.send(http.request(bundle()).header("If-Modified-Since", changed));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "Cache-Control")).contains("immutable");

        assertThat(header(http.get("/VAADIN/static/push/vaadinPush.js"), "Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(header(http.get("/VAADIN/build/missing-Bwyiml77.js"), "Cache-Control"))
                .contains("no-store");
    }

    @Test
    void a_style_sheet_is_kept_for_a_year_under_the_hash_of_what_is_in_it_and_under_no_other() {
        var named = Pattern.compile("href=\"\\.(/pl/tokens\\.css\\?v-c=)([0-9a-f]{8})\"")
                .matcher(http.page("/login").body());
        assertThat(named.find()).as("the sheet in the page").isTrue();

        assertThat(header(http.get(named.group(1) + named.group(2)), "Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        for (var other :
                List.of(named.group(1) + "00000000", "/pl/tokens.css?v-c=", "/pl/base.css?v-c=" + named.group(2)))
            assertThat(header(http.get(other), "Cache-Control")).as(other).isEqualTo("no-cache");
        assertThat(http.get("/pl/missing.css?v-c=00000000").statusCode()).isEqualTo(404);
    }

    @Test
    void an_encrypted_connection_stays_encrypted() {
        var response = http.send(http.request("/login").header("X-Forwarded-Proto", "https"));

        assertThat(header(response, "Strict-Transport-Security")).contains("max-age=63072000");
        assertThat(http.page("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void only_health_is_open_of_what_watches_the_portal() {
        assertThat(http.get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components");
        assertThat(http.get("/actuator").statusCode()).isEqualTo(404);
        assertThat(http.get("/actuator/health/db").statusCode()).isEqualTo(404);
    }

    @Test
    void data_asked_for_without_a_login_makes_no_session_and_no_redirect() {
        var response = http.get("/api/diary/day");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(http.session()).isEmpty();
    }

    private String bundle() {
        var script = Pattern.compile("src=\"\\.?/?(VAADIN/build/[^\"]+)\"")
                .matcher(http.page("/login").body());
        assertThat(script.find()).as("the bundle in the page").isTrue();
        return "/" + script.group(1);
    }

    private static void assertSafe(HttpResponse<String> response) {
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src")
                .contains("frame-ancestors 'none'");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()");
    }

    private static String nonce(HttpResponse<String> page) {
        var nonce = NONCE.matcher(header(page, "Content-Security-Policy"));
        assertThat(nonce.find()).as("a nonce in the policy").isTrue();
        return nonce.group(1);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
