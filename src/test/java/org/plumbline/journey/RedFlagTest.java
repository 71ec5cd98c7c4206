package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.CHECKBOX;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.support.Live;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PageCheck;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A warning sign, from the patient’s tap to the hold that the therapist lifts: two browsers at once, neither loads again. */
@PlumblineTest
@NeedsBrowser
class RedFlagTest {
    private static final String NUMBNESS = "New numbness or strange feeling between the legs.*";

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final LocalDate today = LocalDate.now(TestClinics.ZONE);
    private PatientId ruth;
    private Visitor patient;
    private Visitor therapist;

    @BeforeEach
    void arrive() {
        var care = beans.createBean(Care.class);
        ruth = care.register("Ruth Berger", today.minusDays(6));
        care.assign(ruth, today.minusDays(6), Schedule.everyDay(), Schedule.everyDay());
        care.logAll(ruth, today.minusDays(1));
        patient = Visitor.onPhone(port).signIn(care.account(ruth));
        therapist = Visitor.atDesk(port).signIn(care.clinic().therapist());
    }

    @AfterEach
    void leave() {
        Stream.of(patient, therapist).forEach(Visitor::close);
    }

    @Test
    void from_one_tap_to_the_lifted_hold() {
        assertThat(heading(therapist, "Who needs me today")).isVisible();
        therapist.page().evaluate("window.openedOnce = true");

        tickAWarningSign();
        var chip = therapist.page().getByText("Red flag · show now");
        Live.isVisible(chip);
        chip.click();
        assertThat(therapist.page().getByText("Call now.").first()).isVisible();
        assertThat(therapist.page().evaluate("window.openedOnce")).isEqualTo(true);
        nothingCanBeDone();

        lift();
        Live.isVisible(heading(patient, "2 exercises to go"));
        patient.page().getByRole(BUTTON, name("Tick .* as done")).first().tap();
        assertThat(heading(patient, "1 exercise to go")).isVisible();

        assertThat(patient.complaints()).isEmpty();
        assertThat(therapist.complaints()).isEmpty();
    }

    private void tickAWarningSign() {
        patient.page().getByRole(LINK, name("Warning signs")).first().tap();
        assertThat(heading(patient, "Is any of this new or getting worse?")).isVisible();
        assertThat(PageCheck.everything(patient)).isEmpty();
        var sign = patient.page().getByRole(CHECKBOX, name(NUMBNESS));
        sign.tap();
        assertThat(sign).isChecked();
        patient.button("1 ticked: show me what to do").tap();
        assertThat(heading(patient, "Get help now")).isVisible();
        assertThat(patient.page().getByRole(LINK, name("Call 144"))).isVisible();
        assertThat(PageCheck.everything(patient)).isEmpty();
    }

    /** By whatever way the patient comes back, the hold stands in it. */
    private void nothingCanBeDone() {
        patient.page().navigate("/today");
        assertThat(patient.page()
                        .getByText(Pattern.compile("exercises are stopped"))
                        .first())
                .isVisible();
        assertThat(patient.page().getByRole(BUTTON, name("Tick .*"))).hasCount(0);
    }

    private void lift() {
        therapist.page().navigate("/patients/" + ruth);
        var card = therapist
                .page()
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.REGION, name("Exercises stopped by a warning sign"));
        assertThat(card).containsText("New numbness or strange feeling between the legs");
        assertThat(PageCheck.everything(therapist)).isEmpty();
        button(card, "Let the exercises start again").click();
        var dialog = therapist.page().getByRole(DIALOG);
        button(dialog, "Lift the hold").click();
        assertThat(dialog).containsText("Say in a few words why the exercises may start again.");
        dialog.getByRole(com.microsoft.playwright.options.AriaRole.TEXTBOX)
                .fill("Seen in the emergency department at noon, no compression, cleared.");
        assertThat(PageCheck.everything(therapist)).isEmpty();
        button(dialog, "Lift the hold").click();
        assertThat(dialog).hasCount(0);
        assertThat(card).hasCount(0);
    }

    private static Locator heading(Visitor visitor, String words) {
        return visitor.page()
                .getByRole(HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator button(Locator within, String words) {
        return within.getByRole(
                BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Page.GetByRoleOptions name(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^(" + pattern + ")$"));
    }
}
