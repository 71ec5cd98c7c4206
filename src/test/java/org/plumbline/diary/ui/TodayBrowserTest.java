package org.plumbline.diary.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;
import static org.plumbline.diary.TestCourse.row;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.TestCourse;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanService;
import org.plumbline.support.Live;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PageCheck;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Visitor;
import org.plumbline.support.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@PlumblineTest
@NeedsBrowser
class TodayBrowserTest {
    /** Visible targets of the page that are lower or narrower than 48 px; the row’s link covers its row. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('.today :is(a, button, vaadin-button), .top :is(a, button)')]
              .map(each => each.matches('.open') ? each.closest('li') : each)
              .filter(each => each.checkVisibility())
              .map(each => [each, each.getBoundingClientRect()])
              .filter(([, box]) => box.width < 47.5 || box.height < 47.5)
              .map(([each, box]) => `${each.className || each.localName} ${box.width} × ${box.height}`)
            """;

    /** Texts of the page whose contrast to what is painted behind them is below 4.5 : 1. */
    private static final String PALE_TEXTS = """
            () => {
              const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const rgba = colour => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
                return [r, g, b, a / 255];
              };
              const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
                .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
              const behind = element => {
                for (let each = element; each; each = each.parentElement) {
                  const colour = rgba(getComputedStyle(each).backgroundColor);
                  if (colour[3] > .99) return colour;
                }
                return rgba('#fff');
              };
              const pale = [];
              const texts = document.createTreeWalker(document.querySelector('.patient'), NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (!texts.currentNode.data.trim() || !element.checkVisibility() || element.closest('.vh, pl-figure')) continue;
                const [one, two] = [light(rgba(getComputedStyle(element).color)), light(behind(element))];
                const ratio = (Math.max(one, two) + .05) / (Math.min(one, two) + .05);
                if (ratio < 4.5) pale.push(`${texts.currentNode.data} ${ratio.toFixed(2)}`);
              }
              return pale;
            }
            """;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private TestCourse ruth;

    @BeforeEach
    void begin() {
        var start = LocalDate.ofInstant(clock.instant(), TestCourse.ZONE).minusDays(10);
        ruth = TestCourse.on(
                beans,
                start,
                bridge(),
                birdDog(),
                row("pelvic-tilt-supine", Dose.reps(2, 10, 5, 30), DoseSide.NONE, Schedule.everyDay(), 2),
                row("walking-easy", Dose.duration(1, 900, 0), DoseSide.NONE, new Schedule.DaysAWeek(6), 1));
        ruth.assign(
                start,
                "Take the bridge slowly.",
                ruth.prescriptions(start).stream().map(PlanDraft.Row::of).toArray(PlanDraft.Row[]::new));
    }

    @Test
    void tick_take_back_open_and_say_how_much_it_really_was() {
        var page = phone(ColorScheme.LIGHT);
        assertThat(heading(page)).hasText("3 exercises to go");

        tick(page, "Bridge 1: both legs");
        assertThat(heading(page)).hasText("2 exercises to go");
        assertThat(page.locator(".done")).hasText(Pattern.compile("Bridge 1: both legs at \\d+:\\d\\d"));
        assertThat(page.locator("[role=status]")).hasText("Bridge 1: both legs is done.");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo Bridge 1: both legs"))
                .click();
        assertThat(heading(page)).hasText("3 exercises to go");
        assertThat(ruth.log()).isEmpty();

        page.getByText("Bird dog 3: opposite arm and leg").click();
        assertThat(heading(page)).hasText("Bird dog 3: opposite arm and leg");
        page.getByLabel("Right side").fill("7");
        page.getByText("Save as done").click();

        assertThat(page).hasURL(Pattern.compile("/today$"));
        assertThat(page.locator(".done")).containsText("left 12, right 7 of 12 repetitions");
        assertThat(ruth.log()).extracting(Occurrence::done).containsExactly(Amounts.sides(12, 7));
    }

    @Test
    void a_real_double_click_ticks_one_exercise_once() {
        var page = phone(ColorScheme.LIGHT);

        page.locator(".tick").first().dblclick();

        assertThat(heading(page)).hasText("2 exercises to go");
        Visitor.settle(page);
        assertThat(ruth.log()).hasSize(1);
    }

