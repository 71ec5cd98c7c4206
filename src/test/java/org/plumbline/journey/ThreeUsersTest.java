package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.ALERTDIALOG;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.CHECKBOX;
import static com.microsoft.playwright.options.AriaRole.COMPLEMENTARY;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.RADIO;
import static com.microsoft.playwright.options.AriaRole.TEXTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.support.Live;
import org.plumbline.support.LiveLine;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole thread in one sitting: a manager, a therapist and a patient, each at a browser of their own, all at once. */
@PlumblineTest
@NeedsBrowser
class ThreeUsersTest {
    private static final String THERAPIST = "Lena Vogt";
    private static final String PATIENT = "Ruth Berger";
    private static final String FROM_LIBRARY = "Bird dog 3: opposite arm and leg";

    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    @Autowired
    JdbcClient jdbc;

    private Visitor manager;
    private Visitor therapist;
    private Visitor patient;

    /** A therapist of another clinic. */
    private Visitor stranger;

    @BeforeEach
    void arrive() {
        manager = Visitor.atDesk(port).signIn(clinics.open().manager());
        therapist = Visitor.atDesk(port);
        patient = Visitor.onPhone(port);
        stranger = Visitor.atDesk(port).signIn(clinics.open().therapist());
    }

    @AfterEach
    void leave() {
        everybody().forEach(Visitor::close);
    }

    private Stream<Visitor> everybody() {
        return Stream.of(manager, therapist, patient, stranger);
    }

    @Test
    void from_an_invitation_to_a_log_that_everybody_sees() {
        join(therapist, inviteTherapist());
        assertThat(heading(therapist, "No patients yet")).isVisible();

        renewTherapistsPassword();
        var record = register();
        correct();
        join(patient, invitePatient());
        assertThat(heading(patient, "No plan yet")).isVisible();

        findWhatIsWrong();
        var suggested = assignPlan();
        seePlan(suggested);
        logUnderTheEyesOfTheTherapist(suggested);
        readTheDay(record, suggested);
        lookUpInTheLibrary();

        readWarningSigns();
        seeThatFewAreHidden();
        openWhatIsNotTheirs(record);
        everybody().forEach(Visitor::signOut);

        everybody().forEach(each -> assertThat(each.complaints()).isEmpty());
    }

    // ---- people

    private String inviteTherapist() {
        link(manager, "Staff").click();
        manager.button("Invite").click();
        var dialog = dialog(manager, "Invite a colleague");
        field(dialog, "Name").fill(THERAPIST);
        field(dialog, "E-mail").fill(address());
        button(dialog, "Make the link").click();
        return copyLink(manager, "Link for " + THERAPIST, "Done");
    }

    private void renewTherapistsPassword() {
        manager.page().reload();
        manager.button("New password link for " + THERAPIST).click();
        assertThat(copyLink(manager, "New password for " + THERAPIST, "Done")).contains("/join/");
    }

    private String register() {
        therapist.button("New patient").first().click();
        var dialog = dialog(therapist, "New patient");
        field(dialog, "Name").fill(PATIENT);
        dialog.getByRole(AriaRole.COMBOBOX, named("Date of birth")).fill("14 Mar 1985");
        field(dialog, "E-mail").fill(address());
        button(dialog, "Add patient").click();
        assertThat(heading(therapist, PATIENT)).isVisible();
        therapist.page().waitForURL("**/patients/*"); // the address follows the content
        return therapist.path();
    }

    private void correct() {
        therapist.button("Edit record").click();
        var dialog = dialog(therapist, "Edit record");
        field(dialog, "Phone").fill("+41 79 555 01 02");
        button(dialog, "Save").click();
        assertThat(dialog).hasCount(0);
        assertThat(therapist.page().getByText("+41 79 555 01 02")).isVisible();
    }

    private String invitePatient() {
        therapist.button("Invite").first().click();
        return copyLink(therapist, "Invitation for " + PATIENT, "Close");
    }

    private static String copyLink(Visitor visitor, String title, String done) {
        var dialog = dialog(visitor, title);
        button(dialog, "Copy link").click();
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("Copied");
        var link = visitor.clipboard();
        button(dialog, done).click();
        assertThat(dialog).hasCount(0);
        return link;
    }

