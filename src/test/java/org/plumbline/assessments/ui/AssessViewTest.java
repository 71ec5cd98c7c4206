package org.plumbline.assessments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.patients.PatientDrafts.aDraft;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.AssessmentId;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CorrectionService;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.assessments.RecordingService;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.identity.Role;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
@SignedInAs(Role.THERAPIST)
class AssessViewTest extends SpringBrowserlessTest {
    private static final String HIP = "hip_ir_prone";
    private static final String EXTENSOR = "biering_sorensen";
    private static final String BATTERY = "mcgill_battery";

    /** What people type, paste and send where a number is asked; none of it is one that the field takes. */
    private static final String PKB = "result.lmc_prone_knee_bend.";

    private static final List<Function<FieldValues.Numbers, String>> JUNK = List.of(
            numbers -> numbers.min().subtract(BigDecimal.ONE).toPlainString(),
            numbers -> numbers.max().add(BigDecimal.ONE).toPlainString(),
            numbers -> numbers.min().toPlainString() + ",12345",
            numbers -> "  " + numbers.max().toPlainString() + " cm ",
            numbers -> numbers.min() + " to " + numbers.max(),
            numbers -> "1\u00001",
            numbers -> "😀",
            numbers -> "1e1",
            numbers -> "7".repeat(10_000));

    @Autowired
    PatientService patients;

    @Autowired
    AssessmentService service;

    @Autowired
    RecordingService recording;

    @Autowired
    CourseOfTestsService courses;

    @Autowired
    CorrectionService corrections;

    @Autowired
    ClinicalCatalogue catalogue;

    private PatientId patient;

    @Test
    void whatever_is_typed_into_a_number_of_the_catalogue_stays_is_explained_and_stores_nothing() {
        var all = List.copyOf(catalogue.tests().values());
        start(all.stream().map(TestDefinition::id).toArray(String[]::new));
        int turn = 0;
        for (int place = 0; place < all.size(); place++) {
            show(place);
            var typed = new java.util.LinkedHashMap<String, String>();
            for (var entry : form().fields())
                if (entry.focusable() instanceof TextField field) {
                    var junk = JUNK.get(turn++ % JUNK.size()).apply(numbers(all.get(place), entry));
                    enter(field, junk);
                    typed.put(entry.path().toString(), junk);
                    assertTold(field, junk);
                }
            assertThat(recorded(all.get(place))).isEmpty();
            assertThat(sheet().result(all.get(place).id()).typed()).isEqualTo(typed);
            show(place);
            for (var entry : form().fields())
                if (entry.focusable() instanceof TextField field)
                    assertTold(field, typed.get(entry.path().toString()));
        }
        assertThat(turn).isGreaterThan(50);
    }

    @Test
    void every_note_of_the_catalogue_keeps_what_no_note_takes() {
        var all = List.copyOf(catalogue.tests().values());
        start(all.stream().map(TestDefinition::id).toArray(String[]::new));
        var junk = List.of("x".repeat(10_000), "a\u0000b", "bell\u0007", "half\ud83d");
        for (int place = 0; place < all.size(); place++) {
            show(place);
            var typed = junk.get(place % junk.size());
            enter(find(TextArea.class).single(), typed);
            assertTold(find(TextArea.class).single(), typed);
            show(place);
            assertTold(find(TextArea.class).single(), typed);
            enter(find(TextArea.class).single(), "Zoë’s 😀 note");
            assertThat(recorded(all.get(place))).containsEntry("note", "Zoë’s 😀 note");
        }
    }