    @Test
    void without_a_connection_the_page_stays_says_what_is_not_saved_and_sends_it_when_it_is_back() {
        var page = phone(ColorScheme.LIGHT);
        var notice = page.locator(".noline");
        page.context().setOffline(true);

        assertThat(notice).containsText("This page stays as it is");
        assertThat(notice.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Call 144")))
                .hasAttribute("href", "tel:144");
        assertThat(notice.getByText("Call the clinic")).isVisible();
        isClean(page);

        tick(page, "Bridge 1: both legs");
        assertThat(notice).containsText("Not saved yet: what you tapped waits on this page");
        assertThat(page.locator(".tick[data-sent]")).hasCount(1);
        assertThat(heading(page)).hasText("3 exercises to go");

        page.locator(".top .warn").click();
        assertThat(notice).isFocused();
        assertThat(heading(page)).hasText("3 exercises to go");
        assertThat(ruth.log()).isEmpty();

        page.context().setOffline(false);
        assertThat(heading(page)).hasText("2 exercises to go");
        assertThat(notice).isHidden();
        assertThat(page.locator(".tick[data-sent]")).hasCount(0);
        assertThat(ruth.log()).hasSize(1);

        page.locator(".top .warn").click();
        assertThat(heading(page)).hasText("Is any of this new or getting worse?");
        visitors.forgive("ERR_INTERNET_DISCONNECTED");

        page.evaluate("sessionStorage.setItem('plumbline.unsent', '1')");
        page.navigate("/today");
        assertThat(notice).containsText("Your last tap did not get through");
        assertThat(notice).not().containsText("No connection");
        isClean(page);
        tick(page, "Bird dog 3: opposite arm and leg");
        assertThat(heading(page)).hasText("1 exercise to go");
        assertThat(notice).isHidden();
    }

    @Test
    void another_tab_follows_by_itself() {
        var phone = phone(ColorScheme.LIGHT);
        var laptop = open(new NewContextOptions());
        assertThat(heading(laptop)).hasText("3 exercises to go");

        tick(phone, "Bridge 1: both legs");

        Live.hasText(heading(laptop), "2 exercises to go");
        assertThat(laptop.locator(".done")).hasCount(1);
    }

    @Test
    void everything_by_keyboard_and_the_focus_goes_on_to_the_next() {
        var page = open(new NewContextOptions());
        page.locator(".tick").first().focus();

        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("2 exercises to go");
        assertThat(page.locator(".tick").first()).isFocused();

        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("1 exercise to go");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo Bridge 1: both legs"))
                .press("Enter");
        assertThat(heading(page)).hasText("2 exercises to go");
        assertThat(page.locator(".tick").first()).isFocused();
    }

    @Test
    void a_plan_changed_by_the_therapist_shows_by_itself() {
        var page = phone(ColorScheme.LIGHT);

        ruth.clinic().clinics().as(ruth.clinic().therapist(), () -> {
            var plans = beans.getBean(PlanService.class);
            int saw = plans.current(ruth.patient()).latestNo();
            plans.assign(ruth.patient(), new PlanDraft(saw, null, "Only the bridge for now.", List.of(bridge())));
        });

        Live.hasText(heading(page), "1 exercise to go");
    }

    @Test
    void a_warning_sign_stops_every_open_page_and_the_lift_lets_them_go_on() {
        var phone = phone(ColorScheme.LIGHT);
        var laptop = open(new NewContextOptions());
        phone.locator(".top .warn").click();
        phone.getByRole(AriaRole.CHECKBOX).nth(5).click();
        phone.getByText("1 ticked: show me what to do").click();

        assertThat(heading(phone)).hasText("Get help now");
        Live.hasText(heading(laptop), "Get help now");
        isClean(phone);
        phone.reload();
        assertThat(heading(phone)).hasText("Get help now");
        phone.navigate("/today");
        assertThat(heading(phone)).hasText("Get help now");
        assertThat(phone.getByText("Call 144").last()).isVisible();

        ruth.clinic().clinics().as(ruth.clinic().therapist(), () -> {
            var holds = beans.getBean(HoldService.class);
            var hold = holds.open(ruth.patient()).orElseThrow();
            holds.lift(ruth.patient(), hold.id(), "Called at noon, strength is normal");
        });
        Live.hasText(heading(phone), "3 exercises to go");
    }

    @Test
    void pain_effort_and_check_in_by_thumb() {
        var page = phone(ColorScheme.LIGHT);
        tick(page, "Bridge 1: both legs");
        page.getByText("How did it go?").click();
        for (var number : List.of("3", "5", "4", "6"))
            page.locator(".padn")
                    .getByText(number, new Locator.GetByTextOptions().setExact(true))
                    .click();
        assertThat(page.locator(".undobar")).containsText("Effort: 6");
        page.getByLabel("A note for Jonas Reber").fill("Left hip clicks 🙂");
        isClean(page);
        page.getByText("Save").click();
        assertThat(page.locator(".extras")).containsText("Pain before 3, during 5, after 4, effort 6, with a note");

        page.getByText("How is your back today?").click();
        page.locator(".padn")
                .getByText("2", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.getByText("Well", new Page.GetByTextOptions().setExact(true)).click();
        isClean(page);
        page.getByText("Save").click();
        assertThat(page.locator(".extras")).containsText("Pain now 2");
    }

    @Test
    void every_screen_is_clean_in_both_themes() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = phone(scheme);
            isClean(page);
            page.getByText("Bird dog 3: opposite arm and leg").click();
            assertThat(heading(page)).hasText("Bird dog 3: opposite arm and leg");
            isClean(page);
            page.locator(".top .warn").click();
            assertThat(heading(page)).hasText("Is any of this new or getting worse?");
            isClean(page);
            page.getByText("None of these").click();
            assertThat(heading(page)).hasText("Or one of these?");
            isClean(page);
            page.navigate("/today/" + ruth.prescriptions(today()).get(1).id() + "/skip");
            page.getByText("Too tired").click();
            page.getByText("more reasons").click();
            isClean(page);
            page.navigate("/today/earlier");
            isClean(page);
            page.locator(".extra").nth(1).click();
            assertThat(page.locator(".ex").first()).isVisible();
            isClean(page);
        }
        var done = phone(ColorScheme.DARK);
        done.getByText("Tick all 3 as done").click();
        assertThat(heading(done)).hasText("1 exercise to go");
        tick(done, "Pelvic tilt, lying on back");
        assertThat(heading(done)).hasText("That is it for today");
        isClean(done);
    }

