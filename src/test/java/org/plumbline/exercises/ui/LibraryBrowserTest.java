package org.plumbline.exercises.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.support.Browser;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PageCheck;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlumblineTest
@NeedsBrowser
class LibraryBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(errors).isEmpty();
    }

    @Test
    void search_open_step_on_and_close_by_keyboard_with_the_state_in_the_url() {
        Page page = signIn(new NewContextOptions());
        page.navigate("/library");

        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Find an exercise"))
                .fill("bird dog");
        assertThat(cards(page)).hasCount(4);
        assertThat(page).hasURL(Pattern.compile("/library\\?q=bird"));

        cards(page).nth(1).focus();
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Push the heel away; belt line level");
        assertThat(page).hasURL(Pattern.compile("exercise=bird-dog-2-leg"));
        assertThat(PageCheck.faults(page)).isEmpty();

        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Harder"))
                .press("Enter");
        assertThat(page).hasURL(Pattern.compile("exercise=bird-dog-3-opposite"));
        page.goBack();
        assertThat(dialog).containsText("Bird dog 2: leg reach");
        page.keyboard().press("Escape");

        assertThat(dialog).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/library\\?q=bird[^&]*$"));
        assertThat(cards(page)).hasCount(4);
    }

    @Test
    void figures_are_fetched_as_they_come_into_sight() {
        Page page = signIn(new NewContextOptions());
        List<String> fetched = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/figure/data/")) fetched.add(request.url());
        });

        page.navigate("/library");
        assertThat(cards(page)).hasCount(122);
        cards(page).first().locator("pl-figure .picture svg").waitFor();
        int first = fetched.size();
        cards(page).last().scrollIntoViewIfNeeded();
        cards(page).last().locator("pl-figure .picture svg").waitFor();

        assertThat(first).isBetween(10, 60);
        assertThat(fetched.size()).isGreaterThan(first);
        assertThat(PageCheck.faults(page)).isEmpty();
    }

    @Test
    void a_phone_shows_it_without_sideways_scroll() {
        Page page = signIn(new NewContextOptions().setViewportSize(390, 844).setHasTouch(true));

        page.navigate("/library?exercise=hip-flexor-half-kneel");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Kneeling pain");

        assertThat(PageCheck.sideways(page)).isEmpty();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        assertThat(dialog).hasCount(0);
        assertThat(PageCheck.sideways(page)).isEmpty();
        assertThat(PageCheck.faults(page)).isEmpty();
    }

    private static Locator cards(Page page) {
        return page.locator("button.excard");
    }

    private Page signIn(NewContextOptions options) {
        BrowserContext context = Browser.open(port, options);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) errors.add(message.text());
        });
        page.navigate("/login");
        page.locator("input[name=username][slot=input]")
                .fill(clinics.open().therapist().email());
        page.locator("input[name=password]").fill(TestClinics.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }
}
