package org.plumbline.shell.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.Clinics;
import org.plumbline.identity.NewClinic;
import org.plumbline.identity.Role;
import org.plumbline.identity.internal.StaffService;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The frame around the views, at the keyboard and with the mouse. */
@PlumblineTest
@NeedsBrowser
class ShellBrowserTest {
    private static final String FOCUSED = """
            () => {
              const inside = element => element.shadowRoot?.activeElement ? inside(element.shadowRoot.activeElement) : element;
              const element = inside(document.activeElement);
              return (element.ariaLabel ?? element.textContent).trim() || element.id;
            }""";

    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    @Autowired
    Clinics directory;

    @Autowired
    StaffService staff;

    @Autowired
    ServletWebServerApplicationContext server;

    private TestClinic clinic;
    private Visitor manager;

    @BeforeEach
    void signIn() {
        clinic = clinics.open();
        manager = Visitor.atDesk(port).signIn(clinic.manager());
    }

    @AfterEach
    void leave() {
        manager.close();
        assertThat(manager.complaints()).isEmpty();
    }

    @Test
    void the_keyboard_goes_from_the_skip_link_through_the_menu_to_the_content() {
        open("/clinic/staff");

        assertThat(tabs(7))
                .containsExactly(
                        "Skip to content",
                        "Clinic review",
                        "Staff",
                        "Settings",
                        "Library",
                        "Account of Mara Keller",
                        "Invite");
    }

    @Test
    void the_skip_link_leads_past_the_menu() {
        open("/clinic/staff");
        tabs(1);
        assertThat(manager.page().getByText("Skip to content")).isInViewport();

        manager.page().keyboard().press("Enter");

        assertThat(manager.page().locator("#content")).isFocused();
        assertThat(tabs(1)).containsExactly("Invite");
        assertThat(manager.path()).isEqualTo("/clinic/staff");
    }

    @Test
    void the_account_opens_and_closes_by_keyboard_and_signs_out() {
        open("/clinic/staff");
        manager.account().focus();
        manager.page().keyboard().press("Enter");
        assertThat(manager.button("Sign out")).isVisible();
        manager.page().keyboard().press("Escape");
        assertThat(manager.button("Sign out")).isHidden();
        assertThat(manager.account()).isFocused();

        manager.page().keyboard().press("Enter");
        assertThat(manager.button("Sign out")).isVisible();
        assertThat(tabs(1)).containsExactly("Sign out");
        manager.page().keyboard().press("Enter");

        assertThat(manager.page().getByText("You are signed out.")).isVisible();
        manager.page().goBack();
        assertThat(manager.page().getByText("You are signed out.")).isHidden();
        assertThat(heading("Sign in")).isVisible();
    }

    /** The answer to anything else would come between, on a slow line. */
    @Test
    void what_is_typed_at_the_login_is_sent_with_the_form_only() {
        try (var somebody = Visitor.atDesk(port)) {
            var sent = new ArrayList<String>();
            somebody.page().onRequest(request -> {
                if (request.url().contains("v-r=uidl") && request.postData() != null) sent.add(request.postData());
            });
            somebody.page().navigate("/login");
            somebody.settle();

            somebody.typeLogin("somebody@clinic.test", "a password that is wrong");

            assertThat(somebody.page()).hasURL(Pattern.compile("/login\\?error"));
            somebody.settle();
            assertThat(sent).isNotEmpty().noneMatch(each -> each.contains("somebody@") || each.contains("a password"));
        }
    }

    /** Nobody has to click: the page hears of it by its push connection. */
    @Test
    void a_session_that_ended_says_so_and_goes_on_where_it_was() {
        manager.page().waitForWebSocket(() -> open("/clinic/staff"));

        endSession();
        assertThat(manager.page().getByText("Your session has ended.")).isVisible();
        manager.typeLogin(clinic.manager().email(), TestClinics.PASSWORD);

        assertThat(heading("Staff")).isVisible();
    }

    @Test
    void who_lost_access_is_told_where_and_nobody_else_is() {
        try (var therapist = Visitor.atDesk(port).signIn(clinic.therapist())) {
            therapist.page().waitForWebSocket(() -> therapist.page().navigate("/library"));
            therapist.settle();

            clinic.asManager(() -> {
                staff.leave(clinic.therapist().membership(Role.THERAPIST), Optional.empty());
                return clinic;
            });

            assertThat(therapist.page().getByText("Your access to Northside Back Clinic has ended."))
                    .isVisible();
        }
        try (var stranger = Visitor.atDesk(port)) {
            stranger.page().navigate("/login?ended");
            assertThat(stranger.page().getByText("Your session has ended.")).isVisible();
        }
    }

    @Test
    void who_works_in_two_clinics_changes_from_one_to_the_other() {
        var south = directory.open(
                new NewClinic("Southside Back Clinic", TestClinics.ZONE, "+41 44 555 01 30", "144", false));
        var other = clinics.staff(south, "Urs Frei", Role.CLINIC_MANAGER);
        var link = clinics.as(
                other, () -> staff.invite("Mara Keller", clinic.manager().email(), Role.THERAPIST));
        manager.signOut();
        manager.page().navigate(link.path());
        manager.button("I already have an account").click();
        manager.typeLogin(clinic.manager().email(), TestClinics.PASSWORD, "Sign in and join");
        assertThat(heading("No patients yet")).isVisible();
        assertAt("Therapist, Southside Back Clinic");

        choose("Northside Back Clinic");
        assertThat(heading("Clinic review")).isVisible();
        assertAt("Clinic manager, Northside Back Clinic");

        manager.signOut();
        manager.signIn(clinic.manager());
        assertThat(heading("Clinic review")).isVisible();
    }

    @Test
    void the_bar_that_says_please_wait_has_our_colour() {
        open("/clinic/staff");

        assertThat(manager.page().locator(".v-loading-indicator"))
                .hasCSS("background-color", (String) manager.page().evaluate("""
                () => {
                  const probe = document.body.appendChild(document.createElement('i'));
                  probe.style.color = 'var(--pl-accent-fill)';
                  return getComputedStyle(probe).color;
                }"""));
    }

    private void open(String path) {
        manager.page().navigate(path);
        manager.settle();
    }

    /** What has the focus after each press of Tab. */
    private List<String> tabs(int times) {
        var reached = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            manager.page().keyboard().press("Tab");
            reached.add((String) manager.page().evaluate(FOCUSED));
        }
        return reached;
    }

    private void endSession() {
        var id = manager.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
        var host = ((TomcatWebServer) server.getWebServer()).getTomcat().getHost();
        try {
            var session = Stream.of(host.findChildren())
                    .map(Context.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .getManager()
                    .findSession(id);
            session.expire();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void choose(String name) {
        manager.account().click();
        manager.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Switch to"))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    private void assertAt(String roleAndClinic) {
        manager.account().click();
        assertThat(manager.page().getByText(roleAndClinic)).isVisible();
        manager.page().keyboard().press("Escape");
        assertThat(manager.page().getByText(roleAndClinic)).isHidden();
    }

    private Locator heading(String name) {
        return manager.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