    private static void join(Visitor visitor, String link) {
        visitor.page().navigate(link);
        visitor.page()
                .getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(TestClinics.PASSWORD);
        visitor.button("Join").click();
    }

    private static String address() {
        return UUID.randomUUID() + "@clinic.test";
    }

    // ---- tests and findings

    private void findWhatIsWrong() {
        therapist.button("Assess").click();
        therapist.button("Start: Short back set").click();
        assertThat(findings()).containsText("Nothing found so far");

        choose("Incorrect");
        tickAnswer("Flexion");
        assertFinding("flexion");
        next("Thoracic rotation");
        number("Left", "Rotation", "31");
        number("Right", "Rotation", "44");
        next("Modified Thomas");
        number("Left", "Thigh angle", "-8");
        number("Right", "Thigh angle", "3");
        choose("Yes");
        assertFinding("Hip flexors");
        next("Prone active knee bend");
        side("Left").getByRole(RADIO, named("Incorrect")).check();
        side("Right").getByRole(RADIO, named("Correct")).check();
        next("Biering");
        field(therapist.page(), "Hold").fill("40");
        next("Side bridge");
        number("Left", "Side bridge", "44");
        number("Right", "Side bridge", "58");
        assertThat(therapist.page().getByText("6 of 6 tests")).isVisible();

        therapist.button("Sign").click();
        button(therapist.page().getByRole(ALERTDIALOG, exactly("Sign this sheet?")), "Sign")
                .click();
        assertThat(heading(therapist, PATIENT)).isVisible();
        assertThat(therapist.page().getByText(Pattern.compile("Signed. \\d findings are open.")))
                .isVisible();
    }

    private void choose(String answer) {
        therapist.page().getByRole(RADIO, exactly(answer)).first().check();
    }

    /** The label covers the box: it is what people click. */
    private void tickAnswer(String answer) {
        therapist
                .page()
                .locator("vaadin-checkbox")
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(therapist.page().getByRole(CHECKBOX, exactly(answer))).isChecked();
    }

    private void number(String side, String field, String value) {
        field(side(side), field).fill(value);
    }

    private Locator side(String side) {
        return therapist.page().getByRole(AriaRole.REGION, exactly(side));
    }

    private void next(String test) {
        therapist.button("Next test").click();
        assertThat(therapist
                        .page()
                        .getByRole(
                                HEADING,
                                new Page.GetByRoleOptions().setName(test).setLevel(2)))
                .isVisible();
    }

    private Locator findings() {
        return therapist.page().getByRole(COMPLEMENTARY, new Page.GetByRoleOptions().setName("Findings"));
    }

    private void assertFinding(String words) {
        assertThat(findings()
                        .getByRole(AriaRole.ARTICLE)
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .first())
                .containsText("new");
    }

    // ---- plan

    /** @return the name of a suggested exercise that is in the plan now */
    private String assignPlan() {
        therapist.button("Write the plan").first().click();
        assertThat(heading(therapist, "Plan for " + PATIENT)).isVisible();
        var suggestions = therapist.page().getByRole(COMPLEMENTARY, exactly("Suggestions"));
        var first = take(suggestions);
        take(suggestions);
        therapist.button("Add an exercise from the library").click();
        var dialog = dialog(therapist, "Add an exercise");
        field(dialog, "Find an exercise").fill(FROM_LIBRARY);
        assertThat(dialog.getByText("1 of 122 exercises")).isVisible();
        button(dialog, "Add " + FROM_LIBRARY).click();
        assertThat(dialog.getByText("In the plan")).isVisible();
        button(dialog, "Close").click();
        assertThat(therapist.page().getByText("3 exercises").first()).isVisible();

        therapist
                .page()
                .getByRole(BUTTON, new Page.GetByRoleOptions().setName("Assign plan 1"))
                .click();
        assertThat(therapist.page().getByText("Plan 1 is assigned.")).isVisible();
        return first;
    }

