package org.plumbline.journey;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.DemoOffer;
import org.plumbline.identity.Role;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.plumbline.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Every view at both sizes and in both colour schemes, with demo data, into target/screenshots: for people to look at. */
@Tag("screenshots")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {"plumbline.database.directory=target/screenshots-pg/${random.uuid}", "plumbline.demo.enabled=true"
        })
class ScreenshotsTest {
    private static final Path FOLDER = Path.of("target/screenshots");

    private record Screen(String name, int width, int height) {}

    private record Shot(String name, String account, String path) {}

    private static final List<Screen> SCREENS =
            List.of(new Screen("desktop", 1440, 900), new Screen("phone", 390, 844));

    @LocalServerPort
    int port;

    @Autowired
    DemoOffer demo;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    Episodes episodes;

    @Autowired
    ScopedTransactions transactions;

    @Test
    void every_view_in_both_sizes_and_colour_schemes() throws Exception {
        waitForTheDemo();
        Files.createDirectories(FOLDER);
        var missing = new ArrayList<String>();

        for (var screen : SCREENS) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var account : List.of("", "therapist@demo.test", "patient@demo.test", "manager@demo.test")) {
                    missing.addAll(shoot(screen, scheme, account));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private List<String> shoot(Screen screen, ColorScheme scheme, String account) {
        var missing = new ArrayList<String>();
        try (var context = Browser.open(
                port,
                new NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setColorScheme(scheme))) {
            var page = context.newPage();
            if (!account.isEmpty()) signIn(page, account);
            for (var shot : shots()) {
                if (!shot.account().equals(account)) continue;
                page.navigate(shot.path());
                settle(page);
                var file = FOLDER.resolve("%s-%s-%s.png"
                        .formatted(shot.name(), screen.name(), scheme == ColorScheme.DARK ? "dark" : "light"));
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(screen.width() < 700));
                if (page.locator("h1").count() == 0) missing.add(file.getFileName() + " has no heading");
            }
        }
        return missing;
    }

    private List<Shot> shots() {
        var patient = patient();
        return List.of(
                new Shot("login", "", "/login"),
                new Shot("caseload", "therapist@demo.test", "/caseload"),
                new Shot("patient", "therapist@demo.test", "/patients/" + patient),
                new Shot("patient-assessments", "therapist@demo.test", "/patients/" + patient + "/assessments"),
                new Shot("patient-plan", "therapist@demo.test", "/patients/" + patient + "/plans"),
                new Shot("patient-diary", "therapist@demo.test", "/patients/" + patient + "/diary"),
                new Shot("assess", "therapist@demo.test", "/patients/" + patient + "/assess"),
                new Shot("plan", "therapist@demo.test", "/patients/" + patient + "/plan"),
                new Shot("library", "therapist@demo.test", "/library"),
                new Shot("not-found", "therapist@demo.test", "/clinic"),
                new Shot("today", "patient@demo.test", "/today"),
                new Shot("warning-signs", "patient@demo.test", "/warning-signs"),
                new Shot("clinic", "manager@demo.test", "/clinic"),
                new Shot("staff", "manager@demo.test", "/clinic/staff"),
                new Shot("settings", "manager@demo.test", "/clinic/settings"));
    }

    /** Somebody well into the course, in the care of the demo’s therapist. */
    private PatientId patient() {
        return directory.all().stream()
                .flatMap(clinic -> transactions.call(TenantScope.ofClinic(clinic.id()), this::caseload).stream())
                .min(Comparator.comparing(each -> each.episode().start()))
                .map(CaseloadPatient::patient)
                .orElseThrow();
    }

    private List<CaseloadPatient> caseload() {
        return directory.members(Role.THERAPIST).stream()
                .filter(member -> member.name().equals("Jonas Reed"))
                .flatMap(member -> episodes.of(member.id()).stream())
                .toList();
    }

    private static void signIn(Page page, String account) {
        page.navigate("/login");
        page.locator("input[name=username][slot=input]").fill(account);
        page.locator("input[name=password][slot=input]").fill("plumbline-demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        settle(page);
    }

    private static void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction(
                "() => document.fonts.status === 'loaded' && !document.querySelector('vaadin-connection-indicator[loading]')");
        page.waitForTimeout(600);
    }

    private void waitForTheDemo() throws InterruptedException {
        long end = System.nanoTime() + MINUTES.toNanos(5);
        while (demo.status() != DemoOffer.Status.READY && System.nanoTime() < end) MILLISECONDS.sleep(250);
        assertThat(demo.status()).isEqualTo(DemoOffer.Status.READY);
    }
}
