package org.plumbline.shell.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.identity.internal.JoinService;
import org.plumbline.identity.internal.StaffService;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person with two roles in one clinic and a third in another. */
@PlumblineTest
@NeedsBrowser
class MembershipsBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    @Autowired
    StaffService staff;

    @Autowired
    JoinService joining;

    @Autowired
    ClinicDirectory directory;

    private TestClinic here;
    private TestClinic there;
    private SignedIn ada;
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void belongToTwoClinics() {
        here = clinics.open();
        there = clinics.open();
        ada = here.staff("Ada Brunner", Role.THERAPIST, Role.CLINIC_MANAGER);
        var link = there.asManager(() -> staff.invite("Ada Brunner", ada.email(), Role.CLINIC_MANAGER));
        joining.accept(link.token(), ada.email(), TestClinics.PASSWORD, "");
        visitor = Visitor.atDesk(port);
        page = visitor.page();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void the_menu_switches_between_clinics_and_roles_and_home_is_the_last_used() {
        signIn(); // the clinic joined last
        assertThat(page).hasURL(Pattern.compile("/clinic$"));
        assertThat(homes()).hasCount(3);

        switchTo("Therapist");
        assertThat(page).hasURL(Pattern.compile("/caseload$"));
        signOut();
        signIn();
        assertThat(page).hasURL(Pattern.compile("/caseload$"));

        openMenu();
        page.locator(".homes button:not([aria-current])").last().click();
        assertThat(page).hasURL(Pattern.compile("/clinic$"));
        signOut();
        signIn();
        assertThat(page).hasURL(Pattern.compile("/clinic$"));
    }

    @Test
    void a_tab_that_still_shows_one_clinic_writes_nothing_into_the_other() {
        signIn();
        page.navigate("/clinic/settings");
        var name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
        assertThat(name).hasValue("Northside Back Clinic");
        var other = page.context().newPage();
        other.navigate("/clinic");
        other.locator("button.me").click();
        mark(other);
        other.locator(".homes button:not([aria-current])")
                .filter(new Locator.FilterOptions().setHasText("Clinic manager"))
                .click();
        awaitLoadedAnew(other);

        mark(page);
        name.fill("Meant for the clinic shown");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        awaitLoadedAnew(page);

        assertThat(name).hasValue("Northside Back Clinic");
        org.assertj.core.api.Assertions.assertThat(nameOf(here)).isEqualTo("Northside Back Clinic");
        org.assertj.core.api.Assertions.assertThat(nameOf(there)).isEqualTo("Northside Back Clinic");
    }

    private static void mark(Page page) {
        page.evaluate("window.before = true");
    }

    private static void awaitLoadedAnew(Page page) {
        page.waitForFunction("() => !window.before");
    }

    private String nameOf(TestClinic clinic) {
        return clinic.inside(() -> directory.current().name());
    }

    private Locator homes() {
        return page.locator(".homes button");
    }

    private void openMenu() {
        page.locator("button.me").click();
    }

    private void switchTo(String role) {
        openMenu();
        homes().filter(new Locator.FilterOptions().setHasText(role)).first().click();
    }

    private void signOut() {
        visitor.signOut();
    }

    private void signIn() {
        visitor.signIn(ada);
    }
}
