package org.plumbline.adherence.internal.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.adherence.internal.signals.Given.TODAY;
import static org.plumbline.adherence.internal.signals.Given.at;
import static org.plumbline.adherence.internal.signals.Given.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.SignalFacts.Better;
import org.plumbline.adherence.SignalFacts.Drop;
import org.plumbline.adherence.SignalFacts.Low;
import org.plumbline.adherence.SignalFacts.PlanEnds;
import org.plumbline.adherence.SignalFacts.RedFlag;
import org.plumbline.adherence.SignalFacts.RetestDue;
import org.plumbline.adherence.SignalFacts.SameSkip;
import org.plumbline.adherence.SignalFacts.Silent;
import org.plumbline.adherence.SignalKind;
import org.plumbline.diary.SkipReason;

class OtherRulesTest {
    @Test
    void a_calm_course_raises_nothing() {
        assertThat(SignalRules.judge(new Given().facts())).isEmpty();
    }

    @Test
    void several_may_hold_at_once() {
        var facts = new Given().silent(3).week(0, 7, 7).facts();

        assertThat(SignalRules.judge(facts)).containsOnlyKeys(SignalKind.SILENT, SignalKind.LOW, SignalKind.DROP);
    }

    @Test
    void a_hold_that_stands_is_a_red_flag() {
        assertThat(CourseRules.redFlag(new Given().facts())).isEmpty();
        assertThat(CourseRules.redFlag(new Given().held("saddle").facts()))
                .hasValue(new RedFlag(at(0, 7), List.of("saddle")));
    }

    @Test
    void three_due_days_running_without_an_entry_are_silence() {
        assertThat(DoneRules.silent(new Given().silent(2).facts())).isEmpty();
        assertThat(DoneRules.silent(new Given().silent(3).facts())).hasValue(new Silent(3, null, null));
        assertThat(DoneRules.silent(new Given()
                        .silent(4)
                        .lastLog(at(5, 18))
                        .session(5, 2, 5, 3)
                        .facts()))
                .hasValue(new Silent(4, day(5), 5));
    }

    @Test
    void below_half_over_seven_days_is_low() {
        assertThat(DoneRules.low(new Given().week(4, 8, 7).facts())).isEmpty();
        assertThat(DoneRules.low(new Given().week(99, 200, 7).facts())).isEmpty(); // 49.5 is shown as 50
        assertThat(DoneRules.low(new Given().week(98, 200, 7).facts())).hasValue(new Low(98, 200));
    }

    @Test
    void below_three_days_with_something_due_it_is_too_early() {
        assertThat(DoneRules.low(new Given().week(0, 2, 2).facts())).isEmpty();
        assertThat(DoneRules.low(new Given().week(0, 3, 3).facts())).isPresent();
        assertThat(DoneRules.low(new Given().week(0, 0, 0).facts())).isEmpty();
    }

    @Test
    void down_by_twenty_points_on_the_week_before_is_a_drop() {
        assertThat(DoneRules.drop(
                        new Given().week(61, 100, 7).weekBefore(80, 100, 7).facts()))
                .isEmpty();
        assertThat(DoneRules.drop(
                        new Given().week(60, 100, 7).weekBefore(80, 100, 7).facts()))
                .hasValue(new Drop(60, 100, 80, 100));
        assertThat(DoneRules.drop(
                        new Given().week(59, 100, 7).weekBefore(80, 100, 7).facts()))
                .isPresent();
        assertThat(DoneRules.drop(
                        new Given().week(90, 100, 7).weekBefore(60, 100, 7).facts()))
                .isEmpty();
    }

    @Test
    void a_drop_needs_three_days_in_each_week() {
        assertThat(DoneRules.drop(new Given().week(0, 2, 2).weekBefore(7, 7, 7).facts()))
                .isEmpty();
        assertThat(DoneRules.drop(new Given().week(0, 7, 7).weekBefore(2, 2, 2).facts()))
                .isEmpty();
    }

    @Test
    void three_days_with_a_skip_for_one_reason() {
        var two = new Given().skip(4, SkipReason.NO_TIME, "bridge").skip(2, SkipReason.NO_TIME, "bridge");
        assertThat(SkipRules.sameReason(two.facts())).isEmpty();

        assertThat(SkipRules.sameReason(
                        two.skip(0, SkipReason.NO_TIME, "bridge").facts()))
                .hasValue(new SameSkip("no_time", 3, "bridge"));
        assertThat(SkipRules.sameReason(two.skip(0, SkipReason.NO_TIME, "plank").facts()))
                .hasValue(new SameSkip("no_time", 3, null));
    }

