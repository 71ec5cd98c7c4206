package org.plumbline.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.patients.PatientDrafts.aDraft;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.AssessmentRefused.Reason;
import org.plumbline.assessments.LiveSheet.LiveFinding;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.values.Side;
import org.plumbline.patients.CourseStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

class AssessmentServiceTest extends SheetsOfOnePatient {
    private static final String LMC = "luomajoki_battery";
    private static final String PKB = "result.lmc_prone_knee_bend.";
    private static final String PKB_FAULT = "fault.lmc_prone_knee_bend.";

    @Autowired
    Suggestions suggestions;

    // ---- recording

    @Test
    void what_is_recorded_is_read_back_with_who_recorded_it() {
        var sheet = started("modified_thomas");

        record(sheet, "modified_thomas", 0, "hip_angle_deg.left", "3,5", "hip_angle_deg.right", "\u22124");
        record(sheet, "modified_thomas", 1, "pelvis_controlled", true, "note", "  Left first.\nThen right.  ");

        assertThat(course().open().result("modified_thomas").fields())
                .containsEntry("hip_angle_deg.left", 3.5)
                .containsEntry("hip_angle_deg.right", -4)
                .containsEntry("pelvis_controlled", true)
                .containsEntry("note", "Left first.\nThen right.")
                .containsEntry(
                        "rater_id",
                        clinic.therapist().membership(Role.THERAPIST).value().toString());
    }

