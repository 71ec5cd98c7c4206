package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PageCheck;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every view of every role can be used by everybody: at desk and phone width, in light and dark. */
@PlumblineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@NeedsBrowser
class AxeTest {
    private static final int WIDTH = 1440;
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
        return Stream.of(forNobody(), forTherapist(), forPatient(), forManager())
                .flatMap(views -> views);
    }

    private Stream<View> forNobody() {
        var invitation = clinic.invitation().path();
        return Stream.of(
                new View("login", Who.NOBODY, "/login", "Sign in"),
                new View("login after a wrong password", Who.NOBODY, "/login?error", "Sign in"),
                new View("join", Who.NOBODY, invitation, "Join"),
                new View(
                        "join with an account",
                        Who.NOBODY,
                        invitation,
                        "Join",
                        at -> at.button("I already have an account").click()),
                new View("join by an old link", Who.NOBODY, "/join/none", "no longer works"));
    }

    private Stream<View> forTherapist() {
        var ruth = "/patients/" + clinic.ruth();
        var otto = "/patients/" + clinic.newcomer();
        var paula = "/patients/" + clinic.beingTested();
        return Stream.of(
                new View("caseload", Who.THERAPIST, "/caseload", "Who needs me today", AxeTest::seeCaseload),
                new View(
                        "new patient, incomplete",
                        Who.THERAPIST,
                        "/caseload",
                        "Who needs me today",
                        at -> refuse(at, "New patient", "Add patient", "Type the patient’s name.")),
                new View("patient", Who.THERAPIST, ruth, "Ruth Berger"),
                new View("patient just registered", Who.THERAPIST, otto, "Otto Neumann"),
                new View(
                        "patient, edit",
                        Who.THERAPIST,
                        ruth,
                        "Ruth Berger",
                        at -> openDialog(at, "Edit record", "Edit record")),
                new View(
                        "patient, invitation",
                        Who.THERAPIST,
                        otto,
                        "Otto Neumann",
                        at -> openDialog(at, "New link", "Invitation for Otto Neumann")),
                new View(
                        "patient, lift a finding",
                        Who.THERAPIST,
                        ruth + "/assessments",
                        "Ruth Berger",
                        at -> openDialog(at, Pattern.compile("^Lift"), "Reason")),
                new View(
                        "patient, pause",
                        Who.THERAPIST,
                        ruth,
                        "Ruth Berger",
                        at -> choose(at, "Pause …", "Pause the exercises of Ruth Berger")),
                new View(
                        "patient, end of the course",
                        Who.THERAPIST,
                        ruth,
                        "Ruth Berger",
                        at -> choose(at, "End the course …", "End the course of Ruth Berger")),
                new View(
                        "patient, hand over",
                        Who.THERAPIST,
                        ruth,
                        "Ruth Berger",
                        at -> choose(at, "Hand over …", "Hand over Ruth Berger")),
                new View("patient, assessments", Who.THERAPIST, ruth + "/assessments", "Ruth Berger"),
                new View("patient, plan", Who.THERAPIST, ruth + "/plans", "Ruth Berger"),
                new View("patient, diary", Who.THERAPIST, ruth + "/diary", "Ruth Berger"),
                new View("assess, choose", Who.THERAPIST, otto + "/assess", "Otto Neumann"),
                new View(
                        "assess, a side each",
                        Who.THERAPIST,
                        paula + "/assess?test=3",
                        "Paula Lang",
                        seeTest("Thomas")),
                new View("assess, a judgement", Who.THERAPIST, paula + "/assess?test=1", "Paula Lang", seeTest("bow")),
                new View(
                        "assess, add a test",
                        Who.THERAPIST,
                        paula + "/assess",
                        "Paula Lang",
                        at -> openDialog(at, "Add from the catalogue", "Add")),
                new View("assess, sign", Who.THERAPIST, paula + "/assess", "Paula Lang", AxeTest::askToSign),
                new View("plan", Who.THERAPIST, ruth + "/plan", "Plan for Ruth Berger", AxeTest::openRow),
                new View(
                        "plan, add an exercise",
                        Who.THERAPIST,
                        ruth + "/plan",
                        "Plan for Ruth Berger",
                        at -> openDialog(at, "Add an exercise from the library", "Pelvic tilt")),
                new View("library", Who.THERAPIST, "/library", "Library"),
                new View(
                        "library, detail",
                        Who.THERAPIST,
                        "/library?exercise=hip-flexor-half-kneel",
                        "Library",
                        AxeTest::seeDetail),
                new View("not found, therapist", Who.THERAPIST, "/clinic/staff", "Nothing here"));
    }

    private Stream<View> forPatient() {
        return Stream.of(
                new View("today", Who.PATIENT, "/today", "to go"),
                new View("exercise", Who.PATIENT, "/today", "to go", AxeTest::openExercise),
                new View("leave it out", Who.PATIENT, "/today", "to go", AxeTest::skip),
                new View("log", Who.PATIENT, "/today/log", "What you did"),
                new View("check-in", Who.PATIENT, "/check-in", "How is your back?"),
                new View("earlier", Who.PATIENT, "/today/earlier", "Which day?"),
                new View("warning signs", Who.PATIENT, "/warning-signs", "new or getting worse"),
                new View("account", Who.PATIENT, "/today", "to go", AxeTest::openAccount),
                new View("not found, patient", Who.PATIENT, "/caseload", "Nothing here"));
    }

    private Stream<View> forManager() {
        return Stream.of(
                new View("clinic", Who.MANAGER, "/clinic", "Clinic review"),
                new View("clinic, table", Who.MANAGER, "/clinic", "Clinic review", AxeTest::showTable),
                new View("settings", Who.MANAGER, "/clinic/settings", "Settings"),
                new View("staff", Who.MANAGER, "/clinic/staff", "Staff"),
                new View(
                        "staff, invite, incomplete",
                        Who.MANAGER,
                        "/clinic/staff",
                        "Staff",
                        at -> refuse(at, "Invite", "Make the link", "This is needed.")),
                new View(
                        "staff, new password",
                        Who.MANAGER,
                        "/clinic/staff",
                        "Staff",
                        at -> openDialog(at, "New password link for Jonas Reber", "New password for Jonas Reber")),
                new View(
                        "staff, a leaver",
                        Who.MANAGER,
                        "/clinic/staff",
                        "Staff",
                        at -> openDialog(at, "Jonas Reber leaves the clinic", "Jonas Reber leaves the clinic")),
                new View("account of staff", Who.MANAGER, "/clinic/staff", "Staff", AxeTest::openAccount),
                new View("not found, manager", Who.MANAGER, "/no/such/page", "Nothing here"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void everybody_can_use(View view) {
        var visitor = visitors.get(view.who());
        open(visitor, view);

        assertThat(PageCheck.everything(visitor)).isEmpty();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_planted_fault_is_seen() {
        var page = visitors.get(Who.NOBODY).page();
        page.setViewportSize(390, HEIGHT);
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

    private static void open(Visitor visitor, View view) {
        var page = visitor.page();
        page.setViewportSize(WIDTH, HEIGHT);
        if (view.name().startsWith("not found")) visitor.openMissing(view.path());
        else page.navigate(view.path());
        assertThat(heading(page)).containsText(view.heading());
        view.open().accept(visitor);
    }

    private static com.microsoft.playwright.Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first();
    }

    private static void openDialog(Visitor visitor, String button, String title) {
        visitor.button(button).first().click();
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText(title);
    }

    private static void openDialog(Visitor visitor, Pattern button, String title) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText(title);
    }

    /** Saves a dialog with nothing in it: what is missing stands beside the fields. */
    private static void refuse(Visitor visitor, String button, String save, String problem) {
        visitor.button(button).first().click();
        visitor.button(save).click();
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText(problem);
    }

    private static Consumer<Visitor> seeTest(String name) {
        return visitor -> assertThat(visitor.page()
                        .getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setLevel(2)))
                .isVisible();
    }

    private static void askToSign(Visitor visitor) {
        visitor.button("Sign").click();
        assertThat(visitor.page().getByRole(AriaRole.ALERTDIALOG)).containsText("Sign this sheet?");
    }

    private static void openAccount(Visitor visitor) {
        visitor.account().click();
        assertThat(visitor.button("Sign out")).isVisible();
    }

    private static void seeDetail(Visitor visitor) {
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText("Kneeling pain");
    }

    private static void seeCaseload(Visitor visitor) {
        assertThat(visitor.page().getByText("Ruth Berger").first()).isVisible();
    }

    private static void showTable(Visitor visitor) {
        visitor.button("Table of Exercises done of due, by week").click();
        assertThat(visitor.page().getByRole(AriaRole.TABLE).first()).isVisible();
    }

    private static void choose(Visitor visitor, String act, String title) {
        visitor.button("More").click();
        visitor.button(act).click();
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText(title);
    }

    private static void skip(Visitor visitor) {
        openExercise(visitor);
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leave it out"))
                .click();
        assertThat(heading(visitor.page())).containsText("Leave out");
        visitor.button("I am ill").click();
        assertThat(visitor.page().getByText("Get well first.")).isVisible();
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
