package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.CHECKBOX;
import static com.microsoft.playwright.options.AriaRole.COMBOBOX;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.OPTION;
import static com.microsoft.playwright.options.AriaRole.RADIO;
import static com.microsoft.playwright.options.AriaRole.TEXTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.diary.SkipReason;
import org.plumbline.identity.Role;
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

/** A course on one page, from its days to its end, a new one and back into the former: everything clicked. */
@PlumblineTest
@NeedsBrowser
class PatientPageTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final LocalDate today = LocalDate.now(TestClinics.ZONE);
    private final LocalDate firstDay = today.minusDays(20);
    private PatientId ruth;
    private Visitor therapist;
    private Page page;

    @BeforeEach
    void arrive() {
        var care = beans.createBean(Care.class);
        care.clinic().staff("Lea Brandt", Role.THERAPIST);
        ruth = care.register("Ruth Berger", firstDay);
        care.assign(ruth, firstDay, Schedule.everyDay(), Schedule.everyDay());
        care.logAll(ruth, firstDay.plusDays(1));
        care.checkIn(ruth, firstDay.plusDays(1), 6);
        care.log(ruth, firstDay.plusDays(2));
        care.assign(ruth, today.minusDays(5), Schedule.everyDay());
        care.skip(ruth, today.minusDays(1), SkipReason.SICK);
        therapist = Visitor.atDesk(port).signIn(care.clinic().therapist());
        page = therapist.page();
        page.navigate("/patients/" + ruth);
    }

    @AfterEach
    void leave() {
        therapist.close();
        assertThat(therapist.complaints()).isEmpty();
    }

    @Test
    void a_course_is_read_changed_ended_and_read_again() {
        readDays();
        excuseADay();
        compareVersionsAndReadTheDiary();
        handOverAndStay();
        pauseAndVoidThePause();
        renewAndRevokeTheLink();
        endAndComeBack();
        readTheFormerCourse();
    }

    /** The map of days says each day in words, by pointer and by keys. */
    private void readDays() {
        var said = page.locator("pl-days .day-said");
        var part = page.locator("pl-days i[title^='"
                + firstDay.plusDays(2).format(DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK)) + "']");
        part.hover();
        assertThat(said).containsText("1 of 2 done");
        page.locator("pl-days i[tabindex='0']").focus();
        page.keyboard().press("Home");
        page.keyboard().press("ArrowDown");
        assertThat(said).containsText(Pattern.compile(": .+"));
        page.locator(".days")
                .getByRole(RADIO, new Locator.GetByRoleOptions().setName("Table"))
                .check();
        assertThat(page.locator(".days table").first()).isVisible();
    }

    private void excuseADay() {
        var notes = page.locator(".pt-body");
        assertThat(notes).containsText("Unwell on");
        assertThat(notes).containsText("Accepted, Bridge 1");
        notes.getByRole(BUTTON, named(Pattern.compile("^Accept"))).click();
        assertThat(page.getByText("Unwell on")).hasCount(0);
    }

    private void compareVersionsAndReadTheDiary() {
        tab("Plan");
        var compared = page.locator(".compare");
        assertThat(compared).containsText("1 dropped");
        choose("From", "Plan 2");
        assertThat(compared).containsText("Choose two different versions.");
        choose("To", "Plan 1");
        assertThat(compared).containsText("1 new");
        tab("Diary");
        assertThat(page.locator("main")).containsText("left out: unwell");
        assertThat(page.locator("main")).containsText("Check-in: worst 6");
        tab("Overview");
    }

    private void handOverAndStay() {
        more("Hand over …");
        button("Hand over").click();
        assertThat(dialog()).containsText("Choose a colleague.");
        dialog().getByRole(COMBOBOX).fill("Lea");
        page.getByRole(OPTION, new Page.GetByRoleOptions().setName("Lea Brandt"))
                .click();
        var stay = dialog().getByRole(CHECKBOX);
        stay.check();
        assertThat(dialog()).containsText("Lea Brandt is responsible for Ruth Berger from now on.");
        button("Hand over").click();
        assertThat(page.locator(".pt-facts")).containsText("with Lea Brandt and Jonas Reber");
    }

    private void pauseAndVoidThePause() {
        more("Pause …");
        date("First day without exercises", today.plusDays(2));
        date("Last day without exercises", today.plusDays(1));
        button("Pause").click();
        assertThat(dialog()).containsText("This is before the first day.");
        date("Last day without exercises", today.plusDays(4));
        assertThat(dialog()).containsText("falls out of due");
        button("Pause").click();
        assertThat(page.locator(".pt-body")).containsText("Nothing is due; agreed by Jonas Reber.");
        page.locator(".pt-body")
                .getByRole(BUTTON, named(Pattern.compile("^Void the pause")))
                .click();
        button("Void").click();
        assertThat(dialog()).containsText("Say why, in a few words.");
        dialog().getByRole(TEXTBOX).fill("She stays at home");
        button("Void").click();
        assertThat(page.getByText("Nothing is due; agreed by")).hasCount(0);
    }

    private void renewAndRevokeTheLink() {
        newLink("It sets a new password, works once");
        newLink("Links made before no longer work.");
        therapist.settle();
        onPage("Revoke link").click();
        assertThat(dialog()).containsText("Ruth Berger goes on signing in as before.");
        button("Revoke link").click();
        assertThat(onPage("Revoke link")).hasCount(0);
    }

    private void newLink(String said) {
        therapist.settle();
        onPage("New link").click();
        assertThat(dialog()).containsText(said);
        button("Close").click();
        assertThat(dialog()).hasCount(0);
    }

    /** A dialog that has closed is in the page until the server has heard of it. */
    private Locator onMain(String text) {
        return page.locator("main").getByText(text);
    }

    private Locator onPage(String button) {
        return page.getByRole(BUTTON, new Page.GetByRoleOptions().setName(button));
    }

    private void endAndComeBack() {
        more("End the course …");
        button("End the course").click();
        assertThat(dialog()).containsText("Say why, in a few words.");
        date("Last day", today.minusDays(1));
        dialog().getByRole(TEXTBOX, new Locator.GetByRoleOptions().setName("Why it ends"))
                .fill("Goals reached");
        button("End the course").click();
        assertThat(onMain("“Goals reached” Recorded by Jonas Reber.")).isVisible();
        assertThat(onMain("the last one of this course")).isVisible();
        therapist.settle();
        onPage("New course …").click();
        button("Begin").click();
        assertThat(page.locator(".pt-facts")).containsText("week 1 of 12");
        assertThat(onMain("No plan yet.")).isVisible();
    }

    private void readTheFormerCourse() {
        page.getByRole(LINK, new Page.GetByRoleOptions().setName("Course 1, ")).click();
        page.waitForURL("**?course=1");
        assertThat(onMain("It is here to read.")).isVisible();
        assertThat(page.locator(".plan-card")).containsText("Bridge 1");
        assertThat(page.getByRole(BUTTON, new Page.GetByRoleOptions().setName("Assess")))
                .hasCount(0);
        tab("Diary");
        page.waitForURL("**/diary?course=1");
        assertThat(page.locator("main")).containsText("left out: unwell");
        tab("Plan");
        assertThat(page.locator(".version").last()).containsText("Plan 1");
        therapist.settle();
        assertThat(PageCheck.faults(page)).isEmpty();
        page.getByRole(LINK, new Page.GetByRoleOptions().setName("To the current course"))
                .click();
        page.waitForURL("**/plans");
        assertThat(page.locator(".version")).hasCount(0);
    }

    // ---- what a hand does

    private void tab(String name) {
        page.locator(".pt-tabs")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".pt-tabs [aria-current]")).hasText(name);
        therapist.settle();
    }

    private void more(String entry) {
        therapist.settle();
        page.getByRole(BUTTON, new Page.GetByRoleOptions().setName("More").setExact(true))
                .click();
        page.getByRole(BUTTON, new Page.GetByRoleOptions().setName(entry)).click();
        assertThat(dialog()).hasCount(1);
        therapist.settle();
    }

    private void choose(String label, String option) {
        page.getByRole(BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(label)))
                .click();
        page.getByRole(OPTION, new Page.GetByRoleOptions().setName(option)).click();
        therapist.settle();
    }

    private void date(String label, LocalDate day) {
        var field = dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(false));
        field.fill(day.format(TYPED));
        field.press("Tab");
        therapist.settle();
    }

    private Locator dialog() {
        return page.getByRole(DIALOG);
    }

    private Locator button(String name) {
        return dialog().getByRole(
                        BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(Pattern name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
