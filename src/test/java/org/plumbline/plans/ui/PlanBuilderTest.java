package org.plumbline.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;
import static org.plumbline.plans.PlanTestbed.SIDE_BRIDGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.TestCourse;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Load;
import org.plumbline.kernel.values.SideSets;
import org.plumbline.kernel.values.Tempo;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanDraftService;
import org.plumbline.plans.PlanLinks;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanTestbed;
import org.plumbline.plans.Prescription;
import org.plumbline.plans.SavedDraft;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PlumblineTest
@SignedInAs(Role.THERAPIST)
class PlanBuilderTest extends SpringBrowserlessTest {
    @Autowired
    PlanService plans;

    @Autowired
    PlanDraftService drafts;

    @Autowired
    PlanTestbed testbed;

    @Autowired
    TestClinics clinics;

    @Autowired
    CurrentUser user;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext beans;

    private PatientId amira;

    @BeforeEach
    void register() {
        amira = testbed.patient();
    }

    @Test
    void an_empty_plan_is_refused_in_words() {
        open();

        assign();

        assertThat(find(Span.class).withClassName("told").single().getText())
                .isEqualTo("A plan needs at least one exercise.");
        assertThat(getCurrentView()).isInstanceOf(PlanBuilder.class);
    }

    @Test
    void a_plan_opens_with_its_rows_and_their_doses_in_words() {
        assigned(BIRD_DOG, PELVIC_TILT);

        open();

        assertThat(names()).containsExactly("Bird dog 2: leg reach", "Pelvic tilt, lying on back");
        assertThat(texts(row(1))).contains("2 × 10, hold 3 s, twice a day");
        assertThat(find(Button.class).withText("Assign plan 2").exists()).isTrue();
    }

    @Test
    void an_edit_in_place_changes_the_sentence_and_is_assigned_with_its_reason() {
        assigned(PELVIC_TILT);
        open();

        unfold("Pelvic tilt, lying on back");
        test(stepper("Times")).setValue(6);
        why("Six are enough for now");
        assign();

        assertThat(getCurrentView()).isNotInstanceOf(PlanBuilder.class);
        assertThat(told()).isEqualTo("Plan 2 is assigned. In force from today.");
        assertThat(current().getFirst().dose().reps()).isEqualTo(6);
        assertThat(plans.current(amira).inForce().why()).isEqualTo("Six are enough for now");
    }

    @Test
    void an_edit_without_a_reason_is_held_with_a_message_beside_the_field() {
        assigned(PELVIC_TILT);
        open();

        assign();

        var why = find(TextField.class).withClassName("why").single();
        assertThat(why.isInvalid()).isTrue();
        assertThat(why.getErrorMessage()).isEqualTo("Say why");
    }

    @Test
    void a_number_out_of_range_stays_with_a_message_and_is_not_assigned() {
        assigned(PELVIC_TILT);
        open();
        unfold("Pelvic tilt, lying on back");

        stepper("Times").setValue(101);
        why("More");
        assign();

        assertThat(stepper("Times").getValue()).isEqualTo(101);
        assertThat(stepper("Times").isInvalid()).isTrue();
        assertThat(stepper("Times").getErrorMessage()).isEqualTo("1 to 100");
        assertThat(plans.current(amira).latestNo()).isEqualTo(1);
    }

    @Test
    void a_wrong_number_is_found_again_after_its_row_was_closed() {
        assigned(BIRD_DOG, PELVIC_TILT);
        open();
        unfold("Pelvic tilt, lying on back");
        stepper("Times").setValue(null);

        unfold("Bird dog 2: leg reach");
        assertThat(texts(row(1))).contains("check");
        why("More");
        assign();

        assertThat(row(1).hasClassName("open")).isTrue();
        assertThat(plans.current(amira).latestNo()).isEqualTo(1);
    }

    @Test
    void no_weekday_at_all_is_refused_beside_the_keys() {
        assigned(PELVIC_TILT);
        open();
        unfold("Pelvic tilt, lying on back");

        var days = find(CheckboxGroup.class).single();
        days.deselectAll();

        assertThat(days.isInvalid()).isTrue();
        assertThat(days.getErrorMessage()).isEqualTo("Choose at least one day");
    }