    private static String take(Locator suggestions) {
        var add = suggestions
                .getByRole(BUTTON, named(Pattern.compile("^Add (?!anyway)")))
                .first();
        var name = add.getAttribute("aria-label").replaceFirst("^Add ", "");
        button(suggestions, "Add " + name).click();
        assertThat(button(suggestions, "Add " + name)).hasCount(0);
        return name;
    }

    // ---- the patient’s day

    private void seePlan(String suggested) {
        patient.page().reload();
        assertThat(link(patient, suggested)).isVisible();
        assertThat(link(patient, FROM_LIBRARY)).isVisible();
    }

    private void logUnderTheEyesOfTheTherapist(String exercise) {
        link(therapist, "Caseload").click();
        assertThat(heading(therapist, "Who needs me today")).isVisible();
        assertThat(therapist.page().getByText("Nothing yet").first()).isVisible();
        therapist.page().evaluate("window.openedOnce = true");

        tick(exercise);
        assertTherapistSees(Pattern.compile("Today \\d\\d:\\d\\d"));
        patient.button("Undo " + exercise).tap();
        assertThat(patient.button("Tick " + exercise + " as done")).isVisible();
        assertTherapistSees(Pattern.compile("Nothing yet"));
        LiveLine.cut(jdbc);
        tick(exercise);
        assertTherapistSees(Pattern.compile("Today \\d\\d:\\d\\d"));

        assertThat(therapist.page().evaluate("window.openedOnce")).isEqualTo(true);
    }

    private void readTheDay(String record, String exercise) {
        therapist.page().navigate(record + "/diary");
        assertThat(therapist.page().getByText(exercise).first()).isVisible();
        therapist.page().navigate(record);
        assertThat(therapist.page().getByText(FROM_LIBRARY).first()).isVisible();
    }

    private void lookUpInTheLibrary() {
        link(therapist, "Library").click();
        assertThat(heading(therapist, "Library")).isVisible();
        field(therapist.page(), "Find an exercise").fill(FROM_LIBRARY);
        therapist.page().getByText("1 of 122").first().waitFor();
        therapist.page().getByText(FROM_LIBRARY).first().click();
        assertThat(therapist.page().getByRole(DIALOG)).containsText(FROM_LIBRARY);
        therapist.settle();
        therapist.page().keyboard().press("Escape");
        assertThat(therapist.page().getByRole(DIALOG)).hasCount(0);
    }

    private void tick(String exercise) {
        patient.button("Tick " + exercise + " as done").tap();
        assertThat(patient.button("Undo " + exercise)).isVisible();
    }

    private void assertTherapistSees(Pattern lastLog) {
        Live.isVisible(therapist.page().getByText(lastLog).first());
    }

    private void readWarningSigns() {
        link(patient, "Warning signs").tap();
        assertThat(heading(patient, "Is any of this new or getting worse?")).isVisible();
        assertThat(link(patient, "Call 144")).isVisible();
    }

    // ---- the clinic, and what is nobody’s business

    private void seeThatFewAreHidden() {
        link(manager, "Clinic review").click();
        assertThat(heading(manager, "Clinic review")).isVisible();
        assertThat(manager.page().getByText("Hidden: fewer than 5 patients").first())
                .isVisible();
        assertThat(manager.page().getByText(PATIENT)).hasCount(0);
    }

    private void openWhatIsNotTheirs(String record) {
        manager.openMissing(record);
        therapist.openMissing("/clinic");
        patient.openMissing("/caseload");
        stranger.openMissing(record);

        everybody().forEach(each -> assertThat(heading(each, "Nothing here")).isVisible());
        stranger.page().navigate("/caseload");
        assertThat(heading(stranger, "No patients yet")).isVisible();
    }

    // ---- finding things as people do

    private static Locator heading(Visitor visitor, String name) {
        return visitor.page().getByRole(HEADING, exactly(name));
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page().getByRole(LINK, exactly(name));
    }

    private static Locator dialog(Visitor visitor, String title) {
        return visitor.page().getByRole(DIALOG, exactly(title));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(BUTTON, named(name));
    }

    private static Locator field(Locator within, String label) {
        return within.getByRole(TEXTBOX, named(label));
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(TEXTBOX, exactly(label));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions named(Pattern name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
