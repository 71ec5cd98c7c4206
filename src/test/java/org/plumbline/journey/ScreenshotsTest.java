package org.plumbline.journey;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
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
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.Visitor;
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
@NeedsBrowser
class ScreenshotsTest {
    private static final Path FOLDER = Path.of("target/screenshots");
    private static final int TALLEST = 4000;
    private static final int DRAWN_MILLIS = 300;
    /** Charts and figures in sight come by themselves, a moment after the page. */
    private static final String DRAWN = """
            () => [...document.querySelectorAll('pl-chart, pl-figure')].every((drawing) => {
              const { top, bottom, width } = drawing.getBoundingClientRect();
              if (width === 0 || bottom <= 0 || top >= innerHeight) return true;
              return drawing.matches('pl-chart') ? drawing.hasAttribute('ready') : drawing.shadowRoot?.querySelector('svg *') != null;
            })""";

    private record Screen(String name, int width, int height) {}

    /** @param open what is opened on the page before it is shot */
    private record Shot(String name, String account, String path, Consumer<Visitor> open) {
        Shot(String name, String account, String path) {
            this(name, account, path, visitor -> {});
        }
    }

    private static final String NOBODY = "";
    private static final String THERAPIST = "therapist@demo.test";
    private static final String PATIENT = "patient@demo.test";
    private static final String MANAGER = "manager@demo.test";
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

        shootAll(shots(), missing);
        stopByAWarningSign();
        shootAll(held(), missing);

        assertThat(missing).isEmpty();
    }

    private void shootAll(List<Shot> shots, List<String> missing) {
        for (var screen : SCREENS)
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
                for (var account : List.of(NOBODY, THERAPIST, PATIENT, MANAGER))
                    if (shots.stream().anyMatch(shot -> shot.account().equals(account)))
                        missing.addAll(shoot(shots, screen, scheme, account));
    }

    private List<String> shoot(List<Shot> shots, Screen screen, ColorScheme scheme, String account) {
        var missing = new ArrayList<String>();
        var options = new NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(scheme);
        try (var visitor = Visitor.at(port, options)) {
            if (!account.isEmpty()) signIn(visitor, account);
            for (var shot : shots) {
                if (!shot.account().equals(account)) continue;
                visitor.page().navigate(shot.path());
                visitor.settle();
                shot.open().accept(visitor);
                visitor.settle();
                var name =
                        "%s-%s-%s".formatted(shot.name(), screen.name(), scheme == ColorScheme.DARK ? "dark" : "light");
                if (visitor.page().locator("h1").count() == 0) missing.add(name + " has no heading");
                save(visitor.page(), screen, name);
            }
        }
        return missing;
    }

    /** As it opens; on the phone also as a whole, in a window as tall as the page, so that bars stay where they belong. */
    private static void save(Page page, Screen screen, String name) {
        page.waitForFunction(DRAWN);
        page.screenshot(shot(name));
        int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        if (screen.width() > 700 || height <= screen.height()) return;
        page.setViewportSize(screen.width(), Math.min(height, TALLEST));
        page.waitForTimeout(DRAWN_MILLIS);
        page.waitForFunction(DRAWN);
        page.screenshot(shot(name + "-whole"));
        page.setViewportSize(screen.width(), screen.height());
    }

    private static Page.ScreenshotOptions shot(String name) {
        return new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png"));
    }

    private List<Shot> shots() {
        var page = "/patients/" + patient();
        return List.of(
                new Shot("login", NOBODY, "/login"),
                new Shot("login-refused", NOBODY, "/login?error"),
                new Shot("join-gone", NOBODY, "/join/none"),
                new Shot("caseload", THERAPIST, "/caseload"),
                new Shot("caseload-panel", THERAPIST, "/caseload", ScreenshotsTest::openFirst),
                new Shot("new-patient", THERAPIST, "/caseload", at -> refuse(at, "New patient", "Add patient")),
                new Shot("patient", THERAPIST, page),
                new Shot("patient-assessments", THERAPIST, page + "/assessments"),
                new Shot("patient-plan", THERAPIST, page + "/plans"),
                new Shot("patient-diary", THERAPIST, page + "/diary"),
                new Shot("assess", THERAPIST, page + "/assess"),
                new Shot("plan", THERAPIST, page + "/plan"),
                new Shot(
                        "plan-picker",
                        THERAPIST,
                        page + "/plan",
                        at -> at.button("Add an exercise from the library").click()),
                new Shot("library", THERAPIST, "/library"),
                new Shot("library-detail", THERAPIST, "/library?exercise=hip-flexor-half-kneel"),
                new Shot("not-found", THERAPIST, "/clinic"),
                new Shot("today", PATIENT, "/today"),
                new Shot("exercise", PATIENT, "/today", ScreenshotsTest::openExercise),
                new Shot("skip", PATIENT, "/today", ScreenshotsTest::skip),
                new Shot("check-in", PATIENT, "/check-in"),
                new Shot("earlier", PATIENT, "/today/earlier"),
                new Shot("warning-signs", PATIENT, "/warning-signs"),
                new Shot("clinic", MANAGER, "/clinic"),
                new Shot("staff", MANAGER, "/clinic/staff"),
                new Shot("staff-invite", MANAGER, "/clinic/staff", at -> refuse(at, "Invite", "Make the link")),
                new Shot("settings", MANAGER, "/clinic/settings"));
    }

    /** After the patient has answered yes to a warning sign. */
    private List<Shot> held() {
        return List.of(
                new Shot("hold", PATIENT, "/today"),
                new Shot("caseload-hold", THERAPIST, "/caseload"),
                new Shot("patient-hold", THERAPIST, "/caseload", ScreenshotsTest::openHeld));
    }

    private void stopByAWarningSign() {
        try (var visitor = Visitor.onPhone(port)) {
            signIn(visitor, PATIENT);
            visitor.page().navigate("/warning-signs");
            visitor.page().getByRole(AriaRole.CHECKBOX).first().tap();
            visitor.button("1 ticked: show me what to do").tap();
            visitor.page().waitForURL("**/hold");
        }
    }

    private static void openFirst(Visitor visitor) {
        visitor.page().getByText("Week ").first().click();
    }

    private static void openHeld(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Noor Grant"))
                .or(visitor.page().getByText("Noor Grant"))
                .first()
                .click();
    }

    private static void refuse(Visitor visitor, String button, String save) {
        visitor.button(button).first().click();
        visitor.button(save).click();
    }

    private static void openExercise(Visitor visitor) {
        visitor.page().getByRole(AriaRole.LIST).getByRole(AriaRole.LINK).first().click();
        visitor.page().waitForURL("**/today/*");
    }

    private static void skip(Visitor visitor) {
        openExercise(visitor);
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leave it out"))
                .click();
        visitor.button("Too tired").click();
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
                .flatMap(member -> episodes.of(member.id(), List.of()).stream())
                .toList();
    }

    private static void signIn(Visitor visitor, String account) {
        visitor.page().navigate("/login");
        visitor.signIn(account, "plumbline-demo");
    }

    private void waitForTheDemo() throws InterruptedException {
        long end = System.nanoTime() + MINUTES.toNanos(5);
        while (demo.status() != DemoOffer.Status.READY && System.nanoTime() < end) MILLISECONDS.sleep(250);
        assertThat(demo.status()).isEqualTo(DemoOffer.Status.READY);
    }
}