    @Test
    void rows_move_are_removed_and_come_back() {
        assigned(BIRD_DOG, PELVIC_TILT, SIDE_BRIDGE);
        open();

        press("Move Side bridge 1: from knees up");
        press("Remove Bird dog 2: leg reach");
        assertThat(names()).containsExactly("Side bridge 1: from knees", "Pelvic tilt, lying on back");
        press("Undo (Ctrl Z)");

        assertThat(names())
                .containsExactly("Bird dog 2: leg reach", "Side bridge 1: from knees", "Pelvic tilt, lying on back");
    }

    @Test
    void the_first_and_the_last_row_have_nowhere_to_go() {
        assigned(BIRD_DOG, PELVIC_TILT);
        open();

        assertThat(button("Move Bird dog 2: leg reach up").isEnabled()).isFalse();
        assertThat(button("Move Bird dog 2: leg reach down").isEnabled()).isTrue();
        assertThat(button("Move Pelvic tilt, lying on back down").isEnabled()).isFalse();
    }

    @Test
    void a_side_is_chosen_only_where_the_exercise_has_sides() {
        assigned(BIRD_DOG, PELVIC_TILT);
        open();

        unfold("Pelvic tilt, lying on back");
        assertThat(find(RadioButtonGroup.class).withCaption("Side").exists()).isFalse();
        unfold("Bird dog 2: leg reach");
        sides().setValue(DoseSide.LEFT);
        why("Left only");
        assign();

        assertThat(current().getFirst().side()).isEqualTo(DoseSide.LEFT);
    }

    @Test
    void the_plan_can_wait_for_a_later_day() {
        open();
        addFromLibrary("Pelvic tilt, lying on back");
        var later = LocalDate.now(clock.withZone(TestClinics.ZONE)).plusDays(5);

        from().setValue(later);
        assign();

        assertThat(plans.current(amira).inForce()).isNull();
        assertThat(plans.current(amira).waiting().from()).isEqualTo(later);
    }

    @Test
    void the_second_editor_is_told_keeps_the_draft_and_goes_on_from_there() {
        assigned(PELVIC_TILT);
        open();
        unfold("Pelvic tilt, lying on back");
        stepper("Times").setValue(6);
        why("Six are enough");
        plans.assign(amira, PlanDraft.edit(1, "Side bridge as well", testbed.rows(PELVIC_TILT, SIDE_BRIDGE)));

        assign();
        assertThat(find(MeanwhilePanel.class).exists()).isTrue();
        assertThat(stepper("Times").getValue()).isEqualTo(6);
        test(button("Take over Side bridge 1: from knees")).click();
        test(find(Button.class).withText("Go on after plan 2").single()).click();
        assign();

        assertThat(plans.current(amira).latestNo()).isEqualTo(3);
        assertThat(current()).extracting(Prescription::exercise).containsExactly(PELVIC_TILT, SIDE_BRIDGE);
        assertThat(current().getFirst().dose().reps()).isEqualTo(6);
    }

    @Test
    void what_the_other_editor_dropped_is_told_and_can_be_dropped_too() {
        assigned(PELVIC_TILT, BIRD_DOG);
        open();
        unfold("Pelvic tilt, lying on back");
        stepper("Times").setValue(6);
        why("Six are enough");
        plans.assign(amira, PlanDraft.edit(1, "Tilt only", testbed.rows(PELVIC_TILT)));

        assign();
        assertThat(texts(find(MeanwhilePanel.class).single())).contains("dropped there, still in your draft");
        press("Drop Bird dog 2: leg reach, too");

        assertThat(names()).containsExactly("Pelvic tilt, lying on back");
        assertThat(stepper("Times").getValue()).isEqualTo(6);
    }

