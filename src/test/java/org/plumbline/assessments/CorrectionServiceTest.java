package org.plumbline.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.patients.PatientDrafts.aDraft;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.AssessmentRefused.Reason;
import org.plumbline.assessments.FindingInfo.Status;
import org.plumbline.assessments.LiveSheet.LiveFinding;
import org.plumbline.assessments.TestComparison.Trend;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.values.Side;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

class CorrectionServiceTest extends SheetsOfOnePatient {
    private static final String EXTENSOR = "biering_sorensen";
    private static final String BATTERY = "mcgill_battery";
    private static final String WHY = "Left and right were swapped.";

    @Autowired
    ClinicalCatalogue catalogue;

    @Autowired
    CorrectionService corrections;

    @Autowired
    Retests retests;

    // ---- amending

    @Test
    void an_amendment_counts_in_the_place_of_what_it_amends_once_it_is_signed() {
        var first = signed(HIP, "ir_deg.left", 31, "ir_deg.right", 44);
        day = TODAY.plusDays(3);

        var amendment = amend(first);

        assertThat(course().signed()).extracting(Sheet::id).containsExactly(first);
        assertThat(course().open())
                .returns(first, Sheet::amends)
                .returns(WHY, Sheet::amendReason)
                .returns(TODAY, Sheet::day);
        assertThat(course().open().result(HIP).fields()).containsEntry("ir_deg.left", 31);
        record(amendment, HIP, 1, "ir_deg.left", 44, "ir_deg.right", 31);
        sign(amendment);
        assertThat(course().signed()).extracting(Sheet::id).containsExactly(amendment);
        assertThat(course().past())
                .extracting(PastSheet::id, PastSheet::end, PastSheet::reason)
                .containsExactly(tuple(first, PastSheet.End.AMENDED, WHY));
    }

    @Test
    void what_an_amendment_no_longer_finds_is_withdrawn_with_it_and_what_it_finds_is_opened() {
        var first = signed(HIP, "ir_deg.left", 31, "ir_deg.right", 44);
        day = TODAY.plusDays(3);
        var amendment = amend(first);

        var live =
                record(amendment, HIP, 1, "ir_deg.left", 44, "ir_deg.right", 31).live();

        assertThat(live.findings())
                .filteredOn(each -> each.code().equals("HIP_MOB_LIM"))
                .extracting(LiveFinding::side, LiveFinding::state)
                .containsExactlyInAnyOrder(
                        tuple(Side.RIGHT, LiveSheet.State.NEW), tuple(Side.LEFT, LiveSheet.State.FALLING));
        assertThat(hips(sign(amendment)))
                .extracting(FindingInfo::side, FindingInfo::status, FindingInfo::withdrawnWhy, FindingInfo::fellAway)
                .containsExactlyInAnyOrder(
                        tuple(Side.RIGHT, Status.OPEN, null, false), tuple(Side.LEFT, Status.WITHDRAWN, WHY, true));
    }

    @Test
    void a_finding_that_still_follows_keeps_its_identity_and_tells_the_new_value() {
        var first = signed(HIP, "ir_deg.left", 31);
        var before = hips(course().findings()).getFirst();
        var amendment = amend(first);
        record(amendment, HIP, 1, "ir_deg.left", 29);

        var after = hips(sign(amendment));

        assertThat(after).hasSize(1);
        assertThat(after.getFirst()).returns(before.id(), FindingInfo::id).returns(TODAY, FindingInfo::opened);
        assertThat(after.getFirst().reason()).contains("29°").doesNotContain("31°");
    }

    @Test
    void a_first_sheet_amended_after_a_retest_judges_the_retest_again() {
        var first = signed(HIP, "ir_deg.left", 31);
        day = RETEST;
        signed(HIP, "ir_deg.left", 44);
        assertThat(hips(course().findings()))
                .singleElement()
                .returns(Status.CLOSED, FindingInfo::status)
                .returns(RETEST, FindingInfo::closed);

        var amendment = amend(first);
        record(amendment, HIP, 1, "ir_deg.left", 40);
        assertThat(hips(sign(amendment)))
                .singleElement()
                .returns(Status.WITHDRAWN, FindingInfo::status)
                .returns(true, FindingInfo::fellAway);
    }

