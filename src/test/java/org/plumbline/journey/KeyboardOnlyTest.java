package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.ALERTDIALOG;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.support.Keys;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A first visit without a mouse: from the caseload to the assigned plan. */
@PlumblineTest
@NeedsBrowser
class KeyboardOnlyTest {
    private static final Logger LOG = LoggerFactory.getLogger(KeyboardOnlyTest.class);
    private static final String PATIENT = "Ruth Berger";

    /** DESIGN, section 6. */
    private static final Duration SIX_TESTS = Duration.ofSeconds(90);

    /** The field that has the focus, in the words of the sheet. */
    private static final String HERE = """
            () => {
              const at = document.activeElement;
              const field = at?.closest('[data-entry]');
              return {
                test: document.querySelector('.testform h2')?.textContent ?? '',
                side: at?.closest('section.side')?.querySelector('h3')?.textContent ?? '',
                kind: field?.dataset.entry ?? '',
                label: field?.label ?? '',
              };
            }""";

    /** What is said to each field, by test, side and label; the rest is passed over. */
    private static final Map<String, List<String>> ANSWERS = Map.of(
            "Waiter’s bow··Result", List.of("i"),
            "Waiter’s bow··Fault", List.of("Tab", "Space"),
            "Thoracic rotation·Left·Rotation", List.of("3", "1"),
            "Thoracic rotation·Right·Rotation", List.of("4", "4"),
            "Modified Thomas test·Left·Thigh angle", List.of("-", "8"),
            "Modified Thomas test·Right·Thigh angle", List.of("3"),
            "Prone active knee bend·Left·Result", List.of("i"),
            "Prone active knee bend·Right·Result", List.of("c"),
            "Side bridge·Left·Side bridge", List.of("4", "4"),
            "Side bridge·Right·Side bridge", List.of("5", "8"));

    private static final Map<String, String> PAIN = Map.of(
            "Waiter’s bow", "2",
            "Thoracic rotation", "1",
            "Modified Thomas test", "3",
            "Biering-Sorensen back-extensor endurance", "4",
            "Side bridge", "2");

    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    private Visitor therapist;
    private Keys keys;

    @BeforeEach
    void arrive() {
        therapist = Visitor.atDesk(port).signIn(clinics.open().therapist());
        keys = new Keys(therapist.page());
    }

    @AfterEach
    void leave() {
        therapist.close();
        assertThat(therapist.complaints()).isEmpty();
    }

    @Test
    void from_the_caseload_to_the_assigned_plan() {
        assertThat(heading("No patients yet")).isVisible();

        register();
        int beforeTests = keys.pressed();
        long began = System.nanoTime();
        keys.likeAPerson();
        recordSixTests();
        int forTests = keys.pressed() - beforeTests;
        var measured = Duration.ofNanos(System.nanoTime() - began);
        keys.quickly();
        sign();
        assignPlan();

        LOG.info(
                "By keyboard: {} presses from the caseload to the assigned plan, {} of them for six tests: {} s, typed like a person",
                keys.pressed(),
                forTests,
                measured.toSeconds());
        assertThat(measured).isLessThan(SIX_TESTS);
    }

    private void register() {
        keys.tabTo("New patient").press("Enter");
        assertThat(dialog()).hasCount(1);
        therapist.settle();
        keys.tabTo("Name").type(PATIENT);
        keys.tabTo("Date of birth").type("14 Mar 1985").press("Tab");
        keys.tabTo("Add patient").press("Enter");
        assertThat(heading(PATIENT)).isVisible();
        assertThat(dialog()).hasCount(0);
    }

    private void recordSixTests() {
        therapist.settle();
        keys.tabTo("Assess").press("Enter");
        assertThat(heading(PATIENT + " · tests")).isVisible();
        therapist.settle();
        keys.tabTo("Start: Short back set").press("Enter");
        assertThat(therapist.page().locator(".testform")).isVisible();
        therapist.page().waitForFunction("() => document.activeElement?.closest('[data-entry]')");

        while (!isAtTheEnd()) {
            var here = here();
            keys.look();
            answer(here);
            keys.press("Enter");
            waitForAnotherThan(here);
        }
        assertThat(therapist.page().getByText("6 of 6 tests")).isVisible();
    }

    /** The next field has the focus; of the next test, once the server has sent it. */
    private void waitForAnotherThan(Here before) {
        therapist
                .page()
                .waitForFunction(
                        "before => { const here = (" + HERE + ")(); return here.kind !== ''"
                                + " && [here.test, here.side, here.kind, here.label].join('·') !== before; }",
                        String.join("·", before.test(), before.side(), before.kind(), before.label()));
    }

    private record Here(String test, String side, String kind, String label) {}

    @SuppressWarnings("unchecked") // what scripts return
    private Here here() {
        var found = (Map<String, String>) therapist.page().evaluate(HERE);
        return new Here(found.get("test"), found.get("side"), found.get("kind"), found.get("label"));
    }

    private void answer(Here here) {
        if (here.kind().equals("pain")) press(PAIN.get(here.test()));
        else if (here.label().equals("Hold")) press("4", "0");
        else
            ANSWERS.getOrDefault("%s·%s·%s".formatted(here.test(), here.side(), here.label()), List.of())
                    .forEach(this::press);
    }

    private void press(String... all) {
        for (var key : all) if (key != null) keys.press(key);
    }

    /** The side bridge is the last of the set. */
    private boolean isAtTheEnd() {
        return here().test().equals("Side bridge") && here().kind().equals("stop");
    }

    private void sign() {
        keys.press("Control+Enter");
        // the dialog's host has no box of its own, its button has
        assertThat(therapist
                        .page()
                        .getByRole(ALERTDIALOG)
                        .getByRole(
                                BUTTON,
                                new Locator.GetByRoleOptions().setName("Sign").setExact(true)))
                .isFocused();
        keys.press("Enter");
        assertThat(heading(PATIENT)).isVisible();
        assertThat(therapist.page().getByText(Pattern.compile("Signed. \\d findings? (is|are) open.")))
                .isVisible();
    }

    private void assignPlan() {
        therapist.settle();
        keys.tabTo("Write the plan").press("Enter");
        assertThat(heading("Plan for " + PATIENT)).isVisible();
        therapist.settle();
        keys.tabTo("Add ").press("Enter");
        assertThat(therapist.page().getByText("1 exercise").first()).isVisible();
        therapist.settle();
        keys.tabTo("Add an exercise from the library").press("Enter");
        assertThat(dialog()).hasCount(1);
        therapist.settle();
        keys.tabTo("Find an exercise").type("bird dog 3");
        assertThat(dialog().getByText("1 of 122 exercises")).isVisible();
        keys.tabTo("Add Bird dog 3").press("Enter");
        assertThat(dialog().getByText("In the plan")).isVisible();
        keys.press("Escape", "Escape"); // the first empties the search
        assertThat(dialog()).hasCount(0);
        assertThat(therapist.page().getByText("2 exercises").first()).isVisible();
        therapist.settle();
        keys.press("Control+Enter");
        assertThat(therapist.page().getByText("Plan 1 is assigned.")).isVisible();
    }

    private Locator dialog() {
        return therapist.page().getByRole(DIALOG);
    }

    private Locator heading(String words) {
        return therapist
                .page()
                .getByRole(HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