    @Test
    void who_assigns_for_today_after_the_patient_has_logged_is_told_and_offered_tomorrow() {
        var today = LocalDate.now(clock.withZone(TestClinics.ZONE));
        var ruth = TestCourse.on(beans, today, TestCourse.bridge());
        amira = ruth.patient();
        TestLogin.as(ruth.clinic().therapist());
        open();
        why("Pelvic tilt as well");
        addFromLibrary("Pelvic tilt, lying on back");
        log(ruth, today);

        assign();
        assertThat(find(Span.class).withClassName("told").single().getText()).contains("has logged an exercise today");
        assertThat(from().getValue()).isEqualTo(today.plusDays(1));
        assertThat(names()).contains("Pelvic tilt, lying on back");
        assign();

        assertThat(plans.current(amira).waiting().from()).isEqualTo(today.plusDays(1));
        assertThat(plans.current(amira).waiting().why()).isEqualTo("Pelvic tilt as well");
    }

    private void log(TestCourse ruth, LocalDate today) {
        var now = LocalDateTime.ofInstant(clock.instant(), TestClinics.ZONE);
        ruth.record(ruth.entry(ruth.first(today), now), now);
    }

    @Test
    void leaving_asks_only_where_something_cannot_be_kept() {
        assigned(PELVIC_TILT, BIRD_DOG);
        open();
        unfold("Pelvic tilt, lying on back");
        stepper("Times").setValue(101);

        UI.getCurrent().navigate("library");
        assertThat(getCurrentView()).isInstanceOf(PlanBuilder.class);
        test(find(ConfirmDialog.class).single()).reject();

        assertThat(getCurrentView()).isNotInstanceOf(PlanBuilder.class);
    }

    @Test
    void a_draft_is_back_after_a_reload_says_so_and_can_be_discarded() {
        assigned(PELVIC_TILT, BIRD_DOG);
        open();
        unfold("Pelvic tilt, lying on back");
        test(stepper("Times")).setValue(6);
        press("Remove Bird dog 2: leg reach");
        why("Fewer, and easier");

        UI.getCurrent().navigate("library");
        open();

        assertThat(texts(find(Notice.class).single())).contains("Your draft is back as you left it.");
        assertThat(names()).containsExactly("Pelvic tilt, lying on back");
        assertThat(texts(row(0))).contains("2 × 6, hold 3 s, twice a day", "2 × 10 → 2 × 6");
        assertThat(find(TextField.class).withClassName("why").single().getValue())
                .isEqualTo("Fewer, and easier");

        test(find(Button.class).withText("Discard it").single()).click();
        assertThat(names()).containsExactly("Pelvic tilt, lying on back", "Bird dog 2: leg reach");
        open();
        assertThat(find(Notice.class).exists()).isFalse();
    }

    @Test
    void a_draft_that_is_changed_back_is_no_draft_any_more() {
        assigned(PELVIC_TILT, BIRD_DOG);
        open();
        press("Move Bird dog 2: leg reach up");
        assertThat(drafts.mine(amira)).isPresent();

        press("Undo (Ctrl Z)");

        assertThat(drafts.mine(amira)).isEmpty();
    }

    @Test
    void what_was_pasted_into_the_reason_is_kept_whatever_it_is() {
        assigned(PELVIC_TILT);
        open();
        var pasted = "Pain \u0000 \ud83d\ude80 " + "x".repeat(10_000);

        why(pasted);
        assign();
        assertThat(find(TextField.class).withClassName("why").single().getErrorMessage())
                .isEqualTo("At most 500 characters");
        open();

        assertThat(find(TextField.class).withClassName("why").single().getValue())
                .isEqualTo(pasted);
        assertThat(plans.current(amira).latestNo()).isEqualTo(1);
        why("Pain \u0000");
        assign();
        assertThat(find(TextField.class).withClassName("why").single().getErrorMessage())
                .isEqualTo("There are characters in it that cannot be kept");
        why("Emoji are fine \ud83d\ude80");
        assign();
        assertThat(plans.current(amira).latestNo()).isEqualTo(2);
    }

    @Test
    void the_same_draft_in_two_windows_is_told_and_neither_is_lost() {
        assigned(PELVIC_TILT, BIRD_DOG);
        open();
        press("Move Bird dog 2: leg reach up");
        drafts.keep(
                amira,
                new SavedDraft.Content(
                        PlanDraft.edit(1, "From the other window", testbed.rows(SIDE_BRIDGE)), List.of("")),
                drafts.mine(amira).orElseThrow().version());

        why("From this window");
        assertThat(texts(find(Notice.class).single())).anyMatch(text -> text.contains("in another window"));
        assertThat(drafts.mine(amira).orElseThrow().content().draft().why()).isEqualTo("From the other window");
        test(find(Button.class).withText("Keep this one").single()).click();

        assertThat(drafts.mine(amira).orElseThrow().content().draft().why()).isEqualTo("From this window");
    }

