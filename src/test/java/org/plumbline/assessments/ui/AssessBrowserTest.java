package org.plumbline.assessments.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.patients.PatientDrafts.aDraft;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.assessments.RecordingService;
import org.plumbline.assessments.Sheet;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanService;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PageCheck;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.plumbline.support.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlumblineTest
@NeedsBrowser
class AssessBrowserTest {
    private static final Pattern SAVED = Pattern.compile("saved \\d\\d:\\d\\d");
    private static final ChosenTest BRIDGE = new ChosenTest("mcgill_battery", List.of("side_bridge_s"));

    @Autowired
    TestClinics clinics;

    @Autowired
    PatientService patients;

    @Autowired
    AssessmentService service;

    @Autowired
    RecordingService recording;

    @Autowired
    CourseOfTestsService courses;

    @Autowired
    PlanService plans;

    @Autowired
    ExerciseLibrary library;

    @LocalServerPort
    int port;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private TestClinic clinic;
    private PatientId patient;

    @BeforeEach
    void register() {
        clinic = clinics.open();
        patient = clinic.asTherapist(() -> patients.register(aDraft().build()));
    }

    @Test
    void a_hold_is_timed_recorded_and_explained_without_a_mouse() {
        start(ChosenTest.whole("biering_sorensen"), BRIDGE);
        var page = sheet(1440, ColorScheme.LIGHT);
        var hold = page.getByLabel("Hold", new Page.GetByLabelOptions().setExact(true));
        assertThat(hold).isFocused();

        page.keyboard().press("Space");
        assertThat(page.locator("pl-stopwatch[running]")).isVisible();
        assertThat(hold).hasValue(Pattern.compile("[0-9]+\\.[0-9]"));
        page.keyboard().press("Space");

        // the time has landed, and the card has the focus: a digit is pain, a letter the reason
        assertThat(hold).hasValue(Pattern.compile("^[0-9]+$"));
        assertThat(page.locator("[data-card]:focus")).hasCount(1);
        page.keyboard().press("6");
        page.keyboard().press("p");
        assertThat(radio(page, "6")).isChecked();
        assertThat(page.getByRole(AriaRole.RADIO, exactly("Pain"))).isChecked();
        assertThat(page.locator(".tst").first()).containsText("stopped by pain");

        page.keyboard().press("Enter"); // pain
        page.keyboard().press("Enter"); // what ended it
        page.keyboard().press("Enter"); // the next test
        assertThat(heading(page, "Side bridge")).isVisible();
        assertThat(side(page, "Left").getByRole(AriaRole.TEXTBOX)).isFocused();
        assertThat(page.locator(".tst").first().locator(".mk.stopped")).isVisible();
    }

