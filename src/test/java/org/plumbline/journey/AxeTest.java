package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every view of every role can be used by everybody: at desk and phone width, in light and dark. */
@PlumblineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxeTest {
    private static final int DESK = 1440;
    private static final int PHONE = 390;
    private static final int SMALL_PHONE = 320;
    private static final int HEIGHT = 900;

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);
    private LivedInClinic clinic;

    private enum Who {
        NOBODY,
        THERAPIST,
        PATIENT,
        MANAGER
    }

    /** @param heading of the view, so that no other page is looked at instead @param open what is opened on it */
    private record View(String name, Who who, String path, String heading, Consumer<Visitor> open) {
        View(String name, Who who, String path, String heading) {
            this(name, who, path, heading, visitor -> {});
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void fill() {
        clinic = LivedInClinic.fill(beans);
        visitors.put(Who.NOBODY, Visitor.atDesk(port));
        visitors.put(Who.THERAPIST, Visitor.atDesk(port).signIn(clinic.therapist()));
        visitors.put(Who.PATIENT, Visitor.onPhone(port).signIn(clinic.patient()));
        visitors.put(Who.MANAGER, Visitor.atDesk(port).signIn(clinic.manager()));
    }

    @AfterAll
    void leave() {
        visitors.values().forEach(Visitor::close);
    }

    Stream<View> views() {
        var ruth = "/patients/" + clinic.ruth();
        return Stream.of(
                new View("login", Who.NOBODY, "/login", "Sign in"),
                new View("login after a wrong password", Who.NOBODY, "/login?error", "Sign in"),
                new View("join", Who.NOBODY, clinic.invitation().path(), "Join"),
                new View("join by an old link", Who.NOBODY, "/join/none", "no longer works"),
                new View("caseload", Who.THERAPIST, "/caseload", "Who needs me today", AxeTest::seeCaseload),
                new View("patient", Who.THERAPIST, ruth, "Ruth Berger"),
                new View("patient just registered", Who.THERAPIST, "/patients/" + clinic.newcomer(), "Otto Neumann"),
                new View(
                        "patient, edit",
                        Who.THERAPIST,
                        ruth,
                        "Ruth Berger",
                        at -> openDialog(at, "Edit record", "Edit record")),
                new View("patient, plan", Who.THERAPIST, ruth + "/plans", "Ruth Berger"),
                new View("patient, diary", Who.THERAPIST, ruth + "/diary", "Ruth Berger"),
                new View("plan", Who.THERAPIST, ruth + "/plan", "Plan for Ruth Berger", AxeTest::openRow),
                new View("library", Who.THERAPIST, "/library", "Library"),
                new View(
                        "library, detail",
                        Who.THERAPIST,
                        "/library?exercise=hip-flexor-half-kneel",
                        "Library",
                        AxeTest::seeDetail),
                new View("today", Who.PATIENT, "/today", "to go"),
                new View("exercise", Who.PATIENT, "/today", "to go", AxeTest::openExercise),
                new View("warning signs", Who.PATIENT, "/warning-signs", "new or getting worse"),
                new View("clinic", Who.MANAGER, "/clinic", "Clinic review"),
                new View("clinic, table", Who.MANAGER, "/clinic", "Clinic review", AxeTest::showTable),
                new View("settings", Who.MANAGER, "/clinic/settings", "Settings"),
                new View("staff", Who.MANAGER, "/clinic/staff", "Staff"),
                new View(
                        "staff, invite",
                        Who.MANAGER,
                        "/clinic/staff",
                        "Staff",
                        at -> openDialog(at, "Invite", "Invite a colleague")),
                new View("not found, therapist", Who.THERAPIST, "/clinic/staff", "Nothing here"),
                new View("not found, patient", Who.PATIENT, "/caseload", "Nothing here"),
                new View("not found, manager", Who.MANAGER, "/no/such/page", "Nothing here"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void everybody_can_use(View view) {
        var visitor = visitors.get(view.who());
        var faults = new ArrayList<String>();

        for (int width : List.of(DESK, PHONE)) {
            open(visitor, view, width);
            faults.addAll(faultsAt(visitor, width));
        }
        if (view.who() == Who.PATIENT) {
            visitor.page().setViewportSize(SMALL_PHONE, HEIGHT);
            PageCheck.sideways(visitor.page()).forEach(faults::add);
        }

        assertThat(faults).isEmpty();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_planted_fault_is_seen() {
        var page = visitors.get(Who.NOBODY).page();
        page.setViewportSize(PHONE, HEIGHT);
        page.navigate("about:blank");
        page.setContent("""
                <html lang="en"><title>Planted</title><main><h1>Planted</h1><p>Readable</p><p>Readable, too</p>
                <img src="data:,"><p style="opacity: .5">Faint by opacity</p>
                <p style="background: linear-gradient(#fff, #777); color: #777">Faint on one end</p>
                <input aria-label="Field" placeholder="Faint hint"><style>::placeholder { color: #bbb }</style>
                <pre style="width: 500px">Wide</pre></main>""");

        assertThat(PageCheck.sideways(page)).singleElement(STRING).contains("<pre class=\"\"> to 508");
        assertThat(PageCheck.faults(page))
                .anyMatch(fault -> fault.startsWith("axe image-alt"))
                .anyMatch(fault -> fault.contains("Faint by opacity"))
                .anyMatch(fault -> fault.contains("1.00 “Faint on one end”"))
                .anyMatch(fault -> fault.contains("Faint hint"))
                .noneMatch(fault -> fault.contains("Readable"));
    }

    private static void open(Visitor visitor, View view, int width) {
        var page = visitor.page();
        page.setViewportSize(width, HEIGHT);
        if (view.name().startsWith("not found")) visitor.openMissing(view.path());
        else page.navigate(view.path());
        assertThat(heading(page)).containsText(view.heading());
        view.open().accept(visitor);
    }

    private static List<String> faultsAt(Visitor visitor, int width) {
        var page = visitor.page();
        var faults = new ArrayList<String>();
        paint(visitor, ColorScheme.LIGHT);
        PageCheck.faults(page).map(each -> width + " light " + each).forEach(faults::add);
        PageCheck.sideways(page).forEach(faults::add);
        paint(visitor, ColorScheme.DARK);
        PageCheck.faultsOfColour(page).map(each -> width + " dark " + each).forEach(faults::add);
        return faults;
    }

    private static void paint(Visitor visitor, ColorScheme scheme) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        visitor.settle();
    }

    private static com.microsoft.playwright.Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first();
    }

    private static void openDialog(Visitor visitor, String button, String title) {
        visitor.button(button).first().click();
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText(title);
    }

    private static void seeDetail(Visitor visitor) {
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText("Kneeling pain");
    }

    private static void seeCaseload(Visitor visitor) {
        assertThat(visitor.page().getByText("Ruth Berger").first()).isVisible();
    }

    private static void showTable(Visitor visitor) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Table of Exercises done of due, by week"))
                .click();
        assertThat(visitor.page().locator(".trend table")).isVisible();
    }

    private static void openRow(Visitor visitor) {
        visitor.button("Bridge 1: both legs").click();
        assertThat(visitor.page().getByLabel("Note to the patient", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
    }

    private static void openExercise(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Today’s exercises"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(visitor.page().getByText("How much did you do?")).isVisible();
    }
}