    @Test
    void who_else_writes_a_draft_is_named() {
        var colleague = clinics.staff(user.require().clinic(), "Lea Moser", Role.THERAPIST);
        testbed.join(amira, colleague);
        clinics.as(
                colleague,
                () -> drafts.keep(
                        amira, new SavedDraft.Content(PlanDraft.first(testbed.rows(SIDE_BRIDGE)), List.of("")), 0));

        open();

        assertThat(texts(find(Notice.class).single()))
                .anyMatch(text -> text.startsWith("Lea Moser is writing a draft"));
        assertThat(names()).isEmpty();
    }

    @Test
    void the_difference_is_told_above_and_on_the_rows() {
        assigned(BIRD_DOG, PELVIC_TILT);
        open();

        unfold("Pelvic tilt, lying on back");
        test(stepper("Hold")).setValue(5);
        press("Remove Bird dog 2: leg reach");
        addFromLibrary("Side bridge 1: from knees");

        assertThat(find(Span.class).withClassName("state").single().getText())
                .isEqualTo("2 exercises · against plan 1: 1 new, 1 changed, 1 dropped");
        assertThat(texts(row(0))).contains("changed", "hold 3 s → 5 s");
        assertThat(texts(row(1))).contains("new");
        assertThat(texts(find(DroppedRows.class).single())).contains("Dropped from plan 1", "Bird dog 2: leg reach");
        press("Put back Bird dog 2: leg reach");

        assertThat(names())
                .containsExactly("Bird dog 2: leg reach", "Pelvic tilt, lying on back", "Side bridge 1: from knees");
    }

    @Test
    void an_easier_step_takes_the_place_of_the_harder_one() {
        assigned(new ExerciseId("bird-dog-3-opposite"));
        open();

        press("Remove Bird dog 3: opposite arm and leg");
        addFromLibrary("Bird dog 2: leg reach");

        assertThat(texts(row(0))).contains("easier", "replaces Bird dog 3: opposite arm and leg");
    }

    @Test
    void sets_descend_or_differ_by_side() {
        assigned(BIRD_DOG);
        open();
        unfold("Bird dog 2: leg reach");

        manner().setValue(DoseFields.Sets.DESCENDING);
        parsed("Each set").setValue("8, 6 4");
        assertThat(texts(row(0))).anyMatch(text -> text.startsWith("8-6-4, "));
        manner().setValue(DoseFields.Sets.PER_SIDE);
        test(stepper("Sets left")).setValue(3);
        test(stepper("Sets right")).setValue(2);
        why("Right is weaker");
        assign();

        var dose = current().getFirst().dose();
        assertThat(dose.perSide()).isEqualTo(new SideSets(3, 2));
        assertThat(dose.repsPerSet()).isEmpty();
    }

    @Test
    void on_one_side_there_are_no_sets_by_side() {
        assigned(BIRD_DOG);
        open();
        unfold("Bird dog 2: leg reach");
        manner().setValue(DoseFields.Sets.PER_SIDE);

        sides().setValue(DoseSide.LEFT);

        assertThat(manner().getValue()).isEqualTo(DoseFields.Sets.EQUAL);
        assertThat(stepper("Sets").isVisible()).isTrue();
    }

