package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.support.Patience;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** How a login lives and ends. */
@PlumblineTest
class SessionTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    @Autowired
    ServletWebServerApplicationContext server;

    private TestHttp http;

    @BeforeEach
    void signIn() {
        http = new TestHttp(port);
        http.signIn(clinics.open().manager());
    }

    @Test
    void a_page_of_another_origin_gets_no_push_connection() {
        assertThat(handshake("http://evil.example")).isEqualTo(403);
        assertThat(handshake("http://localhost:1")).isEqualTo(403);
    }

    @Test
    void our_own_page_is_not_kept_from_its_push_connection() {
        assertThat(handshake(http.origin())).isNotEqualTo(403);
    }

    @Test
    void a_page_left_open_does_not_keep_the_login_alive() {
        http.page("/clinic/staff");
        assertThat(http.get("/?v-r=init&location=clinic%2Fstaff&query=").statusCode())
                .isEqualTo(200);
        sessionInTomcat().setMaxInactiveInterval(1);

        Patience.await().pollInterval(Duration.ofMillis(200)).until(() -> {
            http.postForm("/?v-r=heartbeat&v-uiId=0", Map.of());
            return asked("/clinic/staff").equals("/login?ended");
        });
    }

    @Test
    void a_browser_that_gave_up_the_answer_with_its_mark_gets_it_with_the_next() {
        var first = mark(answerTo("/clinic/staff"));
        var again = mark(answerTo("/clinic/staff"));

        assertThat(first).isNotEmpty();
        assertThat(again).isEqualTo(first);
    }

    private static String mark(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("signed-in="))
                .map(cookie -> cookie.split(";")[0])
                .findFirst()
                .orElse("");
    }

    private String asked(String path) {
        return answerTo(path).headers().firstValue("Location").orElse("");
    }

    /** Without cookies of an answer before: only looking must not make a new session. */
    private HttpResponse<Void> answerTo(String path) {
        try (var client = HttpClient.newHttpClient()) {
            var request = http.request(path)
                    .header("Accept", "text/html")
                    .header("Cookie", "JSESSIONID=" + http.session().orElseThrow())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Session sessionInTomcat() {
        var host = ((TomcatWebServer) server.getWebServer()).getTomcat().getHost();
        try {
            return ((Context) host.findChildren()[0])
                    .getManager()
                    .findSession(http.session().orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int handshake(String origin) {
        try (var client = HttpClient.newHttpClient()) {
            client.newWebSocketBuilder()
                    .header("Origin", origin)
                    .header("Cookie", "JSESSIONID=" + http.session().orElseThrow())
                    .buildAsync(
                            URI.create("ws://localhost:" + port + "/VAADIN/push?v-r=push&v-uiId=0"),
                            new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused)
                return refused.getResponse().statusCode();
            throw e;
        }
    }
}