    @Test
    void fast_fingers_lose_nothing_and_sign_by_keyboard() {
        start(BRIDGE, ChosenTest.whole("modified_thomas"));
        var page = sheet(1440, ColorScheme.LIGHT);
        assertThat(side(page, "Left").getByRole(AriaRole.TEXTBOX)).isFocused();

        page.keyboard().type("44");
        page.keyboard().press("Enter");
        page.keyboard().type("58");
        page.keyboard().press("Escape");
        page.keyboard().type("3f");
        page.keyboard().press("Alt+2");
        assertThat(heading(page, "Modified Thomas")).isVisible();
        assertThat(side(page, "Left").getByRole(AriaRole.TEXTBOX).first()).isFocused();
        page.keyboard().type("-3,5");
        page.keyboard().press("Alt+1");
        assertThat(heading(page, "Side bridge")).isVisible();
        assertThat(side(page, "Right").getByRole(AriaRole.TEXTBOX)).hasValue("58");

        var recorded = open();
        assertThat(recorded.result("mcgill_battery").fields())
                .containsEntry("side_bridge_s.left", 44)
                .containsEntry("side_bridge_s.right", 58)
                .containsEntry("pain_during", 3)
                .containsEntry("stop_reason", "fatigue");
        assertThat(recorded.result("modified_thomas").fields()).containsEntry("hip_angle_deg.left", -3.5);
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.ALERTDIALOG, exactly("Sign this sheet?"))
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName("Sign").setExact(true)))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/patients/[0-9a-f-]{36}$"));
    }

    @Test
    void a_browser_that_dies_loses_nothing_typed_not_even_what_is_wrong() {
        start(ChosenTest.whole("modified_thomas"));
        var page = sheet(1440, ColorScheme.LIGHT);
        var left = side(page, "Left").getByRole(AriaRole.TEXTBOX).first();
        left.pressSequentially("12 degrees");
        page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).pressSequentially("Half a sen");
        assertThat(page.getByText(SAVED)).isVisible();
        page.waitForCondition(() -> isKept("12 degrees", "Half a sen"));
        visitors.kill(page);

        var again = sheet(1440, ColorScheme.LIGHT);

        var field = side(again, "Left").getByRole(AriaRole.TEXTBOX).first();
        assertThat(field).hasValue("12 degrees");
        assertThat(side(again, "Left").getByText("Thigh angle, left: type a number"))
                .isVisible();
        assertThat(again.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Half a sen");
    }

    private boolean isKept(String angle, String note) {
        var result = open().result("modified_thomas");
        return angle.equals(result.typed().get("hip_angle_deg.left"))
                && note.equals(result.fields().get("note"));
    }

    @Test
    void two_windows_on_one_sheet_lose_nothing_and_the_second_is_told() {
        start(ChosenTest.whole("modified_thomas"));
        var one = sheet(1440, ColorScheme.LIGHT);
        var two = sheet(1440, ColorScheme.LIGHT);
        fill(side(one, "Left").getByRole(AriaRole.TEXTBOX).first(), "4");
        assertThat(one.getByText(SAVED)).isVisible();

        fill(side(two, "Right").getByRole(AriaRole.TEXTBOX).first(), "7");
        assertThat(two.getByText("Both are kept")).isVisible();
        fill(side(one, "Right").getByRole(AriaRole.TEXTBOX).first(), "9");

        // also read out from the end of the page, a moment later
        assertThat(side(one, "Right").getByText(Pattern.compile("Meanwhile 7° was recorded elsewhere")))
                .isVisible();
        assertThat(side(one, "Right").getByRole(AriaRole.TEXTBOX).first()).hasValue("9");
        assertThat(side(two, "Left").getByRole(AriaRole.TEXTBOX).first()).hasValue("4");
        assertThat(open().result("modified_thomas").fields())
                .containsEntry("hip_angle_deg.left", 4)
                .containsEntry("hip_angle_deg.right", 7);
    }

    @Test
    void an_amendment_withdraws_what_it_no_longer_finds_and_void_and_abandoned_sheets_stay_in_the_record() {
        start(ChosenTest.whole("modified_thomas"));
        clinic.asTherapist(() -> {
            var sheet = courses.course(patient).open().id();
            recording.record(
                    patient,
                    sheet,
                    "modified_thomas",
                    Map.of("pelvis_controlled", true, "hip_angle_deg.left", -8, "hip_angle_deg.right", 10),
                    0);
            var tight = service.sign(patient, sheet).getFirst();
            plans.assign(
                    patient,
                    PlanDraft.first(List.of(
                            PlanDraft.Row.of(library.get(new ExerciseId("hip-flexor-half-kneel")), tight.id()))));
            return sheet;
        });
        var page = signedIn(1440, ColorScheme.LIGHT);
        page.navigate("/" + PatientLinks.page(patient, PatientPageSection.ASSESSMENTS));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Amend: "))
                .click();
        inDialog(page, "Amend").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Say why in a few words");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("Typed the wrong sign");
        inDialog(page, "Amend").click();
        page.waitForURL("**/assess*");
        assertThat(page.getByText("Amends a signed sheet: Typed the wrong sign"))
                .isVisible();
        fill(side(page, "Left").getByRole(AriaRole.TEXTBOX).first(), "8");
        assertThat(page.getByText("falls away")).isVisible();
        page.keyboard().press("Control+Enter");
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Sign").setExact(true))
                .click();

        page.waitForURL(Pattern.compile("/patients/[0-9a-f-]{36}$"));
        assertThat(page.locator(".findings .withdrawn")).containsText("Hip flexors tight, left");
        assertThat(page.locator(".plan-card .why")).hasText(Pattern.compile("Hip flexors tight, left.*withdrawn .*"));

        page.navigate("/" + PatientLinks.page(patient, PatientPageSection.ASSESSMENTS));
        assertThat(page.getByText("Amended: Typed the wrong sign")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Void: "))
                .click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("Another person’s sheet");
        inDialog(page, "Void").click();
        assertThat(page.getByText("Voided. The reason is kept with your name.")).isVisible();
        assertThat(page.getByText("2 sheets no longer count")).isVisible();

        start(ChosenTest.whole("modified_thomas"));
        page.navigate("/" + AssessmentLinks.sheet(patient));
        fill(side(page, "Left").getByRole(AriaRole.TEXTBOX).first(), "4");
        assertThat(page.getByText(SAVED)).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abandon"))
                .click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("Too much pain today");
        inDialog(page, "Abandon").click();
        page.waitForURL(Pattern.compile("/patients/[0-9a-f-]{36}(/assessments)?$"));
        page.navigate("/" + PatientLinks.page(patient, PatientPageSection.ASSESSMENTS));
        page.getByText("3 sheets no longer count").click();
        assertThat(page.locator(".past")).containsText("Reason: Too much pain today");
    }

    private static Locator inDialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void whoever_types_ahead_of_a_slow_portal_is_not_left_in_a_field_that_goes() {
        start(new ChosenTest("luomajoki_battery", List.of("lmc_waiters_bow")));
        var page = sheet(1440, ColorScheme.LIGHT);
        assertThat(radio(page, "Correct")).isFocused();
        var late = new ArrayList<Route>();
        page.route(Pattern.compile("v-r=uidl"), late::add);

        page.keyboard().press("c");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.CHECKBOX, exactly("None"))).isFocused();
        page.unroute(Pattern.compile("v-r=uidl"));
        late.forEach(Route::resume);

        assertThat(page.getByRole(AriaRole.CHECKBOX, exactly("None"))).isHidden();
        assertThat(radio(page, "0")).isFocused();
        page.keyboard().press("3");
        assertThat(radio(page, "3")).isChecked();
        assertThat(page.locator(".tst")).containsText("correct, pain 3");
    }

    @Test
    void letters_and_digits_in_a_field_are_text_and_nothing_else() {
        start(ChosenTest.whole("biering_sorensen"));
        var page = sheet(1440, ColorScheme.LIGHT);
        var hold = page.getByLabel("Hold", new Page.GetByLabelOptions().setExact(true));
        assertThat(hold).isFocused();

        page.keyboard().type("4p");

        assertThat(hold).hasValue("4p");
        Visitor.settle(page);
        assertThat(page.locator("vaadin-radio-button[checked]")).hasCount(0);
    }

    @Test
    void the_countdown_runs_beside_its_number() {
        start(ChosenTest.whole("chair_stand_30s"));
        var page = sheet(1440, ColorScheme.LIGHT);
        page.waitForFunction("() => document.activeElement.closest('[data-entry]')");

        page.keyboard().press("Space");
        assertThat(page.locator("pl-stopwatch[running] .clock")).hasText(Pattern.compile("^2\\d$"));
        page.keyboard().press("Escape");
        assertThat(page.locator("pl-stopwatch .clock")).hasText("30");
        page.keyboard().type("12");
        assertThat(page.locator(".tst")).containsText("12");
    }

    @Test
    void the_sheet_has_no_barrier_in_either_scheme_on_either_screen() {
        start(BRIDGE, ChosenTest.whole("repeated_movements"), ChosenTest.whole("luomajoki_battery"));
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
            for (int width : new int[] {1440, 390}) {
                var page = sheet(width, scheme);
                for (int place = 1; place <= 3; place++) {
                    page.navigate("/" + AssessmentLinks.sheet(patient, place));
                    assertThat(page.locator(".testform")).isVisible();
                    assertThat(PageCheck.faults(page))
                            .as("%s %d, test %d", scheme, width, place)
                            .isEmpty();
                    assertThat(PageCheck.sideways(page))
                            .as("%s %d, test %d", scheme, width, place)
                            .isEmpty();
                }
            }
    }

    // ---- helpers

    private void start(ChosenTest... tests) {
        clinic.asTherapist(() -> service.start(patient, AssessmentKind.INITIAL, List.of(tests)));
    }

    private Sheet open() {
        return clinic.asTherapist(() -> courses.course(patient)).open();
    }

    private static void fill(Locator field, String text) {
        field.fill(text);
        field.press("Tab");
    }

    private static Locator side(Page page, String side) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(side).setExact(true));
    }

    private static Locator heading(Page page, String text) {
        return page.locator("h2", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, exactly(name));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private Page sheet(int width, ColorScheme scheme) {
        var page = signedIn(width, scheme);
        page.navigate("/" + AssessmentLinks.sheet(patient));
        assertThat(page.locator(".testform")).isVisible();
        return page;
    }

    private Page signedIn(int width, ColorScheme scheme) {
        return visitors.signedIn(
                port,
                clinic.therapist(),
                new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }
}