    @Test
    void several_exercises_left_out_on_one_day_are_one_day() {
        var once = new Given()
                .skip(0, SkipReason.NO_TIME, "bridge")
                .skip(0, SkipReason.NO_TIME, "plank")
                .skip(0, SkipReason.NO_TIME, "squat");

        assertThat(SkipRules.sameReason(once.facts())).isEmpty();
    }

    @Test
    void other_reasons_rest_and_what_is_two_weeks_old_do_not_add_up() {
        assertThat(SkipRules.sameReason(new Given()
                        .skip(3, SkipReason.NO_TIME, "a")
                        .skip(2, SkipReason.TIRED, "a")
                        .skip(1, SkipReason.NO_TIME, "a")
                        .facts()))
                .isEmpty();
        assertThat(SkipRules.sameReason(new Given()
                        .skip(3, SkipReason.PLANNED_REST, "a")
                        .skip(2, SkipReason.PLANNED_REST, "a")
                        .skip(1, SkipReason.PLANNED_REST, "a")
                        .facts()))
                .isEmpty();
        assertThat(SkipRules.sameReason(skipsSince(13).facts())).isPresent();
        assertThat(SkipRules.sameReason(skipsSince(14).facts())).isEmpty();
    }

    private static Given skipsSince(int ago) {
        return new Given()
                .skip(ago, SkipReason.TIRED, "a")
                .skip(2, SkipReason.TIRED, "a")
                .skip(1, SkipReason.TIRED, "a");
    }

    @Test
    void better_is_told_for_a_week() {
        assertThat(SkipRules.better(
                        new Given().skip(6, SkipReason.BETTER_ALREADY, "bridge").facts()))
                .hasValue(new Better(day(6), "bridge"));
        assertThat(SkipRules.better(
                        new Given().skip(7, SkipReason.BETTER_ALREADY, "bridge").facts()))
                .isEmpty();
        assertThat(SkipRules.better(
                        new Given().skip(0, SkipReason.TIRED, "bridge").facts()))
                .isEmpty();
    }

    @Test
    void a_retest_is_due_on_its_day() {
        assertThat(CourseRules.retestDue(
                        new Given().tested(TODAY.minusWeeks(4).plusDays(1), 2).facts()))
                .isEmpty();
        assertThat(CourseRules.retestDue(
                        new Given().tested(TODAY.minusWeeks(4), 2).facts()))
                .hasValue(new RetestDue(TODAY, TODAY.minusWeeks(4), 2));
        assertThat(CourseRules.retestDue(
                        new Given().tested(TODAY.minusWeeks(9), 1).facts()))
                .isPresent();
    }

    @Test
    void nothing_unsettled_needs_no_retest() {
        assertThat(CourseRules.retestDue(
                        new Given().tested(TODAY.minusWeeks(9), 0).facts()))
                .isEmpty();
        assertThat(CourseRules.retestDue(new Given().facts())).isEmpty();
    }

    @Test
    void the_plan_ends_within_seven_days() {
        assertThat(CourseRules.planEnds(endsIn(8).facts())).isEmpty();
        assertThat(CourseRules.planEnds(endsIn(7).facts())).hasValue(new PlanEnds(TODAY.plusDays(7), 12));
        assertThat(CourseRules.planEnds(endsIn(0).facts())).isPresent();
        assertThat(CourseRules.planEnds(endsIn(-9).facts())).hasValue(new PlanEnds(TODAY.minusDays(9), 12));
    }

    @Test
    void without_a_plan_none_ends() {
        assertThat(CourseRules.planEnds(endsIn(3).withoutPlan().facts())).isEmpty();
    }

    /** The last of twelve weeks. */
    private static Given endsIn(int days) {
        return new Given().startedOn(TODAY.plusDays(days + 1L).minusWeeks(12));
    }

    @Test
    void the_clinics_numbers_rule() {
        assertThat(DoneRules.low(
                        new Given().limit(Limit.LOW_BELOW, 60).week(5, 10, 7).facts()))
                .isPresent();
        assertThat(DoneRules.silent(
                        new Given().limit(Limit.SILENT_DUE_DAYS, 5).silent(4).facts()))
                .isEmpty();
        assertThat(CourseRules.retestDue(new Given()
                        .limit(Limit.RETEST_WEEKS, 6)
                        .tested(TODAY.minusWeeks(5), 2)
                        .facts()))
                .isEmpty();
    }
}
