package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.RecordingService;
import org.plumbline.assessments.Suggestion;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.Role;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

/** What a rule holds back goes into a plan with a word only, and the word is kept with what the rule said. */
@PlumblineTest
@SignedInAs(Role.THERAPIST)
class HeldBackTest {
    private static final ExerciseId DEAD_BUG = new ExerciseId("dead-bug-1-heel-tap");

    @Autowired
    PlanService plans;

    @Autowired
    AssessmentService assessments;

    @Autowired
    RecordingService recording;

    @Autowired
    PlanTestbed testbed;

    private PatientId amira;

    @BeforeEach
    void weakExtensorsHoldBackTheFrontOfTheTrunk() {
        amira = testbed.patient();
        var sheet = assessments.start(
                amira,
                AssessmentKind.INITIAL,
                List.of(ChosenTest.whole("mcgill_battery"), ChosenTest.whole("prone_plank")));
        recording.record(amira, sheet, "mcgill_battery", Map.of("flexor_s", 120, "extensor_s", 40), 0);
        recording.record(amira, sheet, "prone_plank", Map.of("hold_s", 5), 0);
        assessments.sign(amira, sheet);
    }

    @Test
    void the_suggestion_says_what_holds_it_back() {
        var held = plans.suggestions(amira).stream()
                .filter(each -> each.exercises().contains(DEAD_BUG))
                .findFirst()
                .orElseThrow();

        assertThat(held.state()).isEqualTo(Suggestion.State.DEFERRED);
        assertThat(HeldBack.of(plans.suggestions(amira)).by(DEAD_BUG))
                .contains(held.heldBackBy().getFirst());
        assertThat(HeldBack.of(plans.suggestions(amira)).by(PELVIC_TILT)).isEmpty();
    }

    @Test
    void without_a_word_it_is_refused_and_says_which_row() {
        var rows = testbed.rows(PELVIC_TILT, DEAD_BUG);

        assertThatThrownBy(() -> plans.assign(amira, PlanDraft.first(rows)))
                .isInstanceOfSatisfying(PlanRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(PlanRefused.Reason.UNEXPLAINED);
                    assertThat(refused.row()).isEqualTo(1);
                });
        assertThat(plans.current(amira).latestNo()).isZero();
    }

    @Test
    void blanks_are_no_word_and_what_cannot_be_stored_is_refused() {
        assertRefused("   ", PlanRefused.Reason.UNEXPLAINED);
        assertRefused("x".repeat(501), PlanRefused.Reason.BECAUSE_UNREADABLE);
        assertRefused("a\0b", PlanRefused.Reason.BECAUSE_UNREADABLE);
    }

    private void assertRefused(String because, PlanRefused.Reason reason) {
        assertThatThrownBy(() -> plans.assign(amira, PlanDraft.first(List.of(overruled(because)))))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void with_a_word_both_are_kept_and_go_on_with_the_prescription() {
        plans.assign(amira, PlanDraft.first(List.of(overruled("Tested without pain"))));
        var first = plans.current(amira).inForce().prescriptions();

        plans.assign(
                amira,
                PlanDraft.edit(
                        1, "Tilt as well", List.of(PlanDraft.Row.of(first.getFirst()), testbed.row(PELVIC_TILT))));

        var overruled =
                plans.current(amira).inForce().prescriptions().getFirst().overruled();
        assertThat(overruled).isEqualTo(first.getFirst().overruled());
        assertThat(overruled.because()).isEqualTo("Tested without pain");
        assertThat(overruled.heldBackBy())
                .isEqualTo(HeldBack.of(plans.suggestions(amira)).by(DEAD_BUG).orElseThrow());
    }

    @Test
    void what_a_colleague_has_dropped_meanwhile_needs_a_word_to_come_back() {
        plans.assign(amira, PlanDraft.first(List.of(overruled("Tested without pain"), testbed.row(PELVIC_TILT))));
        var both = plans.current(amira).inForce().prescriptions().stream()
                .map(each -> PlanDraft.Row.of(each).overruling(null))
                .toList();
        plans.assign(amira, PlanDraft.edit(1, "Too early", List.of(both.getLast())));

        assertThatThrownBy(() -> plans.assign(amira, PlanDraft.edit(2, "As before", both)))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(PlanRefused.Reason.UNEXPLAINED));
    }

    @Test
    void a_word_where_no_rule_spoke_is_not_kept() {
        var row = testbed.row(PELVIC_TILT).overruling(new Overruled("Something", "For fun"));

        plans.assign(amira, PlanDraft.first(List.of(row)));

        assertThat(plans.current(amira).inForce().prescriptions().getFirst().overruled())
                .isNull();
    }

    private PlanDraft.Row overruled(String because) {
        return testbed.row(DEAD_BUG).overruling(new Overruled("what the client says", because));
    }
}