    @Test
    void a_retest_that_closed_a_finding_by_mistake_opens_it_again_when_it_is_amended() {
        signed(HIP, "ir_deg.left", 31);
        day = RETEST;
        var retest = signed(HIP, "ir_deg.left", 44);

        var amendment = amend(retest);
        record(amendment, HIP, 1, "ir_deg.left", 34);

        assertThat(hips(sign(amendment))).singleElement().returns(Status.OPEN, FindingInfo::status);
        day = RETEST.plusWeeks(4);
        signed(HIP, "ir_deg.left", 45);
        assertThat(hips(course().findings())).singleElement().returns(Status.CLOSED, FindingInfo::status);
    }

    @Test
    void an_amendment_is_amended_in_its_turn_but_a_sheet_never_twice() {
        var first = signed(HIP, "ir_deg.left", 31);
        var second = amend(first);
        sign(second);
        var third = amend(second);
        record(third, HIP, 1, "ir_deg.left", 33);

        assertThat(hips(sign(third))).singleElement().returns(Status.OPEN, FindingInfo::status);
        refused(Reason.COUNTS_NO_MORE, () -> amend(first));
        refused(Reason.COUNTS_NO_MORE, () -> voided(second));
    }

    @Test
    void an_abandoned_amendment_leaves_the_signed_sheet_as_it_was() {
        var first = signed(HIP, "ir_deg.left", 31);
        var amendment = amend(first);
        record(amendment, HIP, 1, "ir_deg.left", 44);

        abandon(amendment, "Nothing was wrong after all.");

        assertThat(course().open()).isNull();
        assertThat(course().signed()).extracting(Sheet::id).containsExactly(first);
        assertThat(hips(course().findings())).singleElement().returns(Status.OPEN, FindingInfo::status);
        amend(first);
    }

    @Test
    void a_lifted_safety_finding_stays_lifted_when_its_sheet_is_amended() {
        var first = started("slump", "neuro_screen");
        record(first, "slump", 0, "result.left", "positive");
        record(first, "neuro_screen", 0, "reflex.knee.left", "absent");
        sign(first);
        var safety = course().findings().stream()
                .filter(each -> each.safety() && each.isOpen())
                .toList();
        assertThat(safety).isNotEmpty();
        for (var each : safety)
            at(() -> clinic.asTherapist(() -> {
                findingService.lift(patient, each.id(), "Seen by the spine clinic.");
                return true;
            }));

        var amendment = amend(first);

        assertThat(sign(amendment).stream().filter(FindingInfo::safety))
                .isNotEmpty()
                .allMatch(each -> !each.isOpen() && !each.fellAway());
    }

    // ---- voiding and abandoning

    @Test
    void a_voided_sheet_counts_for_nothing_and_what_it_found_is_withdrawn() {
        var first = signed(HIP, "ir_deg.left", 31);

        voided(first);

        assertThat(course().signed()).isEmpty();
        assertThat(course().past())
                .extracting(PastSheet::end, PastSheet::reason)
                .containsExactly(tuple(PastSheet.End.VOIDED, WHY));
        assertThat(course().findings())
                .isNotEmpty()
                .allMatch(each -> each.status() == Status.WITHDRAWN && each.fellAway());
        assertThat(lastTested()).isEmpty();
        refused(Reason.COUNTS_NO_MORE, () -> voided(first));
    }

    @Test
    void a_voided_retest_opens_again_what_it_had_closed() {
        signed(HIP, "ir_deg.left", 31);
        day = RETEST;
        var retest = signed(HIP, "ir_deg.left", 44);

        voided(retest);

        assertThat(hips(course().findings()))
                .singleElement()
                .returns(Status.OPEN, FindingInfo::status)
                .returns(null, FindingInfo::closed);
        assertThat(lastTested()).containsExactly(TODAY);
    }

    @Test
    void the_last_test_names_what_is_unsettled() {
        signed(HIP, "ir_deg.left", 31);
        var episode = course().episode().id();

        var last = clinic.inside(() -> retests.last(List.of(episode)));

        assertThat(last.get(episode).day()).isEqualTo(TODAY);
        assertThat(hips(last.get(episode).unsettled())).hasSize(1);
    }

    @Test
    void nothing_is_corrected_without_a_reason() {
        var first = signed(HIP, "ir_deg.left", 31);
        for (var empty : List.of("", "  ", "x".repeat(501))) {
            refused(
                    Reason.NO_REASON,
                    () -> at(() -> clinic.asTherapist(() -> corrections.amend(patient, first, empty))));
            refused(Reason.NO_REASON, () -> asTherapist(() -> corrections.voidSheet(patient, first, empty)));
        }
        for (var unreadable : List.of("a\u0000b", "a\u202Eb"))
            refused(
                    Reason.UNREADABLE_REASON,
                    () -> asTherapist(() -> corrections.voidSheet(patient, first, unreadable)));
        var open = started(HIP);
        refused(Reason.NO_REASON, () -> asTherapist(() -> corrections.abandon(patient, open, " ")));
        assertThat(course().past()).isEmpty();
    }

