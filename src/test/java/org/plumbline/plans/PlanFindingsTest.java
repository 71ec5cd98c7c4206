package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CorrectionService;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.assessments.RecordingService;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Side;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

/** From tests to findings to the plan that answers them. */
@PlumblineTest
@SignedInAs(Role.THERAPIST)
class PlanFindingsTest {
    private static final String THOMAS = "modified_thomas";
    private static final ExerciseId STRETCH = new ExerciseId("hip-flexor-half-kneel");

    @Autowired
    PlanService plans;

    @Autowired
    AssessmentService assessments;

    @Autowired
    RecordingService recording;

    @Autowired
    CourseOfTestsService courses;

    @Autowired
    CorrectionService corrections;

    @Autowired
    PlanTestbed testbed;

    private PatientId amira;

    @BeforeEach
    void register() {
        amira = testbed.patient();
    }

    @Test
    void a_prescription_copies_the_reason_of_its_finding_and_keeps_it() {
        var tight = tightHipFlexors(amira);

        plans.assign(amira, PlanDraft.first(List.of(row(STRETCH, tight))));
        plans.assign(amira, PlanDraft.edit(1, "Twice", rowsOfToday()));

        var prescription = plans.current(amira).inForce().prescriptions().getFirst();
        assertThat(prescription.finding()).isEqualTo(tight.id());
        assertThat(prescription.reason()).isEqualTo("Hip flexors tight, left");
    }

    @Test
    void a_finding_that_falls_away_leaves_the_reason_which_says_so() {
        var tight = tightHipFlexors(amira);
        plans.assign(amira, PlanDraft.first(List.of(row(STRETCH, tight))));
        assertThat(plans.current(amira).inForce().prescriptions().getFirst().settled())
                .isNull();

        var sheet = courses.course(amira).signed().getFirst();
        var again = corrections.amend(amira, sheet.id(), "Typed the wrong sign");
        recording.record(amira, again, THOMAS, Map.of("hip_angle_deg.left", 10), 1);
        assessments.sign(amira, again);

        for (var version : List.of(
                plans.current(amira).inForce(),
                plans.versions(amira, testbed.course(amira)).getFirst())) {
            var prescription = version.prescriptions().getFirst();
            assertThat(prescription.reason()).isEqualTo("Hip flexors tight, left");
            assertThat(prescription.settled())
                    .isEqualTo(new Settled(true, plans.current(amira).today()));
        }
    }

    @Test
    void a_finding_on_both_sides_is_the_reason_of_both_or_of_one() {
        var left = tightHipFlexors(amira, -8, -9);
        var both = row(STRETCH, left);

        plans.assign(amira, PlanDraft.first(List.of(both)));
        var other = testbed.patient();
        plans.assign(
                other,
                PlanDraft.first(
                        List.of(row(STRETCH, tightHipFlexors(other, -8, -9)).on(DoseSide.LEFT))));

        assertThat(reason(amira)).isEqualTo("Hip flexors tight, both sides");
        assertThat(reason(other)).isEqualTo("Hip flexors tight, left");
    }

    @Test
    void what_answers_no_finding_has_no_reason() {
        tightHipFlexors(amira);

        plans.assign(amira, PlanDraft.first(testbed.rows(PELVIC_TILT)));

        assertThat(plans.current(amira).inForce().prescriptions().getFirst().reason())
                .isNull();
    }

    @Test
    void a_finding_of_another_patient_is_not_found() {
        var hers = tightHipFlexors(testbed.patient());

        assertThatThrownBy(() -> plans.assign(amira, PlanDraft.first(List.of(row(BIRD_DOG, hers)))))
                .isInstanceOf(NotFound.class);
        assertThat(plans.current(amira).latestNo()).isZero();
    }

    @Test
    void open_findings_suggest_exercises() {
        var tight = tightHipFlexors(amira);

        var suggestions = plans.suggestions(amira);

        assertThat(suggestions)
                .filteredOn(each -> each.findings().contains(tight))
                .flatExtracting(each -> each.exercises())
                .contains(STRETCH);
    }

    private String reason(PatientId patient) {
        return plans.current(patient).inForce().prescriptions().getFirst().reason();
    }

    private FindingInfo tightHipFlexors(PatientId patient) {
        return tightHipFlexors(patient, -8, 10);
    }

    /** @return the one on the left */
    private FindingInfo tightHipFlexors(PatientId patient, int left, int right) {
        var sheet = assessments.start(patient, AssessmentKind.INITIAL, List.of(ChosenTest.whole(THOMAS)));
        recording.record(
                patient,
                sheet,
                THOMAS,
                Map.of("pelvis_controlled", true, "hip_angle_deg.left", left, "hip_angle_deg.right", right),
                0);
        return assessments.sign(patient, sheet).stream()
                .filter(each -> each.side() == Side.LEFT)
                .findFirst()
                .orElseThrow();
    }

    private PlanDraft.Row row(ExerciseId exercise, FindingInfo finding) {
        return PlanDraft.Row.of(testbed.exercise(exercise), finding.id());
    }

    private List<PlanDraft.Row> rowsOfToday() {
        return plans.current(amira).inForce().prescriptions().stream()
                .map(PlanDraft.Row::of)
                .toList();
    }
}
