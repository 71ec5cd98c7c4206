package org.plumbline.adherence.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.adherence.RollUp;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.WarningSigns;
import org.plumbline.support.Browser;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PageCheck;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlumblineTest
@NeedsBrowser
class CaseloadBrowserTest {
    private static final int LIVE_MILLIS = 5000;

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

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
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

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(errors).isEmpty();
    }

    @Test
    void an_entry_shows_within_five_seconds_in_its_row_and_the_chip_sorts_again() {
        var discharged = patient("Nora Lang");
        care.asTherapist(today(), () -> {
            courses.end(discharged, courses.care(discharged).version(), today(), "Goals reached");
            return discharged;
        });
        var page = therapist(1440, 900, ColorScheme.LIGHT);
        assertThat(page.getByText("Nothing logged on 10 due days running")).isVisible();
        var time = page.getByText(Pattern.compile("Today \\d\\d:\\d\\d"));
        assertThat(time).isHidden();
        double before = top(page, "Daniel Krol");

        care.log(silent, today());

        var chip = page.getByText("1 new log · show");
        assertThat(chip).isVisible(new IsVisibleOptions().setTimeout(LIVE_MILLIS));
        assertThat(time).isVisible();
        assertThat(top(page, "Daniel Krol")).isEqualTo(before);
        chip.click();
        assertThat(chip).isHidden();
        assertThat(page.getByText("Nothing logged on 10 due days running")).isHidden();
        aYesAfterTheDischargeIsToldAsWell(page, discharged);
    }

    private void aYesAfterTheDischargeIsToldAsWell(Page page, PatientId discharged) {
        var row = page.locator("vaadin-grid").getByText("Nora Lang");
        assertThat(row).isHidden();

        care.asPatient(
                discharged,
                today(),
                () -> holds.raise(
                        discharged, List.of(signs.urgentNow().getFirst().id())));

        page.getByText("Red flag · show now").click();
        assertThat(row).isVisible();
        assertThat(page.getByText("Course ended, hold not lifted")).isVisible();
    }

    /** Where a patient’s row stands. */
    private static double top(Page page, String name) {
        return page.locator("vaadin-grid").getByText(name).boundingBox().y;
    }

    @Test
    void a_row_opens_by_keyboard() {
        var page = therapist(1440, 900, ColorScheme.LIGHT);
        var row = page.locator("vaadin-grid").getByText("Daniel Krol");
        assertThat(row).isVisible();

        row.click();
        assertThat(page.locator(".cl-panel h2")).hasText("Daniel Krol");
        assertThat(page).hasURL(Pattern.compile("patient=" + silent));
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".cl-panel h2")).hasText("Greta Sommer");
        page.keyboard().press("/");
        assertThat(page.getByLabel("Find a patient")).isFocused();
        page.locator("vaadin-grid").getByText("Greta Sommer").click();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/patients/[0-9a-f-]{36}$"));
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
        return page.locator("vaadin-grid").getByText(name).locator("visible=true");
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
        assertThat((Integer) page.evaluate("scrollY")).isPositive();
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
        var context = Browser.open(
                port, new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        contexts.add(context);
        var page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) errors.add(message.text());
        });
        page.navigate("/login");
        page.locator("input[name=username]").fill(person.email());
        page.locator("input[name=password]").fill(TestClinics.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }
}