    @Test
    void only_what_is_signed_is_amended_or_voided_and_only_what_is_open_is_abandoned() {
        var first = signed(HIP, "ir_deg.left", 31);
        refused(Reason.SIGNED_ALREADY, () -> abandon(first, WHY));
        var open = started(HIP);

        refused(Reason.NOT_SIGNED, () -> amend(open));
        refused(Reason.NOT_SIGNED, () -> voided(open));
        refused(Reason.SHEET_OPEN_ALREADY, () -> amend(first));
    }

    @Test
    void a_sheet_that_is_being_amended_is_not_voided() {
        var first = signed(HIP, "ir_deg.left", 31);
        amend(first);

        refused(Reason.SHEET_OPEN_ALREADY, () -> voided(first));
    }

    @Test
    void the_database_itself_keeps_what_was_abandoned_and_voided() {
        var open = started(HIP);
        record(open, HIP, 0, "ir_deg.left", 31);
        abandon(open, WHY);
        voided(signed(HIP, "ir_deg.left", 31));

        for (var forged : List.of(
                "update test_result set fields = '{}'",
                "update assessment set status = 'OPEN', abandon_reason = null",
                "update assessment_void set reason = 'x'",
                "delete from assessment_void"))
            assertThatThrownBy(() -> clinic.inside(() -> jdbc.sql(forged).update()))
                    .as(forged)
                    .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_but_the_care_team_corrects_and_a_sheet_of_another_patient_is_not_found() {
        var first = signed(HIP, "ir_deg.left", 31);
        var mine = patient;
        var other = at(() -> clinic.asTherapist(() -> patients.register(aDraft().build())));

        var episode = course().episode().id();
        for (var call : List.<Runnable>of(
                () -> corrections.amend(mine, first, WHY),
                () -> corrections.voidSheet(mine, first, WHY),
                () -> corrections.abandon(mine, first, WHY),
                () -> courses.comparisons(mine, episode),
                () -> recording.keepTyped(mine, first, HIP, "ir_deg.left", "x", 1))) {
            assertThatThrownBy(() -> clinic.asManager(() -> {
                        call.run();
                        return true;
                    }))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> clinics.open().asTherapist(call))
                    .isInstanceOfAny(AccessDeniedException.class, NotFound.class);
        }
        for (var call : List.<Runnable>of(
                () -> corrections.amend(other, first, WHY),
                () -> corrections.voidSheet(other, first, WHY),
                () -> corrections.abandon(other, first, WHY),
                () -> recording.keepTyped(other, first, HIP, "ir_deg.left", "x", 1)))
            assertThatThrownBy(() -> asTherapist(call)).isInstanceOf(NotFound.class);
        assertThat(hips(course().findings())).singleElement().returns(Status.OPEN, FindingInfo::status);
    }

    @Test
    void every_correction_is_audited() {
        var first = signed(HIP, "ir_deg.left", 31);
        abandon(amend(first), WHY);
        voided(first);

        assertThat(clinic.inside(() -> jdbc.sql("select action from audit_event where patient_id = ? order by id")
                        .param(patient.value())
                        .query(String.class)
                        .list()))
                .containsSubsequence("assessment.amend", "assessment.abandon", "assessment.void");
    }

    // ---- what was typed, and what is shared

