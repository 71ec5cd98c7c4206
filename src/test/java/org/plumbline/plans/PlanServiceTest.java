package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.MONDAY;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;
import static org.plumbline.plans.PlanTestbed.SIDE_BRIDGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.FindingId;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PlanVersion.State;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.Statements;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@SignedInAs(Role.THERAPIST)
class PlanServiceTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Autowired
    PlanService plans;

    @Autowired
    PlanCalendar calendar;

    @Autowired
    PlanTestbed testbed;

    @Autowired
    TestClinics clinics;

    @Autowired
    CurrentUser user;

    private PatientId amira;

    @BeforeEach
    void registerOnMonday() {
        amira = PlanTestbed.on(MONDAY, testbed::patient);
    }

    @Test
    void the_first_plan_is_version_1_and_in_force_from_today() {
        var assigned = assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT)));

        assertThat(assigned.no()).isEqualTo(1);
        assertThat(assigned.from()).isEqualTo(MONDAY);
        var plan = current(MONDAY);
        assertThat(plan.inForce().no()).isEqualTo(1);
        assertThat(plan.inForce().by()).isEqualTo("Ada Brunner");
        assertThat(plan.inForce().prescriptions())
                .extracting(Prescription::exercise)
                .containsExactly(BIRD_DOG, PELVIC_TILT);
        assertThat(plan.waiting()).isNull();
    }

    @Test
    void without_a_plan_nothing_is_in_force() {
        var plan = current(MONDAY);

        assertThat(plan.latestNo()).isZero();
        assertThat(plan.newest()).isNull();
        assertThat(plan.earliest()).isEqualTo(MONDAY);
    }

    @Test
    void what_was_prescribed_reads_back_as_it_was_written() {
        var dose = new Dose(Dose.Kind.HOLD, 3, 0, List.of(6, 4, 2), 10, 0, 0, 30);
        var weekdays = new Schedule.Weekdays(Set.of(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY));

        assign(
                MONDAY,
                PlanDraft.first(List.of(
                        new PlanDraft.Row(
                                null, SIDE_BRIDGE, dose, DoseSide.LEFT, weekdays, 2, "  Slowly.\r\nBreathe. ", null),
                        new PlanDraft.Row(
                                null,
                                PELVIC_TILT,
                                Dose.reps(2, 10, 0, 0),
                                DoseSide.NONE,
                                new Schedule.EveryNDays(3),
                                1,
                                " ",
                                null))));

        var rows = current(MONDAY).inForce().prescriptions();
        assertThat(rows.getFirst().dose()).isEqualTo(dose);
        assertThat(rows.getFirst().schedule()).isEqualTo(weekdays);
        assertThat(rows.getFirst().target()).isEqualTo(Amounts.sides(120, null));
        assertThat(rows.getFirst().note()).isEqualTo("Slowly.\nBreathe.");
        assertThat(rows.getLast().schedule()).isEqualTo(new Schedule.EveryNDays(3));
        assertThat(rows.getLast().dose()).isEqualTo(Dose.reps(2, 10, 0, 0));
        assertThat(rows.getLast().target()).isEqualTo(Amounts.whole(20));
        assertThat(rows.getLast().note()).isNull();
    }

    @Test
    void an_edit_is_the_next_version_and_changes_no_past_day() {
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG)));

        assign(FRIDAY, PlanDraft.edit(1, "Pelvic tilt instead", testbed.rows(PELVIC_TILT)));

        var timeline = timeline(FRIDAY);
        assertThat(timeline.inForce(FRIDAY.minusDays(1)).orElseThrow().no()).isEqualTo(1);
        assertThat(timeline.inForce(FRIDAY).orElseThrow().no()).isEqualTo(2);
        assertThat(plansOf(FRIDAY)).extracting(PlanVersion::state).containsExactly(State.IN_FORCE, State.PAST);
        assertThat(plansOf(FRIDAY).getLast().until()).isEqualTo(FRIDAY.minusDays(1));
    }

    @Test
    void an_edit_may_wait_for_a_later_day() {
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG)));

        assign(
                TUESDAY,
                PlanDraft.edit(1, "From Friday on", testbed.rows(PELVIC_TILT)).from(FRIDAY));

        assertThat(current(TUESDAY).inForce().no()).isEqualTo(1);
        assertThat(current(TUESDAY).waiting().no()).isEqualTo(2);
        assertThat(current(TUESDAY).newest().no()).isEqualTo(2);
        assertThat(current(FRIDAY).inForce().no()).isEqualTo(2);
        assertThat(current(FRIDAY).waiting()).isNull();
    }

    @Test
    void an_edit_replaces_one_that_waits_for_the_same_day() {
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG)));
        assign(
                TUESDAY,
                PlanDraft.edit(1, "From Friday on", testbed.rows(PELVIC_TILT)).from(FRIDAY));

        assign(
                TUESDAY,
                PlanDraft.edit(2, "Better so", testbed.rows(SIDE_BRIDGE)).from(FRIDAY));

        assertThat(plansOf(TUESDAY))
                .extracting(PlanVersion::state)
                .containsExactly(State.WAITING, State.REPLACED, State.IN_FORCE);
        assertThat(current(FRIDAY).inForce().no()).isEqualTo(3);
    }

    @Test
    void a_replaced_edit_does_not_come_into_force_after_a_sooner_one() {
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG)));
        assign(
                TUESDAY,
                PlanDraft.edit(1, "From Friday on", testbed.rows(PELVIC_TILT)).from(FRIDAY));

        assign(TUESDAY, PlanDraft.edit(2, "At once", testbed.rows(SIDE_BRIDGE)));

        assertThat(current(TUESDAY).inForce().no()).isEqualTo(3);
        assertThat(current(TUESDAY).waiting()).isNull();
        assertThat(current(FRIDAY).inForce().no()).isEqualTo(3);
    }

    @Test
    void a_replaced_edit_does_not_come_into_force_before_a_later_one() {
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG)));
        assign(
                TUESDAY,
                PlanDraft.edit(1, "From Friday on", testbed.rows(PELVIC_TILT)).from(FRIDAY));

        assign(
                TUESDAY,
                PlanDraft.edit(2, "From next week on", testbed.rows(SIDE_BRIDGE))
                        .from(MONDAY.plusDays(7)));

        assertThat(current(FRIDAY).inForce().no()).isEqualTo(1);
        assertThat(current(MONDAY.plusDays(7)).inForce().no()).isEqualTo(3);
        assertThat(plansOf(TUESDAY).getLast().until()).isEqualTo(MONDAY.plusDays(6));
    }

    @Test
    void a_first_plan_may_wait_and_be_replaced_while_it_waits() {
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG)).from(FRIDAY));

        assign(TUESDAY, PlanDraft.edit(1, "Sooner", testbed.rows(BIRD_DOG)).from(TUESDAY.plusDays(1)));

        assertThat(current(TUESDAY).inForce()).isNull();
        assertThat(timeline(TUESDAY).firstDay()).contains(TUESDAY.plusDays(1));
    }

    @Test
    void the_day_of_an_edit_lies_within_four_weeks_from_today() {
        var draft = PlanDraft.first(testbed.rows(BIRD_DOG));

        assertRefused(PlanRefused.Reason.DAY_PASSED, () -> assign(TUESDAY, draft.from(MONDAY)));
        assertRefused(PlanRefused.Reason.TOO_FAR_AHEAD, () -> assign(TUESDAY, draft.from(TUESDAY.plusDays(29))));
        assertThat(assign(TUESDAY, draft.from(TUESDAY.plusDays(28))).from()).isEqualTo(TUESDAY.plusDays(28));
    }

    @Test
    void the_second_of_two_editors_is_told() {
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG)));
        assign(TUESDAY, PlanDraft.edit(1, "Mine", testbed.rows(PELVIC_TILT)));

        assertRefused(
                PlanRefused.Reason.CHANGED_MEANWHILE,
                () -> assign(TUESDAY, PlanDraft.edit(1, "Mine too", testbed.rows(SIDE_BRIDGE))));
        assertRefused(
                PlanRefused.Reason.CHANGED_MEANWHILE,
                () -> assign(TUESDAY, PlanDraft.first(testbed.rows(SIDE_BRIDGE))));
        assertThat(plansOf(TUESDAY)).hasSize(2);
    }

    @Test
    void a_prescription_keeps_its_line_through_versions_whatever_of_it_changes() {
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT)));
        var first = current(MONDAY).inForce().prescriptions();
        var changed = new PlanDraft.Row(
                first.getFirst().lineage(),
                BIRD_DOG,
                Dose.hold(1, 5, 5, 0),
                DoseSide.LEFT,
                new Schedule.DaysAWeek(3),
                2,
                null,
                null);

        assign(TUESDAY, PlanDraft.edit(1, "Less", List.of(testbed.row(SIDE_BRIDGE), changed)));
        assign(FRIDAY, PlanDraft.edit(2, "Tilt again", testbed.rows(PELVIC_TILT, BIRD_DOG)));

        var second = plansOf(FRIDAY).get(1).prescriptions();
        var third = plansOf(FRIDAY).getFirst().prescriptions();
        assertThat(second.getLast().lineage()).isEqualTo(first.getFirst().lineage());
        assertThat(second.getFirst().lineage())
                .isNotIn(first.stream().map(Prescription::lineage).toList());
        assertThat(third)
                .extracting(Prescription::lineage)
                .containsExactly(first.getLast().lineage(), first.getFirst().lineage());
    }

    @Test
    void left_and_right_are_lines_of_their_own() {
        var left = side(DoseSide.LEFT);
        var right = side(DoseSide.RIGHT);
        assign(MONDAY, PlanDraft.first(List.of(left, right)));

        assign(TUESDAY, PlanDraft.edit(1, "Right first", List.of(right, left)));

        var before = plansOf(TUESDAY).getLast().prescriptions();
        var after = plansOf(TUESDAY).getFirst().prescriptions();
        assertThat(after)
                .extracting(Prescription::lineage)
                .containsExactly(before.getLast().lineage(), before.getFirst().lineage());
    }

    @Test
    void an_exercise_stands_once_a_side() {
        var refused = refusal(() -> assign(MONDAY, PlanDraft.first(testbed.rows(PELVIC_TILT, BIRD_DOG, BIRD_DOG))));

        assertThat(refused.reason()).isEqualTo(PlanRefused.Reason.TWICE);
        assertThat(refused.row()).isEqualTo(2);
    }

    @Test
    void only_exercises_with_sides_are_prescribed_by_side() {
        var sideless = new PlanDraft.Row(
                null, PELVIC_TILT, Dose.reps(1, 5, 0, 0), DoseSide.LEFT, Schedule.everyDay(), 1, null, null);

        assertRefused(PlanRefused.Reason.WRONG_SIDE, () -> assign(MONDAY, PlanDraft.first(List.of(sideless))));
        assertRefused(
                PlanRefused.Reason.WRONG_SIDE, () -> assign(MONDAY, PlanDraft.first(List.of(side(DoseSide.NONE)))));
    }

    @Test
    void an_empty_plan_is_refused() {
        assertRefused(PlanRefused.Reason.EMPTY, () -> assign(MONDAY, PlanDraft.first(List.of())));

        assertThat(current(MONDAY).latestNo()).isZero();
    }

    @Test
    void an_edit_says_why() {
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG)));

        assertRefused(
                PlanRefused.Reason.WHY_MISSING, () -> assign(MONDAY, PlanDraft.edit(1, " \n", testbed.rows(BIRD_DOG))));
        assertRefused(
                PlanRefused.Reason.WHY_UNREADABLE,
                () -> assign(MONDAY, PlanDraft.edit(1, "x".repeat(501), testbed.rows(BIRD_DOG))));
        assertRefused(
                PlanRefused.Reason.WHY_UNREADABLE,
                () -> assign(MONDAY, PlanDraft.edit(1, "a\0b", testbed.rows(BIRD_DOG))));
        assertThat(assign(MONDAY, PlanDraft.edit(1, "🙂".repeat(500), testbed.rows(BIRD_DOG)))
                        .no())
                .isEqualTo(2);
    }

    @Test
    void a_plan_is_not_made_after_the_episode_has_ended() {
        clinics.inside(user.require().clinic(), () -> testbed.discharge(amira, FRIDAY));

        assertRefused(
                PlanRefused.Reason.NO_OPEN_EPISODE, () -> assign(FRIDAY, PlanDraft.first(testbed.rows(BIRD_DOG))));
    }

    @Test
    void an_unknown_exercise_is_not_found() {
        var row = new PlanDraft.Row(
                null,
                new ExerciseId("no-such-exercise"),
                Dose.reps(1, 5, 0, 0),
                DoseSide.NONE,
                Schedule.everyDay(),
                1,
                null,
                null);

        assertThatThrownBy(() -> assign(MONDAY, PlanDraft.first(List.of(row)))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_prescription_of_another_plan_is_not_found() {
        var other = PlanTestbed.on(MONDAY, testbed::patient);
        PlanTestbed.on(MONDAY, () -> plans.assign(other, PlanDraft.first(testbed.rows(BIRD_DOG))));
        var foreign = PlanDraft.Row.of(PlanTestbed.on(MONDAY, () -> plans.current(other))
                .inForce()
                .prescriptions()
                .getFirst());

        assertThatThrownBy(() -> assign(MONDAY, PlanDraft.first(List.of(foreign))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_finding_of_nobody_or_of_another_patient_is_not_found() {
        var row = PlanDraft.Row.of(testbed.exercise(BIRD_DOG), new FindingId(Ids.next()));

        assertThatThrownBy(() -> assign(MONDAY, PlanDraft.first(List.of(row)))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_patient_of_another_therapist_has_no_plan_to_read_or_write() {
        var colleague = clinics.staff(user.require().clinic(), "Nia Osei", Role.THERAPIST);
        var course = testbed.course(amira);

        assertForbidden(() -> clinics.as(colleague, () -> plans.current(amira)));
        assertForbidden(() -> clinics.as(colleague, () -> plans.versions(amira, course)));
        assertForbidden(() ->
                clinics.as(colleague, () -> plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG)))));
    }

    @Test
    void another_clinic_sees_nothing_of_the_plan() {
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG)));
        var episode = current(MONDAY).episode().id();
        var other = clinics.open();

        assertForbidden(() -> other.asTherapist(() -> plans.current(amira)));
        assertForbidden(() -> other.asManager(() -> plans.current(amira)));
        assertThat(other.asTherapist(() -> calendar.course(episode))).isEqualTo(PlannedCourse.none());
    }

    @Test
    void the_calendar_costs_the_same_statements_for_one_course_and_for_many() {
        var others = Stream.generate(() -> PlanTestbed.on(MONDAY, testbed::patient))
                .limit(5)
                .toList();
        for (var patient : others)
            PlanTestbed.on(MONDAY, () -> plans.assign(patient, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT))));
        assign(MONDAY, PlanDraft.first(testbed.rows(BIRD_DOG)));
        var all = Stream.concat(others.stream(), Stream.of(amira))
                .map(patient -> PlanTestbed.on(MONDAY, () -> plans.current(patient))
                        .episode()
                        .id())
                .toList();

        var one = Statements.during(() -> calendar.courses(all.subList(0, 1)));
        var many = Statements.during(() -> calendar.courses(all));

        assertThat(many).hasSameSizeAs(one).isNotEmpty();
        assertThat(calendar.courses(all).values())
                .extracting(course -> course.versions().size())
                .containsOnly(1);
    }

    private PlanDraft.Row side(DoseSide side) {
        return new PlanDraft.Row(null, BIRD_DOG, Dose.reps(1, 5, 0, 0), side, Schedule.everyDay(), 1, null, null);
    }

    private Assigned assign(LocalDate day, PlanDraft draft) {
        return PlanTestbed.on(day, () -> plans.assign(amira, draft));
    }

    private PlanView current(LocalDate day) {
        return PlanTestbed.on(day, () -> plans.current(amira));
    }

    private List<PlanVersion> plansOf(LocalDate day) {
        return PlanTestbed.on(day, () -> plans.versions(amira, testbed.course(amira)));
    }

    private PlanTimeline timeline(LocalDate day) {
        EpisodeInfo episode = current(day).episode();
        return new PlanTimeline(
                episode.start(), episode.end(), calendar.course(episode.id()).versions());
    }

    private static void assertRefused(PlanRefused.Reason reason, Runnable body) {
        assertThat(refusal(body).reason()).isEqualTo(reason);
    }

    private static PlanRefused refusal(Runnable body) {
        try {
            body.run();
        } catch (PlanRefused refused) {
            return refused;
        }
        throw new AssertionError("was not refused");
    }

    private static void assertForbidden(Runnable body) {
        assertThatThrownBy(body::run).isInstanceOf(AccessDeniedException.class);
    }
}
