package org.plumbline.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.TestCourse.bridge;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.TestCourse;
import org.plumbline.identity.SignedIn;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestHttp;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Addresses that somebody mistypes, cuts off or makes up, and what is typed into a search or a sign-in: never a failure. */
@PlumblineTest
class EveryAddressTest extends SpringBrowserlessTest {
    private static final List<String> JUNK = List.of(
            "0",
            "-1",
            "no-uuid",
            UUID.randomUUID().toString(),
            "2026-02-30",
            "9999-12-31",
            "-999999999-01-01",
            "\u0000",
            "a\u0000b",
            "\uD83D\uDE42",
            "%",
            "' or 1=1 --",
            "<b>",
            "x".repeat(10_000));

    /** All that the views read from an address. */
    private static final List<String> PARAMETERS = List.of(
            "q",
            "sort",
            "show",
            "patient",
            "day",
            "session",
            "test",
            "exercise",
            "finding",
            "position",
            "equipment",
            "category",
            "from",
            "to",
            "version",
            "error",
            "wait",
            "ended",
            "signed-out",
            "trouble",
            "continue");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private TestCourse ruth;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void begin() {
        ruth = TestCourse.on(
                beans, LocalDate.now(clock.withZone(TestClinics.ZONE)).minusDays(5), bridge());
    }

    @Test
    void no_part_of_an_address_breaks_a_page() {
        for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            as(personOf(route.getTemplate()));
            for (var junk : JUNK) {
                var path =
                        route.getTemplate().replaceAll(":[a-z]+[?]?", java.util.regex.Matcher.quoteReplacement(junk));
                if (!path.equals(route.getTemplate())) open(path, Map.of());
            }
            var path = sound(route);
            var all = new HashMap<String, String>();
            for (var junk : JUNK) {
                PARAMETERS.forEach(each -> all.put(each, junk));
                open(path, all);
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void whatever_is_searched_for_is_found_or_not() {
        for (var page : Map.of(
                        "caseload",
                        ruth.clinic().therapist(),
                        "library",
                        ruth.clinic().therapist())
                .entrySet()) {
            as(page.getValue());
            UI.getCurrent().navigate(page.getKey());
            for (var given : Given.to(new TextField(), LocalDate.now(clock))) {
                var search = (AbstractField<?, ?>) $(TextField.class).all().getFirst();
                given.into(search);
                assertThat(given.standsIn(search)).as(given.words()).isTrue();
                assertThat($(H1.class).exists()).isTrue();
            }
        }
    }

    @Test
    void whatever_is_sent_to_sign_in_is_a_wrong_password() {
        var values = new ArrayList<>(JUNK);
        values.addAll(List.of("", " ", "\u0000" + ruth.clinic().therapist().email() + "\u0000x"));
        for (var value : values) {
            for (var fields : List.of(
                    Map.of("username", value, "password", TestClinics.PASSWORD),
                    Map.of("username", ruth.person().email(), "password", value),
                    Map.of("username", value))) {
                var answer = new TestHttp(port).postForm("/login", fields);
                assertThat(answer.statusCode()).as(brief(fields.toString())).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse("")).matches("/login\\?(error|wait=[0-9]+)");
            }
            assertThat(new TestHttp(port)
                            .postForm("/login", Map.of(value, value))
                            .statusCode())
                    .as("a field of the name %s", brief(value))
                    .isBetween(300, 499);
        }
    }

    private void as(SignedIn person) {
        UI.getCurrent().navigate("join/none");
        TestLogin.as(person);
    }

    private SignedIn personOf(String route) {
        if (route.startsWith("clinic")) return ruth.clinic().manager();
        var patients = List.of("today", "check-in", "hold", "warning-signs", "progress", "learn", "me");
        return patients.stream().anyMatch(route::startsWith)
                ? ruth.person()
                : ruth.clinic().therapist();
    }

    private String sound(RouteData route) {
        return route.getTemplate()
                .replace(":patient", ruth.patient().toString())
                .replace(":prescription", ruth.first(LocalDate.now(clock)).id().toString())
                .replace("/:tab?", "")
                .replaceAll(":[a-z]+[?]?", "none");
    }

    private void open(String path, Map<String, String> query) {
        try {
            UI.getCurrent().navigate(path, QueryParameters.simple(query));
            var shown = ((Component) getCurrentView()).getElement().getTextRecursively();
            if (shown.contains("Something went wrong")) faults.add(brief(path) + query(query) + ": " + brief(shown));
        } catch (RuntimeException e) {
            faults.add(brief(path) + query(query) + ": " + e);
        }
    }

    private static String query(Map<String, String> query) {
        return query.isEmpty() ? "" : "?…=" + brief(query.values().iterator().next());
    }

    private static String brief(String text) {
        return text.length() > 120 ? text.substring(0, 120) : text;
    }
}