    @Test
    void what_a_field_does_not_take_is_kept_as_typed_until_it_is_mended() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);
        for (var typed : List.of("31 degrees", "a\u0000b", "😀", "\ud83d", "x".repeat(10_000))) {
            int version = course().open().result(HIP).version();
            at(() -> clinic.asTherapist(() -> recording.keepTyped(patient, sheet, HIP, "ir_deg.left", typed, version)));

            assertThat(course().open().result(HIP).typed()).containsOnly(Map.entry("ir_deg.left", typed));
            assertThat(course().open().result(HIP).fields()).isEmpty();
        }
        refused(
                Reason.RECORDED_TEST_REMOVED,
                () -> asTherapist(() -> service.choose(patient, sheet, List.of(ChosenTest.whole(EXTENSOR)))));

        record(sheet, HIP, course().open().result(HIP).version(), "ir_deg.left", "31");

        assertThat(course().open().result(HIP).typed()).isEmpty();
        sign(sheet);
    }

    @Test
    void a_sheet_with_something_mistyped_is_not_signed() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);
        at(() -> clinic.asTherapist(() -> recording.keepTyped(patient, sheet, HIP, "ir_deg.right", "31 deg", 1)));

        var refusal = refused(Reason.UNSOUND_ENTRY, () -> sign(sheet));

        assertThat(refusal.problems()).extracting(EntryProblem::path).containsExactly("ir_deg.right");
    }

    @Test
    void the_second_window_loses_nothing_that_the_first_typed() {
        var sheet = started(HIP);
        at(() -> clinic.asTherapist(() -> recording.keepTyped(patient, sheet, HIP, "ir_deg.right", "31 deg", 0)));

        refused(
                Reason.CHANGED_MEANWHILE,
                () -> at(() -> clinic.asTherapist(
                        () -> recording.keepTyped(patient, sheet, HIP, "ir_deg.left", "40 deg", 0))));

        assertThat(course().open().result(HIP).typed()).containsOnly(Map.entry("ir_deg.right", "31 deg"));
    }

    @Test
    void one_measurement_is_entered_once_and_stands_in_both_tests() {
        var sheet = started(EXTENSOR, BATTERY);

        var recorded = record(sheet, EXTENSOR, 0, "hold_s", 48);

        assertThat(recorded.results()).extracting(Sheet.TestRecord::test).containsExactly(EXTENSOR, BATTERY);
        assertThat(course().open().result(BATTERY).fields()).containsEntry("extensor_s", 48);
        record(sheet, BATTERY, 1, "extensor_s", 50);
        assertThat(course().open().result(EXTENSOR).fields()).containsEntry("hold_s", 50);
        record(sheet, BATTERY, 2, "extensor_s", null);
        assertThat(course().open().recorded()).isEmpty();
    }

    @Test
    void a_hold_that_the_other_test_cannot_take_stays_in_its_own() {
        var sheet = started(EXTENSOR, BATTERY);

        record(sheet, BATTERY, 0, "extensor_s", 280);

        assertThat(course().open().recorded()).containsExactly(BATTERY);
    }

    @Test
    void nothing_is_computed_from_an_earlier_visit() {
        signed("chair_stand_30s", "reps", 9);
        day = RETEST;
        var sheet = started("chair_stand_30s");

        assertThat(live(sheet, "chair_stand_30s").derived()).isEmpty();
        assertThat(record(sheet, "chair_stand_30s", 0, "reps", 12).live().derived())
                .extracting(LiveSheet.Derived::value)
                .contains("12");
    }

    @Test
    void a_finding_waits_for_its_own_side() {
        signed(HIP, "ir_deg.left", 31, "ir_deg.right", 30);
        day = RETEST;
        var sheet = started(HIP);

        var live = record(sheet, HIP, 0, "ir_deg.left", 33).live();

        assertThat(live.findings())
                .filteredOn(each -> each.code().equals("HIP_MOB_LIM"))
                .extracting(LiveFinding::side, LiveFinding::state)
                .containsExactlyInAnyOrder(
                        tuple(Side.LEFT, LiveSheet.State.OPEN), tuple(Side.RIGHT, LiveSheet.State.WAITING));
    }

    // ---- compared

    @Test
    void sheets_are_compared_test_by_test_against_the_error() {
        signed(HIP, "ir_deg.left", 31, "ir_deg.right", 30);
        day = RETEST;
        signed(HIP, "ir_deg.left", 45, "ir_deg.right", 31);

        assertThat(compared())
                .extracting(
                        TestComparison::test, TestComparison::side, TestComparison::changeWords, TestComparison::trend)
                .containsExactly(
                        tuple(HIP, Side.LEFT, "+14", Trend.BETTER), tuple(HIP, Side.RIGHT, "+1", Trend.WITHIN_ERROR));
        assertThat(compared().getFirst().first()).returns("31°", TestComparison.Point::words);
        assertThat(compared().getFirst().last()).returns(RETEST, TestComparison.Point::day);
    }

    @Test
    void the_error_of_a_hold_is_a_share_of_the_first_and_less_is_worse() {
        signed(BATTERY, "side_bridge_s.left", 60, "side_bridge_s.right", 60);
        day = RETEST;
        signed(BATTERY, "side_bridge_s.left", 44, "side_bridge_s.right", 46);

        assertThat(compared())
                .filteredOn(each -> each.field().equals("side_bridge_s"))
                .extracting(TestComparison::side, TestComparison::trend)
                .containsExactly(tuple(Side.LEFT, Trend.WORSE), tuple(Side.RIGHT, Trend.WITHIN_ERROR));
    }

    @Test
    void another_method_is_another_measurement() {
        signed("thoracic_rotation", "rotation_deg.left", 30, "method", "lumbar_locked");
        day = RETEST;
        signed("thoracic_rotation", "rotation_deg.left", 45, "method", "seated_bar_front");

        assertThat(compared()).extracting(TestComparison::trend).containsExactly(Trend.OTHER_METHOD);
    }

    @Test
    void each_answer_that_makes_it_another_measurement_is_told_apart() {
        for (var test : catalogue.tests().values())
            for (var field : test.form().entered())
                if (field.method()) {
                    var answers = answers(field.values());
                    assertThat(test.isSameMethod(
                                    Map.of(field.key(), answers.getFirst()), Map.of(field.key(), answers.getFirst())))
                            .isTrue();
                    assertThat(test.isSameMethod(
                                    Map.of(field.key(), answers.getFirst()), Map.of(field.key(), answers.getLast())))
                            .as(test.id() + "." + field.key())
                            .isFalse();
                }
        assertThat(catalogue.test("prone_plank").isSameMethod(Map.of(), Map.of("variant", "knees")))
                .as("what was not recorded tells nothing apart")
                .isTrue();
        assertThat(catalogue.test("loaded_forward_reach").isSameMethod(Map.of("load_kg", 5), Map.of("load_kg", 5.0)))
                .isTrue();
    }

    private static List<Object> answers(FieldValues values) {
        return switch (values) {
            case FieldValues.Choice choice -> List.copyOf(choice.labels().keySet());
            case FieldValues.YesNo _ -> List.of(true, false);
            default -> List.of(2, 4);
        };
    }

    @Test
    void a_plank_on_the_knees_is_no_longer_plank() {
        signed("prone_plank", "hold_s", 20, "variant", "full");
        day = RETEST;
        signed("prone_plank", "hold_s", 90, "variant", "knees");

        assertThat(compared()).extracting(TestComparison::trend).containsExactly(Trend.OTHER_METHOD);
    }

    @Test
    void a_battery_is_summed_up_only_where_all_of_it_was_done() {
        signed("luomajoki_battery", "result.lmc_waiters_bow", "incorrect");
        day = RETEST;
        signed("luomajoki_battery", "result.lmc_waiters_bow", "correct");

        assertThat(compared())
                .singleElement()
                .returns(true, each -> each.label().startsWith("Waiter"))
                .returns(Trend.CHANGED, TestComparison::trend)
                .returns("Incorrect", each -> each.first().words())
                .returns("Correct", each -> each.last().words());
    }

    @Test
    void what_was_measured_once_is_no_change() {
        signed(HIP, "ir_deg.left", 31);

        assertThat(compared())
                .singleElement()
                .returns(Trend.ONCE, TestComparison::trend)
                .returns(null, TestComparison::change);
    }

    // ---- helpers

    private List<FindingInfo> hips(List<FindingInfo> findings) {
        return findings.stream()
                .filter(finding -> finding.code().equals("HIP_MOB_LIM"))
                .toList();
    }

    private List<LocalDate> lastTested() {
        var episode = course().episode().id();
        return clinic.inside(() -> retests.last(List.of(episode))).values().stream()
                .map(Retests.LastTest::day)
                .toList();
    }

    private List<TestComparison> compared() {
        return at(() -> clinic.asTherapist(() ->
                courses.comparisons(patient, courses.course(patient).episode().id())));
    }

    private AssessmentId amend(AssessmentId sheet) {
        return at(() -> clinic.asTherapist(() -> corrections.amend(patient, sheet, WHY)));
    }

    private void voided(AssessmentId sheet) {
        asTherapist(() -> corrections.voidSheet(patient, sheet, WHY));
    }

    private void abandon(AssessmentId sheet, String why) {
        asTherapist(() -> corrections.abandon(patient, sheet, why));
    }

    private AssessmentId signed(String test, Object... pathsAndValues) {
        var sheet = started(test);
        record(sheet, test, 0, pathsAndValues);
        sign(sheet);
        return sheet;
    }
}
