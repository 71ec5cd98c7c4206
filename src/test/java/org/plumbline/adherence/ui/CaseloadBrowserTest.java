package org.plumbline.adherence.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.adherence.Care;
import org.plumbline.adherence.RollUp;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.WarningSigns;
import org.plumbline.support.Live;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PageCheck;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.plumbline.support.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlumblineTest
@NeedsBrowser
class CaseloadBrowserTest {
    private static final Pattern PATIENT_PAGE = Pattern.compile("/patients/[0-9a-f-]{36}$");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Clock clock;

    @Autowired
    RollUp rollUp;

    @Autowired
    EpisodeService courses;

    @Autowired
    HoldService holds;

    @Autowired
    WarningSigns signs;

    @LocalServerPort
    int port;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private Care care;
    private PatientId silent;

    @BeforeEach
    void liveTenDays() {
        care = beans.createBean(Care.class);
        silent = patient("Daniel Krol");
        var steady = patient("Greta Sommer");
        IntStream.rangeClosed(1, 10).forEach(ago -> care.log(steady, today().minusDays(ago)));
        TenantScope.ofClinic(care.clinic().id()).run(rollUp::extend);
    }

    @Test
    void an_entry_shows_by_itself_in_its_row_and_the_chip_sorts_again() {
        var discharged = patient("Nora Lang");
        care.asTherapist(today(), () -> {
            courses.end(discharged, courses.care(discharged).version(), today(), "Goals reached");
            return discharged;
        });
        var page = therapist(1440, 900, ColorScheme.LIGHT);
        var silence = shown(page.getByText("Nothing logged on 10 due days running"));
        assertThat(silence).hasCount(1);
        var time = shown(page.getByText(Pattern.compile("Today \\d\\d:\\d\\d")));
        assertThat(time).hasCount(0);
        Visitor.settle(page);
        double before = top(page, "Daniel Krol");

        care.log(silent, today());

        var chip = page.getByText("1 new log · show");
        Live.isVisible(chip);
        assertThat(time).hasCount(1);
        Visitor.settle(page);
        assertThat(top(page, "Daniel Krol")).isEqualTo(before);
        chip.click();
        assertThat(chip).isHidden();
        assertThat(silence).hasCount(0);
        aYesAfterTheDischargeIsToldAsWell(page, discharged);
    }

    private void aYesAfterTheDischargeIsToldAsWell(Page page, PatientId discharged) {
        assertThat(row(page, "Nora Lang")).hasCount(0);

        care.asPatient(
                discharged,
                today(),
                () -> holds.raise(
                        discharged, List.of(signs.urgentNow().getFirst().id())));

        page.getByText("Red flag · show now").click();
        assertThat(row(page, "Nora Lang")).hasCount(1);
        assertThat(shown(page.getByText("Course ended, hold not lifted"))).hasCount(1);
    }

    /** Where a patient’s row stands. */
    private static double top(Page page, String name) {
        return row(page, name).boundingBox().y;
    }

