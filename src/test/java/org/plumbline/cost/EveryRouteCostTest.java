package org.plumbline.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Statements;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A screen costs the same number of statements at 3 patients and at 300; a new route has to say what it is looked at with. */
@PlumblineTest
class EveryRouteCostTest extends SpringBrowserlessTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate TODAY = MONDAY.plusDays(9);
    private static final int FEW = 3;
    private static final int MANY = 300;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Care care;
    private PatientId amira;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
        amira = patient("Amira");
        for (int i = 1; i < FEW; i++) patient("Patient " + i);
    }

    @Test
    void every_route_costs_the_same_at_three_patients_and_at_three_hundred() {
        var routes = routes();
        assertThat(routes.keySet())
                .as("every route of the portal is looked at here")
                .containsExactlyInAnyOrderElementsOf(
                        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                                .map(RouteData::getTemplate)
                                .toList());
        measured(routes); // fills what is kept
        var few = measured(routes);

        IntStream.range(FEW, MANY).forEach(i -> patient("Patient " + i));
        var many = measured(routes);

        few.forEach((route, statements) -> assertThat(many.get(route))
                .as("at %d patients /%s sends:%n%s", FEW, route, String.join("\n", statements))
                .hasSameSizeAs(statements));
        assertThat(counts(few)).as("the pages of people read something").allSatisfy((route, statements) -> {
            if (route.startsWith("patients/") || route.equals("caseload") || route.equals("clinic"))
                assertThat(statements).isPositive();
        });
        assertThat(many)
                .allSatisfy((route, statements) -> assertThat(statements)
                        .as("a count that is not shown: %s", route)
                        .noneMatch(each -> each.matches("(?is).*select count\\(\\*?\\w*\\)\\s+from.*")));
    }

    /** Who looks at it, and where: by the route’s template. */
    private Map<String, Look> routes() {
        var therapist = care.clinic().therapist();
        var manager = care.clinic().manager();
        var patient = care.account(amira);
        var page = "patients/" + amira;
        var routes = new LinkedHashMap<String, Look>();
        routes.put("", new Look(therapist, ""));
        routes.put("caseload", new Look(therapist, "caseload"));
        routes.put("library", new Look(therapist, "library"));
        routes.put("patients/:patient/:tab?", new Look(therapist, page));
        routes.put("patients/:patient/assess", new Look(therapist, page + "/assess"));
        routes.put("patients/:patient/plan", new Look(therapist, page + "/plan"));
        routes.put("clinic", new Look(manager, "clinic"));
        routes.put("clinic/staff", new Look(manager, "clinic/staff"));
        routes.put("clinic/settings", new Look(manager, "clinic/settings"));
        routes.put("today", new Look(patient, "today"));
        routes.put("today/:prescription", new Look(patient, "today/" + care.prescription(amira, TODAY)));
        routes.put("today/:prescription/skip", new Look(patient, "today/" + care.prescription(amira, TODAY) + "/skip"));
        routes.put("today/log", new Look(patient, "today/log"));
        routes.put("today/earlier", new Look(patient, "today/earlier"));
        routes.put("today/earlier/:day", new Look(patient, "today/earlier/" + TODAY.minusDays(2)));
        routes.put("check-in", new Look(patient, "check-in"));
        routes.put("hold", new Look(patient, "hold"));
        routes.put("warning-signs", new Look(patient, "warning-signs"));
        routes.put("login", new Look(null, "login"));
        routes.put("join/:token", new Look(null, "join/none"));
        routes.put("setup/:token", new Look(null, "setup/none"));
        return routes;
    }

    private record Look(@Nullable SignedIn who, String path) {}

    private Map<String, List<String>> measured(Map<String, Look> routes) {
        var measured = new TreeMap<String, List<String>>();
        routes.forEach((route, look) -> measured.put(route, Statements.during(() -> look(look))));
        return measured;
    }

    private void look(Look look) {
        if (look.who() == null) TestLogin.out();
        else TestLogin.as(look.who());
        Care.on(TODAY, () -> {
            UI.getCurrent().navigate(look.path());
            return true;
        });
    }

    private static Map<String, Integer> counts(Map<String, List<String>> statements) {
        return statements.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().size(), (a, b) -> a, TreeMap::new));
    }

    private PatientId patient(String name) {
        var patient = care.register(name, MONDAY);
        care.assign(patient, MONDAY, Schedule.everyDay());
        care.log(patient, MONDAY.plusDays(2));
        return patient;
    }
}