    @Test
    void tempo_and_load_are_taken_as_people_write_them_and_refused_beside_their_fields() {
        assigned(PELVIC_TILT);
        open();
        unfold("Pelvic tilt, lying on back");
        test(find(Button.class).withText("Tempo and load").single()).click();

        for (var wrong :
                List.of("2", "0-3", "2-21", "2-3-4", "a-b", "2,5-3", "\u0000", "\ud83d\ude80", "1".repeat(10_000))) {
            parsed("Tempo, out and back").setValue(wrong);
            assertThat(parsed("Tempo, out and back").isInvalid()).as(wrong).isTrue();
            assertThat(parsed("Tempo, out and back").getValue()).isEqualTo(wrong);
        }
        assertThat(parsed("Tempo, out and back").getErrorMessage()).isEqualTo("Two numbers from 1 to 20, such as 2-3");
        parsed("Tempo, out and back").setValue("2 - 3 s");
        load().setValue(EffortFields.Loaded.WEIGHT);
        for (var wrong : List.of("", "0", "0,05", "200.1", "2.55", "-1", "1e2", "\u0000", "2".repeat(10_000))) {
            parsed("Weight").setValue("3");
            parsed("Weight").setValue(wrong);
            assertThat(parsed("Weight").isInvalid()).as(wrong).isTrue();
        }
        assertThat(parsed("Weight").getErrorMessage()).isEqualTo("0.1 to 200 kg, such as 2.5");
        parsed("Weight").setValue("2,5 kg");
        why("With weight");
        assign();

        assertThat(current().getFirst().dose().tempo()).isEqualTo(new Tempo(2, 3));
        assertThat(current().getFirst().dose().load()).isEqualTo(Load.kilograms("2.5"));
    }

    @Test
    void a_day_before_the_earliest_or_too_far_is_refused_beside_the_field() {
        assigned(PELVIC_TILT);
        open();
        unfold("Pelvic tilt, lying on back");
        test(stepper("Times")).setValue(6);
        why("Six");
        var today = LocalDate.now(clock.withZone(TestClinics.ZONE));

        from().setValue(today.minusDays(1));
        assign();
        assertThat(from().isInvalid()).isTrue();
        assertThat(from().getErrorMessage()).startsWith("The earliest is today, ");
        from().setValue(today.plusYears(50));
        assign();
        assertThat(from().getErrorMessage()).startsWith("The latest is ");
        from().setValue(null);
        assign();
        assertThat(from().getErrorMessage()).startsWith("Choose a day");

        assertThat(plans.current(amira).latestNo()).isEqualTo(1);
        from().setValue(today.plusDays(28));
        assign();
        assertThat(plans.current(amira).waiting().from()).isEqualTo(today.plusDays(28));
    }

    @Test
    void the_patients_view_is_in_the_patients_words() {
        assigned(BIRD_DOG);
        open();

        test(find(Button.class).withText("Preview as Amira").single()).click();

        assertThat(texts(find(Dialog.class).single()))
                .contains("Bird dog 2: leg reach")
                .anyMatch(text -> text.contains("each side"))
                .anyMatch(text -> text.startsWith("From today, "));
    }

    @Test
    void more_than_four_exercises_are_warned_of_with_the_source() {
        assigned(PELVIC_TILT, BIRD_DOG, SIDE_BRIDGE, new ExerciseId("bridge-1-double"));
        open();
        assertThat(texts(find(BurdenPanel.class).single())).noneMatch(text -> text.contains("Eckard"));

        addFromLibrary("Cat-cow");

        assertThat(texts(find(BurdenPanel.class).single()))
                .contains("More than 4: fewer get done")
                .anyMatch(text -> text.contains("Eckard 2015"));
    }

    @Test
    void an_exercise_is_stopped_at_once_with_a_reason() {
        assigned(BIRD_DOG, PELVIC_TILT);
        open();
        unfold("Bird dog 2: leg reach");
        test(find(Button.class).withText("Stop this exercise now").single()).click();

        test(find(Button.class).withText("Stop it now").single()).click();
        var why = find(TextField.class).withCaption("Why").single();
        assertThat(why.isInvalid()).isTrue();
        test(why).setValue("Pain 8");
        test(find(Button.class).withText("Stop it now").single()).click();

        assertThat(current()).extracting(Prescription::exercise).containsExactly(PELVIC_TILT);
        assertThat(plans.current(amira).inForce().why()).isEqualTo("Pain 8");
        assertThat(names()).containsExactly("Pelvic tilt, lying on back");
        assertThat(find(Button.class).withText("Assign plan 3").exists()).isTrue();
    }

