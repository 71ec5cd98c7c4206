package org.plumbline.exercises;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.support.Browser;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The figure as the portal serves it, on a page of nothing else, signed out, under the strict policy of the player. */
@PlumblineTest
@NeedsBrowser
class FigureBrowserTest {
    private static final String BIRD_DOG = "bird-dog-3-opposite";
    private static final String BREATHING = "paced-breathing";

    @LocalServerPort
    int port;

    @Autowired
    ExerciseLibrary library;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(errors).isEmpty();
    }

    @Test
    void every_exercise_stands_the_checks_at_every_phase() {
        Page page = open(new NewContextOptions());

        Map<?, ?> result = (Map<?, ?>) page.evaluate("""
                async urls => (await import('/figure/checks.js')).checkAll(urls)
                """, urls());

        assertThat((List<?>) result.get("failures")).isEmpty();
        assertThat(result.get("exercises")).isEqualTo(122);
        assertThat((Integer) result.get("frames")).isGreaterThan(3000);
    }

    @Test
    void every_check_turns_red_when_its_fault_is_planted() {
        Page page = open(new NewContextOptions());

        Object blind = page.evaluate("""
                async urls => (await import('/figure/checks.js')).blindChecks(urls)
                """, urls());

        assertThat((List<?>) blind).isEmpty();
    }

    @Test
    void every_picture_and_every_print_can_be_read_by_a_browser() {
        Page page = open(new NewContextOptions());

        Object unreadable = page.evaluate("""
                async urls => (await import('/figure/checks.js')).renderAll(urls)
                """, urls());

        assertThat((List<?>) unreadable).isEmpty();
    }

    @Test
    void a_figure_moves_while_it_is_in_sight_and_until_it_is_stopped() {
        Page page = open(new NewContextOptions());
        Locator figure = show(page, BIRD_DOG, "label='Bird dog'");

        String first = drawing(figure);
        page.waitForCondition(() -> !drawing(figure).equals(first));
        figure.getByRole(AriaRole.BUTTON).click();
        frames(page, 2);
        String stopped = drawing(figure);
        frames(page, 20);

        assertThat(drawing(figure)).isEqualTo(stopped);
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Bird dog")))
                .hasCount(1);
    }

    @Test
    void a_figure_out_of_sight_is_neither_fetched_nor_moved() {
        Page page = open(new NewContextOptions());
        List<String> fetched = new ArrayList<>();
        page.onRequest(request -> fetched.add(request.url()));

        page.evaluate("""
                url => document.querySelector('main').innerHTML =
                    `<div class="far-below"><pl-figure src="${url}"></pl-figure></div>`
                """, url(BIRD_DOG));
        frames(page, 10);
        List<String> before = List.copyOf(fetched);
        page.locator("pl-figure").scrollIntoViewIfNeeded();
        page.locator("pl-figure svg").first().waitFor();

        assertThat(before).noneMatch(each -> each.contains("/figure/data/") || each.endsWith("/figure/figure.js"));
        assertThat(fetched).anyMatch(each -> each.contains("/figure/data/"));
    }

    @Test
    void a_still_shows_the_end_and_moves_only_while_its_link_is_hovered() {
        Page page = open(new NewContextOptions());
        page.evaluate("""
                url => document.querySelector('main').innerHTML =
                    `<a href="#x"><pl-figure still hover src="${url}"></pl-figure></a>`
                """, url(BIRD_DOG));
        Locator figure = page.locator("pl-figure");
        figure.locator("svg").first().waitFor();
        frames(page, 3);

        String end = drawing(figure);
        frames(page, 20);
        assertThat(drawing(figure)).isEqualTo(end);

        page.locator("a").hover();
        page.waitForCondition(() -> !drawing(figure).equals(end));
        page.mouse().move(1400, 880);
        page.waitForCondition(() -> drawing(figure).equals(end));
    }

    @Test
    void a_small_still_has_no_marks_and_no_badge() {
        Page page = open(new NewContextOptions());

        Locator large = show(page, BIRD_DOG, "still");
        assertThat(large.locator(".fig-side")).hasCount(1);
        Locator small = show(page, BIRD_DOG, "still class='small'");

        assertThat(small.locator(".fig-side")).hasCount(0);
        assertThat(small.boundingBox().height).isEqualTo(48);
    }

    @Test
    void where_motion_is_reduced_start_and_end_stand_side_by_side_until_play_is_pressed() {
        Page page = open(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        Locator figure = show(page, BIRD_DOG, "label='Bird dog'");

        assertThat(figure.locator(".picture svg")).hasCount(2);
        String still = drawing(figure);
        frames(page, 20);
        assertThat(drawing(figure)).isEqualTo(still);

        figure.getByRole(AriaRole.BUTTON).click();
        assertThat(figure.locator(".picture svg")).hasCount(1);
        String first = drawing(figure);
        page.waitForCondition(() -> !drawing(figure).equals(first));
    }

    @Test
    void mirrored_the_body_turns_round_but_a_number_stays_readable() {
        Page page = open(new NewContextOptions());

        Locator figure = show(page, BREATHING, "mirrored");
        Object body = figure.locator(".picture svg").evaluate("svg => getComputedStyle(svg).transform");
        Object number =
                figure.locator(".picture svg text").first().evaluate("text => getComputedStyle(text).transform");

        assertThat(body).isEqualTo("matrix(-1, 0, 0, 1, 0, 0)");
        assertThat(number).isEqualTo("matrix(-1, 0, 0, 1, 0, 0)");
    }

    @Test
    void light_and_dark_have_colours_of_their_own() {
        String light = clothes(open(new NewContextOptions().setColorScheme(ColorScheme.LIGHT)));
        String dark = clothes(open(new NewContextOptions().setColorScheme(ColorScheme.DARK)));

        assertThat(light).isEqualTo("rgb(31, 111, 107)");
        assertThat(dark).isEqualTo("rgb(63, 165, 159)");
    }

    @Test
    void data_may_be_kept_for_good_under_the_url_that_names_its_content() {
        Page page = open(new NewContextOptions());

        var kept = page.request().get(url(BIRD_DOG));
        var stale = page.request().get("/figure/data/" + BIRD_DOG + ".json?v=0");
        var unknown = page.request().get("/figure/data/no-such-thing.json");

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.headers().get("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(stale.headers().get("cache-control")).isEqualTo("no-cache");
        assertThat(unknown.status()).isEqualTo(404);
    }

    private Page open(NewContextOptions options) {
        BrowserContext context = Browser.open(port, options);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) errors.add(message.text());
        });
        page.navigate("/do/figure-checks.html");
        return page;
    }

    private Locator show(Page page, String slug, String attributes) {
        page.evaluate(
                "([url, attributes]) => document.querySelector('main').innerHTML = `<pl-figure src=\"${url}\" ${attributes}></pl-figure>`",
                List.of(url(slug), attributes));
        Locator figure = page.locator("pl-figure");
        figure.locator(".picture svg").first().waitFor();
        frames(page, 3);
        return figure;
    }

    private static String drawing(Locator figure) {
        return (String) figure.evaluate("figure => figure.shadowRoot.querySelector('.picture').innerHTML");
    }

    /** The colour of the limb in front. */
    private String clothes(Page page) {
        Locator figure = show(page, BIRD_DOG, "still");
        return (String) figure.evaluate("""
                figure => {
                    const limb = figure.shadowRoot.querySelector('.picture [fill^="var(--fig-near"]');
                    return getComputedStyle(limb).fill;
                }
                """);
    }

    private static void frames(Page page, int count) {
        page.evaluate("""
                count => new Promise(done => {
                    const next = left => left ? requestAnimationFrame(() => next(left - 1)) : done();
                    next(count);
                })
                """, count);
    }

    private String url(String slug) {
        return library.get(new ExerciseId(slug)).figureUrl();
    }

    private List<String> urls() {
        return library.all().stream().map(Exercise::figureUrl).toList();
    }
}