    @Test
    void a_value_taken_back_is_not_recorded_any_more() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);

        record(sheet, HIP, 1, "ir_deg.left", null);

        assertThat(course().open().recorded()).isEmpty();
    }

    @Test
    void ticks_keep_asked_and_none_apart_from_not_asked() {
        var sheet = started("aberrant_movement");

        record(sheet, "aberrant_movement", 0, "signs", List.of());

        assertThat(course().open().result("aberrant_movement").fields()).containsEntry("signs", List.of());
        assertThat(live(sheet, "aberrant_movement").derived())
                .extracting(LiveSheet.Derived::value)
                .contains("No");
    }

    @Test
    void a_test_that_became_correct_has_no_fault_any_more() {
        var sheet = started(LMC);
        record(sheet, LMC, 0, PKB + "left", "incorrect", PKB + "right", "incorrect");
        record(sheet, LMC, 1, PKB_FAULT + "left", List.of("rotation"), PKB_FAULT + "right", List.of("extension"));

        var kept = record(sheet, LMC, 2, PKB + "left", "correct").result().fields();

        assertThat(kept)
                .containsEntry(PKB + "left", "correct")
                .doesNotContainKey(PKB_FAULT + "left")
                .containsEntry(PKB_FAULT + "right", List.of("extension"));
        assertThat(live(sheet, LMC).hints()).isEmpty();
    }

    @Test
    void a_fault_that_is_named_beside_correct_all_the_same_is_kept_and_told() {
        var sheet = started(LMC);
        record(sheet, LMC, 0, PKB + "left", "correct");

        record(sheet, LMC, 1, PKB_FAULT + "left", List.of("rotation"));

        assertThat(course().open().result(LMC).fields()).containsEntry(PKB_FAULT + "left", List.of("rotation"));
        assertThat(live(sheet, LMC).hints())
                .containsExactly("Prone active knee bend, left is correct, but a fault is named: rotation."
                        + " Mend one of the two.");
    }

    @Test
    void the_second_window_is_told_and_changes_nothing() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);

        refused(Reason.CHANGED_MEANWHILE, () -> record(sheet, HIP, 0, "ir_deg.left", 40));

        assertThat(course().open().result(HIP).fields()).containsEntry("ir_deg.left", 31);
    }

    @Test
    void one_unsound_entry_keeps_all_of_them_out() {
        var sheet = started(HIP);

        var refusal =
                refused(Reason.UNSOUND_ENTRY, () -> record(sheet, HIP, 0, "ir_deg.left", 31, "ir_deg.right", "810"));

        assertThat(refusal.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("ir_deg.right"))
                .satisfies(
                        problem -> assertThat(problem.arguments()).startsWith("Internal rotation, right", "0", "80°"));
        assertThat(course().open().recorded()).isEmpty();
    }

    @Test
    void a_field_that_the_test_does_not_have_is_not_found() {
        var sheet = started(HIP);

        for (var path : List.of("hold_s", "ir_deg", "ir_deg.middle", "asymmetry_deg", "rater_id"))
            assertThatThrownBy(() -> record(sheet, HIP, 0, path, 1)).as(path).isInstanceOf(NotFound.class);
    }

    @Test
    void only_tests_of_the_sheet_are_recorded() {
        var sheet = started(HIP);

        refused(Reason.NOT_CHOSEN, () -> record(sheet, "tug", 0, "time_s", 9));
    }

    @Test
    void the_head_of_the_sheet_reaches_the_rules() {
        var sheet = started("walk_6min");
        at(() -> clinic.asTherapist(() -> recording.describe(patient, CourseStatus.VOLATILE, "171,5", "68")));

        record(sheet, "walk_6min", 0, "distance_m", 350, "duration_min", "6");

        assertThat(course().head().heightCm()).isEqualTo(new BigDecimal("171.5"));
        assertThat(live(sheet, "walk_6min").findings())
                .extracting(LiveFinding::code)
                .containsExactly("DECOND");
    }

    @Test
    void an_impossible_body_is_refused_in_words() {
        var refusal = refused(
                Reason.UNSOUND_ENTRY,
                () -> at(() -> clinic.asTherapist(() -> recording.describe(patient, null, "17", null))));

        assertThat(refusal.problems().getFirst().arguments()).startsWith("Height", "50", "250 cm");
    }

    // ---- the sheet

    @Test
    void one_sheet_is_open_at_a_time() {
        started(HIP);

        refused(Reason.SHEET_OPEN_ALREADY, () -> started("tug"));
    }

    @Test
    void a_set_asks_for_its_tests_in_its_order() {
        at(() -> clinic.asTherapist(() -> service.startSet(patient, AssessmentKind.INITIAL, "short_back_set")));

        assertThat(course().open().tests())
                .startsWith(new ChosenTest(LMC, List.of("lmc_waiters_bow")), ChosenTest.whole("thoracic_rotation"))
                .endsWith(new ChosenTest("mcgill_battery", List.of("side_bridge_s")));
    }

    @Test
    void a_sheet_without_results_can_be_discarded_and_one_with_results_cannot() {
        var empty = started(HIP);
        asTherapist(() -> service.discard(patient, empty));
        var full = started(HIP);
        record(full, HIP, 0, "ir_deg.left", 31);

        refused(Reason.NOT_EMPTY, () -> asTherapist(() -> service.discard(patient, full)));

        assertThat(course().open().id()).isEqualTo(full);
        assertThat(course().signed()).isEmpty();
    }

    @Test
    void tests_are_added_and_taken_away_but_results_stay() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);

        asTherapist(() -> service.choose(patient, sheet, List.of(ChosenTest.whole("tug"), ChosenTest.whole(HIP))));
        refused(
                Reason.RECORDED_TEST_REMOVED,
                () -> asTherapist(() -> service.choose(patient, sheet, List.of(ChosenTest.whole("tug")))));

        assertThat(course().open().tests()).extracting(ChosenTest::test).containsExactly("tug", HIP);
    }

    @Test
    void a_sheet_of_nothing_of_too_much_or_of_what_does_not_exist_is_refused() {
        refused(Reason.NO_TESTS, () -> start(List.of()));
        refused(Reason.TOO_MANY_TESTS, () -> start(Collections.nCopies(41, ChosenTest.whole(HIP))));
        assertThatThrownBy(() -> start(List.of(ChosenTest.whole("palm_reading"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> start(List.of(new ChosenTest(LMC, List.of("lmc_handstand")))))
                .isInstanceOf(NotFound.class);
    }

    // ---- findings

    @Test
    void findings_grow_with_their_reason_while_the_sheet_is_filled_in() {
        var sheet = started(HIP);

        var live = record(sheet, HIP, 0, "ir_deg.left", 31, "ir_deg.right", 40).live();

        assertThat(live.findings())
                .extracting(LiveFinding::code, LiveFinding::side, LiveFinding::possible, LiveFinding::state)
                .containsExactly(
                        tuple("HIP_MOB_LIM", Side.LEFT, false, LiveSheet.State.NEW),
                        tuple("PIRI_TIGHT", Side.LEFT, true, LiveSheet.State.NEW));
        assertThat(live.findings().getFirst().title()).isEqualTo("Hip stiff, left");
        assertThat(live.findings().getFirst().reason())
                .isEqualTo("Hip turns in too little, or less than the other."
                        + " Internal rotation left: 31°, under 35° (16 Nov)");
    }

    @Test
    void what_a_rule_needs_to_decide_is_asked_for() {
        var sheet = started("ake_90_90");

        var live = record(sheet, "ake_90_90", 0, "deficit_deg.left", 40, "deficit_deg.right", 10)
                .live();

        assertThat(live.findings()).isEmpty();
        assertThat(live.next()).containsExactly(new LiveSheet.NextTest("slump", "Slump test", Side.LEFT));
    }

    @Test
    void signing_opens_the_findings_and_closes_the_sheet_for_good() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);

        var found = sign(sheet);

        assertThat(found).extracting(FindingInfo::code).containsExactlyInAnyOrder("HIP_MOB_LIM", "PIRI_TIGHT");
        assertThat(found).allMatch(FindingInfo::isOpen);
        assertThat(course().open()).isNull();
        assertThat(course().signed())
                .singleElement()
                .satisfies(signed -> assertThat(signed.signedBy()).isEqualTo("Jonas Reber"));
        refused(Reason.SIGNED_ALREADY, () -> record(sheet, HIP, 1, "ir_deg.left", 50));
        refused(Reason.SIGNED_ALREADY, () -> sign(sheet));
        refused(Reason.SIGNED_ALREADY, () -> asTherapist(() -> service.discard(patient, sheet)));
    }

    @Test
    void an_empty_sheet_is_not_signed() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);
        record(sheet, HIP, 1, "ir_deg.left", null);

        refused(Reason.NOTHING_RECORDED, () -> sign(sheet));
    }

    @Test
    void the_database_itself_keeps_what_was_signed() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);
        sign(sheet);

        for (var forged : List.of(
                "update test_result set fields = '{}'",
                "update assessment set status = 'OPEN', signed_at = null, signed_membership_id = null",
                "update finding set code = 'NONE'",
                "update finding_cause set grounds = '{}'",
                "delete from finding",
                "insert into test_result (clinic_id, id, assessment_id, test_id, fields, changed_at)"
                        + " select clinic_id, gen_random_uuid(), id, 'tug', '{}', now() from assessment"))
            assertThatThrownBy(() -> clinic.inside(() -> jdbc.sql(forged).update()))
                    .as(forged)
                    .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_retest_beyond_the_error_closes_and_one_within_it_leaves_open() {
        signed(HIP, "ir_deg.left", 31, "ir_deg.right", 30);
        day = RETEST;

        var found = signed(HIP, "ir_deg.left", 44, "ir_deg.right", 36);

        assertThat(found)
                .filteredOn(finding -> finding.code().equals("HIP_MOB_LIM"))
                .extracting(FindingInfo::side, FindingInfo::status, FindingInfo::closed)
                .containsExactly(
                        tuple(Side.RIGHT, FindingInfo.Status.OPEN, null),
                        tuple(Side.LEFT, FindingInfo.Status.CLOSED, RETEST));
    }

    @Test
    void what_the_retest_would_do_is_told_before_it_is_signed() {
        signed(HIP, "ir_deg.left", 31, "ir_deg.right", 40);
        day = RETEST;
        var sheet = started(HIP);

        assertThat(live(sheet, null).findings()).extracting(LiveFinding::state).containsOnly(LiveSheet.State.WAITING);
        var within =
                record(sheet, HIP, 0, "ir_deg.left", 36, "ir_deg.right", 40).live();
        assertThat(within.findings()).extracting(LiveFinding::state).containsOnly(LiveSheet.State.OPEN);
        var beyond = record(sheet, HIP, 1, "ir_deg.left", 44).live();
        assertThat(beyond.findings()).extracting(LiveFinding::state).containsOnly(LiveSheet.State.CLOSING);
    }

    @Test
    void a_finding_with_two_causes_stays_open_until_both_have_closed() {
        var first = started(HIP, "knee_to_wall", "squat_pattern");
        record(first, HIP, 0, "ir_deg.left", 31);
        record(first, "knee_to_wall", 0, "toe_wall_cm.left", 6);
        record(first, "squat_pattern", 0, "faults", List.of("heels_lift"));
        sign(first);
        day = RETEST;
        var afterHip = signed(HIP, "ir_deg.left", 45);
        day = RETEST.plusWeeks(1);
        var afterAnkle = signed("knee_to_wall", "toe_wall_cm.left", 10);

        assertThat(afterHip)
                .filteredOn(each -> each.code().equals("HIP_MOB_LIM"))
                .allMatch(FindingInfo::isOpen);
        assertThat(afterAnkle)
                .filteredOn(each -> each.code().equals("HIP_MOB_LIM"))
                .noneMatch(FindingInfo::isOpen);
    }

    @Test
    void another_test_closes_nothing() {
        signed(HIP, "ir_deg.left", 31);
        day = RETEST;

        assertThat(signed("tug", "time_s", 9)).isNotEmpty().allMatch(FindingInfo::isOpen);
    }

    @Test
    void what_closed_opens_anew_when_it_comes_back() {
        signed(HIP, "ir_deg.left", 31);
        day = RETEST;
        signed(HIP, "ir_deg.left", 44);
        day = RETEST.plusWeeks(4);

        var found = signed(HIP, "ir_deg.left", 30);

        assertThat(found)
                .filteredOn(finding -> finding.code().equals("HIP_MOB_LIM"))
                .extracting(FindingInfo::status)
                .containsExactly(FindingInfo.Status.OPEN, FindingInfo.Status.CLOSED);
    }

    @Test
    void duration_comes_from_the_onset() {
        var acute = registered(aDraft().onset(TODAY.minusDays(41)));
        var chronic = registered(aDraft().onset(TODAY.minusDays(85)));
        Map<String, Object> twoFails = Map.of(
                "result.lmc_rock_back",
                "incorrect",
                "result.lmc_rock_forward",
                "correct",
                "result.lmc_waiters_bow",
                "incorrect");

        patient = acute;
        signed(LMC, twoFails);
        assertThat(rulesSuggested()).contains(5).doesNotContain(8);
        patient = chronic;
        signed(LMC, twoFails);
        assertThat(rulesSuggested()).contains(5, 8);
    }

    @Test
    void the_weeks_decide_what_acute_is() {
        assertThat(Courses.duration(TODAY.minusDays(41), TODAY)).isEqualTo("acute");
        assertThat(Courses.duration(TODAY.minusDays(42), TODAY)).isEqualTo("subacute");
        assertThat(Courses.duration(TODAY.minusDays(84), TODAY)).isEqualTo("subacute");
        assertThat(Courses.duration(TODAY.minusDays(85), TODAY)).isEqualTo("chronic");
    }

    @Test
    void one_extensor_hold_feeds_the_battery_and_the_single_test() {
        var sheet = started("biering_sorensen", "mcgill_battery");
        record(sheet, "mcgill_battery", 0, "flexor_s", 60);

        var live = record(sheet, "biering_sorensen", 0, "hold_s", 50).live();

        assertThat(live(sheet, "mcgill_battery").derived())
                .contains(new LiveSheet.Derived("Flexor to extensor", null, "1.2", false));
        assertThat(live.findings()).extracting(LiveFinding::code).contains("END_EXT");
    }

    // ---- suggestions

    @Test
    void suggestions_answer_open_findings_in_the_order_of_the_rules() {
        signed(LMC, Map.of("result.lmc_waiters_bow", "incorrect", "fault.lmc_waiters_bow", List.of("flexion")));
        day = TODAY.plusDays(1);
        signed(HIP, "ir_deg.left", 31);

        var offered = suggested();

        assertThat(offered).extracting(Suggestion::rule).containsExactly(1, 20);
        assertThat(offered).extracting(Suggestion::state).containsOnly(Suggestion.State.OFFERED);
        assertThat(offered.getFirst().exercises())
                .extracting(Object::toString)
                .startsWith("hip-hinge-wall", "hip-hinge-dowel");
        assertThat(offered.getFirst().findings()).extracting(FindingInfo::code).contains("MCI_FLEX", "LIFT_TECH");
        assertThat(offered.getLast().reason()).contains("31°, under 35°");
    }

    @Test
    void of_a_chain_the_easiest_comes_first_and_the_rest_later() {
        signed("mcgill_battery", "side_bridge_s.left", 44, "side_bridge_s.right", 30);

        assertThat(suggested().getFirst().exercises())
                .extracting(Object::toString)
                .containsExactly("side-bridge-wall");
        assertThat(suggested().getFirst().later())
                .extracting(Object::toString)
                .containsExactly("side-bridge-knees", "side-bridge-feet");
    }

    @Test
    void a_rule_that_names_a_programme_offers_what_the_library_has_for_its_findings() {
        signed("repeated_movements", "directional_preference", "extension");

        assertThat(suggested())
                .singleElement()
                .satisfies(offer -> assertThat(offer.exercises()).isNotEmpty().hasSizeLessThanOrEqualTo(4));
    }

    @Test
    void neurological_loss_holds_suggestions_back_until_a_therapist_lifts_it() {
        signed(HIP, "ir_deg.left", 31);
        day = TODAY.plusDays(1);
        var sheet = started("slump", "neuro_screen");
        record(sheet, "slump", 0, "result.left", "positive");
        record(sheet, "neuro_screen", 0, "reflex.knee.left", "absent");
        sign(sheet);
        day = TODAY.plusDays(2);
        signed("slump", "result.left", "negative");

        var held = suggested(20);
        assertThat(held.state()).isEqualTo(Suggestion.State.DEFERRED);
        assertThat(held.heldBackBy())
                .singleElement()
                .asString()
                .startsWith("Nerve test positive with neurological loss: medical route first");
        var safety = course().findings().stream()
                .filter(FindingInfo::safety)
                .findFirst()
                .orElseThrow();
        refused(Reason.NO_REASON, () -> asTherapist(() -> findingService.lift(patient, safety.id(), " ")));
        asTherapist(() -> findingService.lift(patient, safety.id(), "Seen by the neurologist, cleared for exercise."));
        assertThat(suggested(20).state()).isEqualTo(Suggestion.State.OFFERED);
        assertThat(course().findings())
                .filteredOn(FindingInfo::safety)
                .extracting(FindingInfo::status)
                .containsExactly(FindingInfo.Status.WITHDRAWN);
    }

    @Test
    void other_findings_are_not_lifted_by_hand() {
        var finding = signed(HIP, "ir_deg.left", 31).getFirst();

        refused(Reason.NOT_LIFTED_BY_HAND, () -> asTherapist(() -> findingService.lift(patient, finding.id(), "no")));
    }

    // ---- who may

    @Test
    void nobody_but_the_care_team_touches_a_sheet() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);
        var other = clinics.open();
        var people = List.of(
                clinic.staff("Lea Moser", Role.THERAPIST),
                clinic.manager(),
                joined(),
                other.therapist(),
                other.manager());
        List<Runnable> calls = List.of(
                () -> courses.course(patient),
                () -> service.start(patient, AssessmentKind.REVIEW, List.of(ChosenTest.whole("tug"))),
                () -> service.startSet(patient, AssessmentKind.REVIEW, "neural"),
                () -> service.choose(patient, sheet, List.of(ChosenTest.whole(HIP))),
                () -> recording.record(patient, sheet, HIP, Map.of("ir_deg.left", 50), 1),
                () -> recording.live(patient, sheet, HIP),
                () -> recording.describe(patient, null, null, null),
                () -> service.sign(patient, sheet),
                () -> service.discard(patient, sheet),
                () -> findingService.lift(patient, new FindingId(UUID.randomUUID()), "because"));

        for (var person : people)
            for (var call : calls)
                assertThatThrownBy(() -> clinics.as(person, call))
                        .as("%s", person.name())
                        .isInstanceOf(AccessDeniedException.class);
        assertThat(course().open().result(HIP).fields()).containsEntry("ir_deg.left", 31);
    }

    @Test
    void a_sheet_of_another_patient_is_not_found() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);
        var mine = patient;
        patient = registered(aDraft().name("Bea"));
        List<Runnable> calls = List.of(
                () -> record(sheet, HIP, 1, "ir_deg.left", 50),
                () -> live(sheet, HIP),
                () -> sign(sheet),
                () -> asTherapist(() -> service.discard(patient, sheet)),
                () -> asTherapist(() -> service.choose(patient, sheet, List.of(ChosenTest.whole(HIP)))));

        for (var call : calls) assertThatThrownBy(call::run).isInstanceOf(NotFound.class);
        patient = mine;
        assertThat(course().open().result(HIP).fields()).containsEntry("ir_deg.left", 31);
    }

    @Test
    void a_finding_of_another_patient_is_not_found() {
        var finding = signed(HIP, "ir_deg.left", 31).getFirst();
        patient = registered(aDraft().name("Bea"));

        assertThatThrownBy(() -> asTherapist(() -> findingService.lift(patient, finding.id(), "because")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void every_touch_is_audited() {
        var sheet = started(HIP);
        record(sheet, HIP, 0, "ir_deg.left", 31);
        sign(sheet);
        course();

        assertThat(clinic.inside(() -> jdbc.sql("select action from audit_event where patient_id = ? order by id")
                        .param(patient.value())
                        .query(String.class)
                        .list()))
                .containsSubsequence("assessment.start", "assessment.record", "assessment.sign", "assessment.read");
    }

    // ---- helpers

    private SignedIn joined() {
        at(() -> clinic.asTherapist(() -> patients.invite(patient)));
        var membership = clinic.inside(() -> jdbc.sql("select membership_id from patient where id = ?")
                .param(patient.value())
                .query(UUID.class)
                .single());
        return clinic.join(new MembershipId(membership), "Amira Khalil");
    }

    private List<FindingInfo> signed(String test, Object... pathsAndValues) {
        return signed(test, map(pathsAndValues));
    }

    private List<FindingInfo> signed(String test, Map<String, Object> changes) {
        var sheet = started(test);
        record(sheet, test, 0, changes);
        return sign(sheet);
    }

    private List<Suggestion> suggested() {
        var episode = course().episode().id();
        return clinic.inside(() -> suggestions.of(episode, day));
    }

    private Suggestion suggested(int rule) {
        return suggested().stream()
                .filter(each -> each.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> rulesSuggested() {
        return suggested().stream().map(Suggestion::rule).toList();
    }
}