    @Test
    void nothing_scrolls_sideways_on_a_narrow_phone_or_with_large_text() {
        var narrow = open(new NewContextOptions().setViewportSize(320, 640));
        var large = phone(ColorScheme.LIGHT);
        for (var path : List.of(
                "/today",
                "/today/" + ruth.prescriptions(today()).get(1).id(),
                "/today/" + ruth.prescriptions(today()).get(1).id() + "/skip",
                "/today/earlier",
                "/check-in",
                "/warning-signs")) {
            narrow.navigate(path);
            heading(narrow).waitFor();
            assertThat(PageCheck.sideways(narrow)).as(path + " at 320 px").isEmpty();

            large.navigate(path);
            heading(large).waitFor();
            large.addStyleTag(new Page.AddStyleTagOptions().setContent("html { font-size: 200% }"));
            Visitor.settle(large);
            assertThat(PageCheck.sideways(large)).as(path + " at 200 %").isEmpty();
        }
    }

    private void isClean(Page page) {
        assertThat(PageCheck.faults(page)).isEmpty();
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
        assertThat((List<?>) page.evaluate(PALE_TEXTS)).isEmpty();
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }

    private static void tick(Page page, String exercise) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tick " + exercise + " as done"))
                .click();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TestCourse.ZONE);
    }

    private Page phone(ColorScheme scheme) {
        return open(new NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setColorScheme(scheme));
    }

    private Page open(NewContextOptions options) {
        var page = visitors.signedIn(port, ruth.person(), options);
        page.waitForURL(url -> url.endsWith("/today"));
        heading(page).waitFor();
        return page;
    }
}