    @Test
    void leaving_an_untouched_plan_asks_nothing() {
        assigned(PELVIC_TILT);
        open();

        UI.getCurrent().navigate("library");

        assertThat(getCurrentView()).isNotInstanceOf(PlanBuilder.class);
    }

    @Test
    void minutes_follow_the_plan() {
        assigned(PELVIC_TILT);
        open();
        assertThat(texts(find(BurdenPanel.class).single()))
                .contains("5", "minutes a day", "the same every day, plan 1 asked 5");

        unfold("Pelvic tilt, lying on back");
        test(stepper("A day")).setValue(4);

        assertThat(texts(find(BurdenPanel.class).single())).contains("9");
    }

    @Test
    void a_name_is_cut_short_in_the_week_only_where_it_still_says_which() {
        assigned(BIRD_DOG, new ExerciseId("hip-flexor-half-kneel"), new ExerciseId("hip-flexor-edge"));

        open();

        assertThat(texts(find(WeekMatrix.class).single()))
                .contains("Bird dog 2", "Hip flexor stretch, half kneeling", "Hip flexor stretch, edge of bed");
    }

    @Test
    void what_is_foreign_or_unknown_has_no_builder() {
        var colleague = clinics.staff(user.require().clinic(), "Lea Moser", Role.THERAPIST);
        var hers = clinics.as(colleague, testbed::patient);
        var addresses = List.of(
                PlanLinks.builder(hers), PlanLinks.builder(new PatientId(UUID.randomUUID())), "patients/no-uuid/plan");

        var shown = addresses.stream().map(this::shownAt).distinct().toList();

        assertThat(shown).hasSize(1);
        assertThat(getCurrentView()).isNotInstanceOf(PlanBuilder.class);
    }

    private List<String> shownAt(String address) {
        UI.getCurrent().navigate(address);
        return texts((Component) getCurrentView());
    }

    private void open() {
        navigate(PlanLinks.builder(amira), PlanBuilder.class);
    }

    private void assigned(ExerciseId... exercises) {
        plans.assign(amira, PlanDraft.first(testbed.rows(exercises)));
    }

    private List<Prescription> current() {
        return plans.current(amira).inForce().prescriptions();
    }

    private void assign() {
        test(find(Button.class).withClassName("assign").single()).click();
    }

    private void why(String text) {
        test(find(TextField.class).withClassName("why").single()).setValue(text);
    }

    private void unfold(String exercise) {
        test(find(NativeButton.class).withText(exercise).single()).click();
    }

    private void press(String label) {
        test(button(label)).click();
    }

    private Button button(String label) {
        return find(Button.class).withAttribute("aria-label", label).single();
    }

    private Stepper stepper(String label) {
        return find(Stepper.class).withCaption(label).single();
    }

    private ParsedField<?> parsed(String label) {
        return find(ParsedField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<EffortFields.Loaded> load() {
        return find(Select.class).withCaption("Load").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<DoseFields.Sets> manner() {
        return find(RadioButtonGroup.class).withCaption("How the sets go").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<DoseSide> sides() {
        return find(RadioButtonGroup.class).withCaption("Side").single();
    }

    private DatePicker from() {
        return find(DatePicker.class).withClassName("from").single();
    }

    private void addFromLibrary(String exercise) {
        test(find(Button.class).withText("Add an exercise from the library").single())
                .click();
        var dialog = find(Dialog.class).single();
        test(find(TextField.class, dialog).all().getFirst()).setValue(exercise);
        press("Add " + exercise);
        dialog.close();
    }

    private List<String> names() {
        return find(NativeButton.class).withClassName("opener").all().stream()
                .map(NativeButton::getText)
                .toList();
    }

    private Article row(int index) {
        return find(Article.class).withClassName("pr").all().get(index);
    }

    private static List<String> texts(Component component) {
        return texts(component.getElement());
    }

    private static List<String> texts(Element element) {
        return element.getChildCount() == 0
                ? List.of()
                : element.getChildren()
                        .flatMap(child -> child.isTextNode() ? Stream.of(child.getText()) : texts(child).stream())
                        .toList();
    }

    private String told() {
        return test(find(Notification.class).all().getLast()).getText();
    }
}
