package org.plumbline.identity.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.Plumbline;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PageCheck;
import org.plumbline.support.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The first start of a clinic’s own portal, from the link in the log to the manager’s page. */
@ExtendWith(OutputCaptureExtension.class)
@NeedsBrowser
class SetupBrowserTest {
    private static final Pattern LINK = Pattern.compile("<address of this portal>/(setup/[A-Za-z0-9_-]{43})");

    private SecurityContextHolderStrategy strategyOfTheOtherTests;
    private ConfigurableApplicationContext portal;
    private Visitor manager;

    @BeforeEach
    void startEmptyPortal() {
        strategyOfTheOtherTests = SecurityContextHolder.getContextHolderStrategy();
        portal = new SpringApplicationBuilder(Plumbline.class)
                .run(
                        "--server.port=0",
                        "--plumbline.demo.enabled=false",
                        "--plumbline.database.directory=target/test-pg/" + UUID.randomUUID());
        manager = Visitor.atDesk(Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port")));
    }

    @AfterEach
    void stopPortal() {
        manager.close();
        portal.close();
        SecurityContextHolder.setContextHolderStrategy(strategyOfTheOtherTests);
    }

    @Test
    void the_link_opens_the_clinic_and_signs_its_manager_in(CapturedOutput log) {
        manager.page().navigate("/" + link(log));
        assertThat(heading("Open your clinic")).isVisible();
        manager.settle();
        assertThat(PageCheck.everything(manager)).isEmpty();

        manager.button("Open the clinic").click();
        assertThat(manager.page().getByText("This is needed.").first()).isVisible();
        fill("Name", "Northside Back Clinic");
        fill("Phone", "+41 44 555 01 20");
        fill("Emergency number", "144");
        fill("Your name", "Mara Keller");
        fill("E-mail", "mara@north.test");
        manager.page()
                .getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("blue stool by the sea");
        manager.button("Open the clinic").click();

        assertThat(heading("Clinic review")).isVisible();
        assertThat(manager.complaints()).isEmpty();
    }

    private void fill(String label, String value) {
        manager.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .fill(value);
    }

    private com.microsoft.playwright.Locator heading(String name) {
        return manager.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String link(CapturedOutput log) {
        var link = LINK.matcher(log);
        assertThat(link.find()).as("a set-up link in the log").isTrue();
        return link.group(1);
    }
}
