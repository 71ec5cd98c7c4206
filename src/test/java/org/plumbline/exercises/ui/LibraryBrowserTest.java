package org.plumbline.exercises.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PageCheck;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.plumbline.support.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlumblineTest
@NeedsBrowser
class LibraryBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    @RegisterExtension
    final Visitors visitors = new Visitors();

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
        assertThat(dialog(page, "Bird dog 3: opposite arm and leg")).hasCount(1);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("exercise=bird-dog-2-leg"));
        assertThat(dialog(page, "Bird dog 2: leg reach")).hasCount(1);
        Visitor.settle(page);
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
        drawn(cards(page).first());
        page.waitForCondition(() -> fetched.size() >= 10);
        Visitor.settle(page);
        int first = fetched.size();
        cards(page).last().scrollIntoViewIfNeeded();
        drawn(cards(page).last());

        assertThat(first).isLessThanOrEqualTo(60);
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

    private static Locator dialog(Page page, String title) {
        return page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    private static void drawn(Locator card) {
        card.locator("pl-figure .picture svg").first().waitFor();
    }

    private static Locator cards(Page page) {
        return page.locator("button.excard");
    }

    private Page signIn(NewContextOptions options) {
        return visitors.signedIn(port, clinics.open().therapist(), options);
    }
}