    @Test
    void every_number_takes_a_comma_and_both_ends_of_its_range() {
        var all = List.copyOf(catalogue.tests().values());
        start(all.stream().map(TestDefinition::id).toArray(String[]::new));
        for (int place = 0; place < all.size(); place++) {
            show(place);
            int turn = place;
            for (var entry : form().fields())
                if (entry.focusable() instanceof TextField field) {
                    var numbers = numbers(all.get(place), entry);
                    var value = turn++ % 2 == 0 ? numbers.min() : numbers.max();
                    enter(field, " " + value.toPlainString().replace('-', '\u2212') + (numbers.whole() ? " " : ",0"));
                    assertThat(((HasValidation) field).isInvalid())
                            .as(entry.path().toString())
                            .isFalse();
                    assertThat(new BigDecimal(recorded(all.get(place))
                                    .get(entry.path().toString())
                                    .toString()))
                            .isEqualByComparingTo(value);
                }
        }
    }

    @Test
    void what_was_seen_last_time_stands_beneath_each_answer() {
        start("luomajoki_battery");
        choose("result.lmc_waiters_bow", "incorrect");
        service.sign(patient, sheet().id());

        start("luomajoki_battery");

        assertThat(helper("result.lmc_waiters_bow")).endsWith(": Incorrect");
        assertThat(helper("result.lmc_pelvic_tilt")).isNull();
    }

    private @Nullable String helper(String path) {
        return form().fields().stream()
                .filter(entry -> entry.path().toString().equals(path))
                .map(EntryField::focusable)
                .map(HasHelper.class::cast)
                .findFirst()
                .map(HasHelper::getHelperText)
                .orElse(null);
    }

    @Test
    void a_fault_is_asked_for_only_where_one_can_be_and_comes_back_with_the_step() {
        start("luomajoki_battery");
        choose(PKB + "left", "incorrect");
        tick("fault.lmc_prone_knee_bend.left", "rotation");
        assertThat(recorded(catalogue.test("luomajoki_battery"))).containsKey("fault.lmc_prone_knee_bend.left");

        choose(PKB + "left", "correct");

        assertThat(entry("fault.lmc_prone_knee_bend.left").component().isVisible())
                .isFalse();
        assertThat(entry("fault.lmc_prone_knee_bend.right").component().isVisible())
                .isTrue();
        assertThat(recorded(catalogue.test("luomajoki_battery"))).doesNotContainKey("fault.lmc_prone_knee_bend.left");

        press("Undo");

        assertThat(recorded(catalogue.test("luomajoki_battery")))
                .containsEntry(PKB + "left", "incorrect")
                .containsEntry("fault.lmc_prone_knee_bend.left", List.of("rotation"));
        assertThat(entry("fault.lmc_prone_knee_bend.left").component().isVisible())
                .isTrue();
    }

    @Test
    void a_signed_sheet_shows_everything_that_was_recorded_on_it() {
        patient = patients.register(aDraft().build());
        var sheet = service.startSet(patient, AssessmentKind.INITIAL, "short_back_set");
        recording.record(
                patient,
                sheet,
                "luomajoki_battery",
                Map.of(
                        PKB + "left",
                        "incorrect",
                        "fault.lmc_prone_knee_bend.left",
                        List.of("rotation"),
                        PKB + "right",
                        "correct",
                        "result.lmc_waiters_bow",
                        "incorrect",
                        "fault.lmc_waiters_bow",
                        List.of(),
                        "note",
                        "Left knee clicked"),
                0);
        recording.record(
                patient,
                sheet,
                "mcgill_battery",
                Map.of("side_bridge_s.left", 44, "stop_reason", "pain", "familiar_pain", true),
                0);
        service.sign(patient, sheet);

        UI.getCurrent().navigate(PatientLinks.page(patient) + "/assessments");

        assertThat(texts(find(SheetCard.class).single()))
                .contains("left incorrect (rotation), right correct", "incorrect, fault: none", "left 44 s")
                .containsOnlyOnce("Left knee clicked")
                .doesNotContain("The known pain");

        press("All that was recorded");

        assertThat(texts(find(SheetCard.class).single()))
                .containsSubsequence("Stopped by", "Pain", "The known pain", "Yes")
                .contains("Prone active knee bend, fault, left");
    }

