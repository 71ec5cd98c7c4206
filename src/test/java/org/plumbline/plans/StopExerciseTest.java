package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;
import static org.plumbline.plans.PlanTestbed.SIDE_BRIDGE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.TestCourse;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.Role;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** “Stop this exercise now” acts at once and excuses it today (ADHERENCE §4). */
@PlumblineTest
@SignedInAs(Role.THERAPIST)
class StopExerciseTest {
    @Autowired
    PlanService plans;

    @Autowired
    PlanCalendar calendar;

    @Autowired
    PlanTestbed testbed;

    @Autowired
    TestClinics clinics;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext beans;

    @Test
    void before_anything_was_done_today_the_plan_goes_on_without_it_from_today() {
        var amira = testbed.patient();
        plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT)));

        var assigned = plans.stop(amira, lineage(amira, BIRD_DOG), "Pain 8");

        assertThat(assigned.from()).isEqualTo(today());
        assertThat(plans.current(amira).inForce().prescriptions())
                .extracting(Prescription::exercise)
                .containsExactly(PELVIC_TILT);
        assertThat(plans.current(amira).inForce().why()).isEqualTo("Pain 8");
    }

    @Test
    void after_something_was_done_today_it_is_excused_today_and_out_from_tomorrow() {
        var ruth = TestCourse.on(beans, today(), TestCourse.bridge(), testbed.row(PELVIC_TILT));
        TestLogin.as(ruth.clinic().therapist());
        var now = LocalDateTime.ofInstant(clock.instant(), TestClinics.ZONE);
        ruth.record(ruth.entry(ruth.first(today()), now), now);
        var tilt = lineage(ruth.patient(), PELVIC_TILT);

        var assigned = plans.stop(ruth.patient(), tilt, "Pain 8");

        assertThat(assigned.from()).isEqualTo(today().plusDays(1));
        assertThat(excuses(ruth)).containsExactly(new ExcusedDay(tilt, today()));
    }

    @Test
    void an_edit_that_waits_goes_on_waiting_without_it() {
        var amira = testbed.patient();
        plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT)));
        var tilt = lineage(amira, PELVIC_TILT);
        var later = PlanDraft.edit(1, "Side bridge from next week", testbed.rows(BIRD_DOG, PELVIC_TILT, SIDE_BRIDGE))
                .from(today().plusDays(3));
        plans.assign(amira, later);

        plans.stop(amira, tilt, "Pain 8");

        assertThat(plans.current(amira).waiting().from()).isEqualTo(today().plusDays(3));
        assertThat(plans.current(amira).waiting().prescriptions())
                .extracting(Prescription::exercise)
                .containsExactly(BIRD_DOG, SIDE_BRIDGE);
        assertThat(excuses(amira))
                .containsExactlyInAnyOrder(
                        new ExcusedDay(tilt, today()),
                        new ExcusedDay(tilt, today().plusDays(1)),
                        new ExcusedDay(tilt, today().plusDays(2)));
    }

    @Test
    void the_only_exercise_is_not_stopped_and_nothing_changes() {
        var amira = testbed.patient();
        plans.assign(amira, PlanDraft.first(testbed.rows(PELVIC_TILT)));

        assertRefused(amira, lineage(amira, PELVIC_TILT), "Pain", PlanRefused.Reason.ONLY_ONE);
        assertThat(plans.current(amira).latestNo()).isEqualTo(1);
    }

    @Test
    void what_is_not_in_the_plan_or_has_no_reason_is_refused() {
        var amira = testbed.patient();
        plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT)));
        var other = testbed.patient();
        plans.assign(other, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT)));

        assertRefused(amira, new LineageId(UUID.randomUUID()), "Pain", PlanRefused.Reason.NOT_IN_FORCE);
        assertRefused(amira, lineage(other, BIRD_DOG), "Pain", PlanRefused.Reason.NOT_IN_FORCE);
        assertRefused(amira, lineage(amira, BIRD_DOG), " ", PlanRefused.Reason.WHY_MISSING);
    }

    private void assertRefused(PatientId patient, LineageId lineage, String why, PlanRefused.Reason reason) {
        assertThatThrownBy(() -> plans.stop(patient, lineage, why))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(TestClinics.ZONE));
    }

    private LineageId lineage(PatientId patient, ExerciseId exercise) {
        return plans.current(patient).inForce().prescriptions().stream()
                .filter(each -> each.exercise().equals(exercise))
                .map(Prescription::lineage)
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<ExcusedDay> excuses(TestCourse course) {
        return excuses(course.patient());
    }

    private java.util.List<ExcusedDay> excuses(PatientId patient) {
        var episode = plans.current(patient).episode().id();
        return calendar.course(episode).excuses();
    }
}