    @Test
    void a_row_opens_by_keyboard() {
        var page = therapist(1440, 900, ColorScheme.LIGHT);
        row(page, "Daniel Krol").click();
        assertThat(page.locator(".cl-panel h2")).hasText("Daniel Krol");
        assertThat(page).hasURL(Pattern.compile("patient=" + silent));
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".cl-panel h2")).hasText("Greta Sommer");
        page.keyboard().press("/");
        assertThat(page.getByLabel("Find a patient")).isFocused();
        row(page, "Greta Sommer").click();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(PATIENT_PAGE);
        assertThat(page.locator("h1")).hasText("Greta Sommer");
    }

    @Test
    void search_filter_order_and_panel_stand_in_the_address_and_come_back() {
        patient("Otto Neumann");
        TenantScope.ofClinic(care.clinic().id()).run(rollUp::extend);
        var page = therapist(1440, 900, ColorScheme.LIGHT);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Adherence"))
                .check();
        assertThat(page).hasURL(Pattern.compile("sort=adherence"));
        page.getByLabel("Find a patient").fill("o");
        assertThat(page).hasURL(Pattern.compile("q=o"));
        page.locator(".cl-show").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("With a signal"))
                .click();
        assertThat(page).hasURL(Pattern.compile("show=signal"));
        assertThat(row(page, "Greta Sommer")).hasCount(0);
        row(page, "Otto Neumann").click();
        assertThat(page.locator(".cl-panel h2")).hasText("Otto Neumann");
        assertThat(page).hasURL(Pattern.compile("patient="));
        var address = page.url();

        page.reload();
        isAsLeft(page, address);
        row(page, "Otto Neumann").click();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Otto Neumann");
        assertThat(page).hasURL(PATIENT_PAGE);
        page.goBack();
        isAsLeft(page, address);

        row(page, "Otto Neumann").click();
        page.keyboard().press("Escape");
        assertThat(page.locator(".cl-panel h2")).isHidden();
        assertThat(page).not().hasURL(Pattern.compile("patient="));
    }

    private static void isAsLeft(Page page, String address) {
        assertThat(page.locator(".cl-panel h2")).hasText("Otto Neumann");
        assertThat(page).hasURL(address);
        assertThat(page.getByLabel("Find a patient")).hasValue("o");
        assertThat(page.locator(".cl-show")).containsText("With a signal");
        assertThat(row(page, "Greta Sommer")).hasCount(0);
    }

    /** The grid keeps cells that it does not show. */
    private static Locator row(Page page, String name) {
        return shown(page.locator("vaadin-grid").getByText(name));
    }

    private static Locator shown(Locator all) {
        return all.locator("visible=true");
    }

    @Test
    void on_the_phone_there_are_cards_that_open() {
        var page = therapist(390, 844, ColorScheme.LIGHT);

        var card = page.locator(".cl-card").first();
        assertThat(card).containsText("Daniel Krol");
        assertThat(card).containsText("Next review: nothing logged");
        assertThat(PageCheck.sideways(page)).isEmpty();
        page.setViewportSize(390, 420);
        card.scrollIntoViewIfNeeded();
        page.waitForFunction("() => scrollY > 0");
        card.click();

        assertThat(page.locator("h1")).hasText("Daniel Krol");
        assertThat(page.locator("h1")).isInViewport();

        page.goBack();
        assertThat(page.locator(".cl-card").first()).isVisible();
        page.waitForFunction("scrollY > 0"); // back where one was
    }

    @Test
    void the_patient_page_prints_whole_and_without_what_is_pressed() {
        var page = therapist(1440, 900, ColorScheme.DARK);
        page.navigate("/patients/" + silent);
        assertThat(page.locator(".pt-record")).isAttached();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".app > .nav")).isHidden();
        assertThat(page.locator(".pt-acts")).isHidden();
        assertThat(page.locator(".day-map")).isVisible();
        page.waitForFunction("document.querySelector('.pt-record').getBoundingClientRect().bottom"
                + " <= document.documentElement.scrollHeight");
        page.waitForFunction("getComputedStyle(document.querySelector('.app > .content')).overflowY === 'visible'");
    }

    @Test
    void caseload_course_and_clinic_have_no_barrier_in_either_scheme() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1440, 390}) {
                var page = therapist(width, 900, scheme);
                assertThat(page.locator(".caseload")).isVisible();
                assertThat(shown(page.getByText("Daniel Krol")).first()).isVisible();
                isClean(page, "caseload", width);
                page.navigate("/patients/" + silent);
                assertThat(page.locator(".day-map")).isVisible();
                isClean(page, "patient", width);
                var review = signedIn(care.clinic().manager(), width, 900, scheme);
                assertThat(review.locator(".kpi")).isVisible();
                isClean(review, "clinic", width);
            }
        }
    }

    private void isClean(Page page, String name, int width) {
        assertThat(PageCheck.faults(page)).as("%s at %d", name, width).isEmpty();
        assertThat(PageCheck.sideways(page)).as("%s at %d", name, width).isEmpty();
    }

    private PatientId patient(String name) {
        var start = today().minusDays(11);
        var patient = care.register(name, start);
        care.assign(patient, start, Schedule.everyDay());
        return patient;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(TestClinics.ZONE));
    }

    private Page therapist(int width, int height, ColorScheme scheme) {
        return signedIn(care.clinic().therapist(), width, height, scheme);
    }

    private Page signedIn(SignedIn person, int width, int height, ColorScheme scheme) {
        return visitors.signedIn(
                port,
                person,
                new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }
}