    @Test
    void whoever_signs_is_told_what_is_recorded_only_in_part() {
        start("thoracic_rotation");
        enter(field("rotation_deg.left"), "40");

        press("Sign");

        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .startsWith("1 of 1 tests are recorded, one of them only in part.");
    }

    @Test
    void last_time_says_how_it_was_measured() {
        start("prone_plank");
        enter(field("hold_s"), "40");
        choose("variant", "knees");
        service.sign(patient, sheet().id());

        start("prone_plank");

        assertThat(helper("hold_s")).contains(": 40 s").endsWith(" · version: on knees");
    }

    @Test
    void a_norm_says_of_whom_it_was_counted_and_how_well_it_is_founded() {
        start("luomajoki_battery");

        assertThat(texts(find(Norms.class).single()))
                .contains("low back pain, n 210, patients and healthy people together")
                .anyMatch(text -> text.startsWith("Source: Saner 2011/2015")
                        && text.endsWith("from general knowledge, not re-read"));
        assertThat(texts(find(TestHead.class).single()))
                .contains("How it is done and judged: from general knowledge, not re-read.");
    }

    private EntryField entry(String path) {
        return form().fields().stream()
                .filter(each -> each.path().toString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void tick(String path, String code) {
        var group = (CheckboxGroup<String>) entry(path).component();
        var before = group.getValue();
        group.setValue(Set.of(code));
        ComponentUtil.fireEvent(
                group,
                new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<>(group, group, before, true));
    }

    @Test
    void one_button_leads_on_whatever_is_chosen() {
        patient = patients.register(aDraft().build());
        UI.getCurrent().navigate(AssessmentLinks.sheet(patient));
        assertThat(leading()).containsExactly("Start");

        test(find(Checkbox.class).all().getFirst()).click();
        assertThat(leading()).containsExactly("Start with one test");

        test(find(Checkbox.class).all().getFirst()).click();
        assertThat(leading()).containsExactly("Start");
    }

    private List<String> leading() {
        return find(Button.class).all().stream()
                .filter(button -> button.getThemeNames().contains("primary"))
                .map(Button::getText)
                .toList();
    }

    @Test
    void what_is_no_value_is_told_in_the_list_and_only_abandoned_with_a_reason() {
        start(HIP, "tug");
        enter(field("ir_deg.left"), "3l");

        show(1);

        assertThat(texts(find(TestList.class).single())).contains("one entry to check", "partly recorded");
        assertThat(find(Button.class).withText("Discard").all()).isEmpty();
        assertThat(find(Button.class).withText("Abandon").all()).hasSize(1);

        show(0);
        enter(field("ir_deg.left"), "31");

        assertThat(texts(find(TestList.class).single())).doesNotContain("one entry to check");
    }

    @Test
    void what_is_wrong_is_mended_and_then_signed() {
        start(HIP);
        enter(field("ir_deg.left"), "31");
        enter(field("ir_deg.right"), "forty");

        press("Sign");

        assertThat(sheet().signed()).isFalse();
        assertThat(field("ir_deg.right").getValue()).isEqualTo("forty");
        enter(field("ir_deg.right"), "40");
        press("Sign");
        test(find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single())
                .confirm();
        assertThat(courses.course(patient).signed()).hasSize(1);
        assertThat(texts(UI.getCurrent())).anyMatch(text -> text.contains("Findings"));
    }

    @Test
    void findings_say_what_the_signature_would_do_and_a_side_that_is_missing_waits() {
        start(HIP);
        enter(field("ir_deg.left"), "31");
        enter(field("ir_deg.right"), "30");
        service.sign(patient, sheet().id());
        start(HIP);

        assertThat(badges()).contains("waiting for the retest").doesNotContain("now closed");
        assertThat(field("ir_deg.left").getHelperText()).contains("31°").contains("error");
        enter(field("ir_deg.left"), "45");

        assertThat(badges()).contains("waiting for the retest", "now closed");
        enter(field("ir_deg.right"), "31");
        assertThat(badges()).contains("stays open", "now closed").doesNotContain("waiting for the retest");
    }

    @Test
    void one_hold_stands_in_both_tests_and_is_taken_back_from_both() {
        start(EXTENSOR, BATTERY);

        enter(field("hold_s"), "48");

        assertThat(marks()).containsExactly("recorded", "partly recorded");
        show(1);
        assertThat(field("extensor_s").getValue()).isEqualTo("48");
        show(0);
        enter(field("hold_s"), "");
        assertThat(marks()).containsExactly("not recorded", "not recorded");
    }

    @Test
    void a_hold_that_pain_ended_has_its_own_mark() {
        start(EXTENSOR);
        enter(field("hold_s"), "48");
        choose("stop_reason", "fatigue");
        assertThat(marks()).containsExactly("recorded");

        choose("stop_reason", "pain");

        assertThat(marks()).containsExactly("stopped early");
        assertThat(texts(find(TestList.class).single())).contains("stopped by pain, 48 s");
    }

    @Test
    void the_last_entry_is_taken_back_wherever_it_was() {
        start(HIP, EXTENSOR);
        enter(field("ir_deg.left"), "31");
        enter(field("ir_deg.left"), "37");
        show(1);
        // the address was loaded again: what came before is no step of this sheet
        assertThat(find(Button.class).withText("Undo").exists()).isFalse();
        enter(field("hold_s"), "48");
        press("Undo");

        assertThat(sheet().recorded()).containsExactly(HIP);
        assertThat(field("hold_s").getValue()).isEmpty();
    }

    @Test
    void what_was_recorded_elsewhere_meanwhile_is_kept_and_told() {
        start(HIP);
        recording.record(patient, sheet().id(), HIP, Map.of("ir_deg.right", 40, "ir_deg.left", 33), 0);

        enter(field("ir_deg.left"), "31");

        assertThat(field("ir_deg.left").getValue()).isEqualTo("31");
        assertThat(field("ir_deg.left").getErrorMessage()).contains("Meanwhile 33°");
        assertThat(field("ir_deg.right").getValue()).isEqualTo("40");
        enter(field("ir_deg.left"), "32");
        assertThat(recorded(catalogue.test(HIP)))
                .containsEntry("ir_deg.left", 32)
                .containsEntry("ir_deg.right", 40);
    }

    @Test
    void a_test_that_is_not_done_says_so() {
        start(EXTENSOR, HIP);

        press("Not done");

        assertThat(marks()).containsExactly("not done", "not recorded");
        assertThat(recorded(catalogue.test(EXTENSOR))).containsEntry("performed", "not_done");
    }

    @Test
    void an_abandoned_sheet_asks_why_and_frees_the_way() {
        start(HIP);
        enter(field("ir_deg.left"), "31");

        press("Abandon");
        press("Abandon", dialog());
        assertThat(find(TextArea.class, dialog()).single().isInvalid()).isTrue();
        test(find(TextArea.class, dialog()).single()).setValue("Wrong patient on the couch.");
        press("Abandon", dialog());

        assertThat(courses.course(patient).open()).isNull();
        assertThat(courses.course(patient).past()).hasSize(1);
    }

    @Test
    void sheets_are_compared_amended_and_voided_from_the_patient_page() {
        start(HIP);
        enter(field("ir_deg.left"), "31");
        service.sign(patient, sheet().id());
        start(HIP);
        enter(field("ir_deg.left"), "45");
        service.sign(patient, sheet().id());

        openTab();

        assertThat(texts(find(ComparisonCard.class).single())).contains("31°", "45°", "+14", "better, more than error");
        press("Void", find(SheetCard.class).all().getFirst());
        test(find(TextArea.class, dialog()).single()).setValue("Another patient’s values.");
        press("Void", dialog());
        assertThat(find(ComparisonCard.class).all()).isEmpty();
        assertThat(texts(find(SheetsPanel.class).single()))
                .contains("One sheet no longer counts", "Reason: Another patient’s values.");
        press("Amend", find(SheetCard.class).single());
        test(find(TextArea.class, dialog()).single()).setValue("Read off wrongly.");
        press("Amend", dialog());
        assertThat(getCurrentView()).isInstanceOf(AssessView.class);
        assertThat(texts(UI.getCurrent())).contains("Amends a signed sheet: Read off wrongly.");
        assertThat(field("ir_deg.left").getValue()).isEqualTo("31");
    }

    // ---- helpers

    private AssessmentId start(String... tests) {
        if (patient == null) patient = patients.register(aDraft().build());
        var chosen = java.util.Arrays.stream(tests).map(ChosenTest::whole).toList();
        var started = service.start(patient, AssessmentKind.INITIAL, chosen);
        show(0);
        return started;
    }

    private void show(int place) {
        UI.getCurrent()
                .navigate(
                        AssessmentLinks.sheet(patient),
                        QueryParameters.of(AssessmentLinks.TEST, String.valueOf(place + 1)));
    }

    private void openTab() {
        UI.getCurrent().navigate(PatientLinks.page(patient) + "/assessments");
    }

    private Sheet sheet() {
        return courses.course(patient).open();
    }

    private Map<String, Object> recorded(TestDefinition test) {
        return sheet().result(test.id()).fields();
    }

    private TestForm form() {
        return find(TestForm.class).single();
    }

    private TextField field(String path) {
        return form().fields().stream()
                .filter(entry -> entry.path().toString().equals(path))
                .map(EntryField::focusable)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private void choose(String path, String code) {
        var group = (RadioButtonGroup<String>) form().fields().stream()
                .filter(entry -> entry.path().toString().equals(path))
                .findFirst()
                .orElseThrow()
                .focusable();
        ComponentUtil.fireEvent(group, changed(group, code));
    }

    private static com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<RadioButtonGroup<String>, String>
            changed(RadioButtonGroup<String> group, String code) {
        var before = group.getValue();
        group.setValue(code);
        return new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<>(group, group, before, true);
    }

    private static FieldValues.Numbers numbers(TestDefinition test, EntryField entry) {
        return (FieldValues.Numbers)
                test.form().fields().get(entry.path().key()).values();
    }

    /** As a person does, also where it is folded away. */
    private static <F extends TextFieldBase<?, String>> void enter(F field, String text) {
        var before = field.getValue();
        field.setValue(text);
        fire(field, before);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void fire(TextFieldBase field, String before) {
        ComponentUtil.fireEvent(
                field,
                new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent(field, field, before, true));
    }

    private static void assertTold(TextFieldBase<?, String> field, String typed) {
        assertThat(field.getValue()).isEqualTo(typed);
        assertThat(field.isInvalid()).as(typed).isTrue();
        assertThat(field.getErrorMessage()).isNotBlank().doesNotContain("!assessments");
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void press(String text, Component within) {
        test(find(Button.class, within).withText(text).single()).click();
    }

    private Component dialog() {
        return find(ReasonDialog.class).single();
    }

    private List<String> marks() {
        return find(NativeButton.class, find(TestList.class).single()).all().stream()
                .map(item -> item.getChildren()
                        .flatMap(Component::getChildren)
                        .map(child -> child.getElement().getText())
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private List<String> badges() {
        return texts(find(FindingsPanel.class).single());
    }

    private static List<String> texts(Component root) {
        var texts = new ArrayList<String>();
        collect(root, texts);
        return texts;
    }

    private static void collect(Component component, List<String> texts) {
        var own = component.getElement().getText();
        if (!own.isBlank()) texts.add(own);
        component.getChildren().forEach(child -> collect(child, texts));
    }
}
