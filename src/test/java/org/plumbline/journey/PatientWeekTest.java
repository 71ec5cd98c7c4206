package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.GROUP;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.LIST;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PageCheck;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a patient does with the portal in a week, on the phone; and what the therapist reads of it. */
@PlumblineTest
@NeedsBrowser
class PatientWeekTest {
    private static final Pattern DAYS = Pattern.compile("(\\d) of the last 7 days");

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final LocalDate today = LocalDate.now(TestClinics.ZONE);
    private final LocalDate yesterday = today.minusDays(1);
    private Care care;
    private PatientId ruth;
    private Visitor patient;
    private Visitor therapist;

    @BeforeEach
    void arrive() {
        care = beans.createBean(Care.class);
        ruth = care.register("Ruth Berger", today.minusDays(10));
        care.assign(ruth, today.minusDays(10), Schedule.everyDay(), Schedule.everyDay(), Schedule.everyDay());
        Stream.of(9, 8, 7, 6, 4, 3, 2).map(today::minusDays).forEach(day -> care.logAll(ruth, day));
        patient = Visitor.onPhone(port).signIn(care.account(ruth));
        therapist = Visitor.atDesk(port).signIn(care.clinic().therapist());
    }

    @AfterEach
    void leave() {
        Stream.of(patient, therapist).forEach(Visitor::close);
    }

    @Test
    void a_week_with_all_that_happens_in_one() {
        assertThat(heading("3 exercises to go")).isVisible();

        tickUndoAndTickAgain();
        sayHowItWent();
        leaveOut("No time", "Leave it out today");
        assertThat(heading("1 exercise to go")).isVisible();
        checkIn();
        addWhatWasForgotten();
        planARestDay();

        readByTheTherapist();
        assertThat(patient.complaints()).isEmpty();
        assertThat(therapist.complaints()).isEmpty();
    }

    private void tickUndoAndTickAgain() {
        var tick = list().getByRole(BUTTON, named("Tick .*")).first();
        var exercise = tick.getAttribute("aria-label").replaceFirst("^Tick (.*) as done$", "$1");
        tick.tap();
        patient.button("Undo " + exercise).tap();
        assertThat(heading("3 exercises to go")).isVisible();
        patient.button("Tick " + exercise + " as done").tap();
        assertThat(heading("2 exercises to go")).isVisible();
    }

    private void sayHowItWent() {
        link("How did it go?").tap();
        assertThat(heading("What you did")).isVisible();
        assertThat(PageCheck.everything(patient)).isEmpty();
        for (int number : new int[] {3, 6, 4, 5}) number(number);
        patient.button("Save").tap();
        assertThat(patient.page().getByText("Pain before 3, during 6, after 4, effort 5"))
                .isVisible();
    }

    private void leaveOut(String reason, String how) {
        list().getByRole(LINK).first().tap();
        link("Leave it out").tap();
        assertThat(patient.page().getByRole(HEADING, name("Leave out .*\\?"))).isVisible();
        assertThat(PageCheck.everything(patient)).isEmpty();
        if (patient.button(reason).count() == 0)
            patient.page().getByRole(BUTTON, name("\\d+ more reasons")).tap();
        patient.button(reason).tap();
        patient.button(how).tap();
    }

    private void checkIn() {
        link("How is your back today?").tap();
        assertThat(heading("How is your back?")).isVisible();
        assertThat(PageCheck.everything(patient)).isEmpty();
        number(2);
        number(4);
        patient.button("So-so").tap();
        patient.button("Painkiller").tap();
        patient.page().getByRole(AriaRole.TEXTBOX).fill("Long drive yesterday");
        patient.button("Save").tap();
        assertThat(patient.page().getByText("Pain now 2, worst 4")).isVisible();
    }

    private void addWhatWasForgotten() {
        int before = daysDone();
        link("Forgot to log?").tap();
        assertThat(heading("Which day?")).isVisible();
        assertThat(PageCheck.everything(patient)).isEmpty();
        patient.page()
                .getByRole(LINK, name(".*" + yesterday.format(DateTimeFormatter.ofPattern("EEEE", Locale.UK)) + ".*"))
                .tap();
        patient.page().getByRole(BUTTON, name("Tick .* as done")).first().tap();
        assertThat(patient.page().getByRole(BUTTON, name("Undo .*"))).isVisible();
        assertThat(PageCheck.everything(patient)).isEmpty();
        patient.page().navigate("/today");
        assertThat(heading("1 exercise to go")).isVisible();
        assertThat(patient.page().getByText(before + 1 + " of the last 7 days").first())
                .isVisible();
    }

    private void planARestDay() {
        leaveOut("A rest day I planned", "Leave out this one");
        assertThat(patient.page().getByText("left out: planned rest day")).isVisible();
        assertThat(patient.page().getByRole(HEADING, name("That is it for today|Nothing more for today|Rest day")))
                .isVisible();
        assertThat(PageCheck.everything(patient)).isEmpty();
    }

    private void readByTheTherapist() {
        therapist.page().navigate("/patients/" + ruth + "/diary");
        assertThat(therapist.page().getByText("left out: no time").first()).isVisible();
        assertThat(therapist.page().getByText("left out: planned rest day").first())
                .isVisible();
        assertThat(therapist.page().getByText("added later").first()).isVisible();
    }

    private int daysDone() {
        var words = patient.page().getByText(DAYS).first().textContent();
        var found = DAYS.matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private void number(int number) {
        patient.page()
                .getByRole(GROUP)
                .getByRole(
                        BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Integer.toString(number))
                                .setExact(true))
                .tap();
    }

    private Locator list() {
        return patient.page().getByRole(LIST, new Page.GetByRoleOptions().setName("Today’s exercises"));
    }

    private Locator link(String words) {
        return patient.page().getByRole(LINK, name(words + ".*"));
    }

    private Locator heading(String words) {
        return patient.page()
                .getByRole(HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + pattern + "$"));
    }

    private static Page.GetByRoleOptions name(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^(" + pattern + ")$"));
    }
}
