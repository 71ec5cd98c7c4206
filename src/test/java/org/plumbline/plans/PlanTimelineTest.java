package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;

class PlanTimelineTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final Schedule EVERY_OTHER_DAY = new Schedule.EveryNDays(2);

    private final LineageId bridge = new LineageId(Ids.next());
    private final LineageId plank = new LineageId(Ids.next());

    @Test
    void the_version_of_the_day_is_in_force() {
        var first = version(1, MONDAY, asks(bridge, Schedule.everyDay()));
        var second = version(2, MONDAY.plusDays(7), asks(plank, Schedule.everyDay()));

        var timeline = timeline(first, second);

        assertThat(timeline.inForce(MONDAY.minusDays(1))).isEmpty();
        assertThat(timeline.inForce(MONDAY)).contains(first);
        assertThat(timeline.inForce(MONDAY.plusDays(6))).contains(first);
        assertThat(timeline.inForce(MONDAY.plusDays(7))).contains(second);
        assertThat(timeline.inForce(MONDAY.plusYears(1))).contains(second);
    }

    @Test
    void of_several_with_one_date_the_last_rules() {
        var timeline = timeline(
                version(1, MONDAY, asks(bridge, EVERY_OTHER_DAY)), version(2, MONDAY, asks(plank, EVERY_OTHER_DAY)));

        assertThat(timeline.lineages(MONDAY, MONDAY.plusDays(30))).containsExactly(plank);
    }

    @Test
    void while_an_edit_waits_another_edit_replaces_it_even_one_with_an_earlier_or_later_day() {
        var first = version(1, MONDAY, asks(bridge, Schedule.everyDay()));
        var waiting = made(2, MONDAY.plusDays(1), MONDAY.plusDays(4), asks(plank, Schedule.everyDay()));
        var sooner = made(3, MONDAY.plusDays(2), MONDAY.plusDays(2), asks(bridge, EVERY_OTHER_DAY));
        var later = made(3, MONDAY.plusDays(2), MONDAY.plusDays(9), asks(bridge, EVERY_OTHER_DAY));

        assertThat(timeline(first, waiting, sooner).inForce(MONDAY.plusDays(5))).contains(sooner);
        assertThat(timeline(first, waiting, later).inForce(MONDAY.plusDays(5))).contains(first);
        assertThat(timeline(first, waiting, later).inForce(MONDAY.plusDays(9))).contains(later);
    }

    @Test
    void an_edit_made_on_the_day_another_came_into_force_replaces_it_from_its_own_day_only() {
        var first = version(1, MONDAY, asks(bridge, Schedule.everyDay()));
        var next = made(2, MONDAY, MONDAY.plusDays(1), asks(plank, Schedule.everyDay()));

        var timeline = timeline(first, next);

        assertThat(timeline.inForce(MONDAY)).contains(first);
        assertThat(timeline.inForce(MONDAY.plusDays(1))).contains(next);
    }

    @Test
    void a_version_dated_before_the_episode_starts_with_it() {
        var timeline = timeline(version(1, MONDAY.minusDays(3), asks(bridge, EVERY_OTHER_DAY)));

        assertThat(timeline.firstDay()).contains(MONDAY);
        assertThat(timeline.inForce(MONDAY.minusDays(1))).isEmpty();
        assertThat(timeline.names(bridge, MONDAY.plusDays(1))).isFalse();
        assertThat(timeline.names(bridge, MONDAY.plusDays(2))).isTrue();
    }

    @Test
    void nothing_is_in_force_after_the_discharge_day() {
        var version = version(1, MONDAY, asks(bridge, Schedule.everyDay()));

        var timeline = new PlanTimeline(MONDAY, MONDAY.plusDays(3), List.of(version));

        assertThat(timeline.inForce(MONDAY.plusDays(3))).contains(version);
        assertThat(timeline.inForce(MONDAY.plusDays(4))).isEmpty();
    }

    @Test
    void weekdays_are_the_days_named() {
        var schedule = new Schedule.Weekdays(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

        var timeline = timeline(version(1, MONDAY, asks(bridge, schedule)));

        assertThat(PlanTimeline.daysOfWeek(MONDAY).filter(day -> timeline.names(bridge, day)))
                .containsExactly(MONDAY, MONDAY.plusDays(4));
    }

    @Test
    void every_n_days_goes_on_through_a_version_that_changes_only_times_a_day() {
        var timeline = timeline(
                version(1, MONDAY, asks(bridge, EVERY_OTHER_DAY)),
                version(2, MONDAY.plusDays(3), times(2, bridge, EVERY_OTHER_DAY)));

        assertThat(timeline.asks(bridge, MONDAY.plusDays(2))).isEqualTo(1);
        assertThat(timeline.asks(bridge, MONDAY.plusDays(3))).isZero();
        assertThat(timeline.asks(bridge, MONDAY.plusDays(4))).isEqualTo(2);
    }

    @Test
    void every_n_days_restarts_when_the_schedule_changes_or_it_was_dropped_and_taken_up_again() {
        var changed = timeline(
                version(1, MONDAY, asks(bridge, EVERY_OTHER_DAY)),
                version(2, MONDAY.plusDays(3), asks(bridge, new Schedule.EveryNDays(3))));
        var dropped = timeline(
                version(1, MONDAY, asks(bridge, EVERY_OTHER_DAY)),
                version(2, MONDAY.plusDays(1), asks(plank, EVERY_OTHER_DAY)),
                version(3, MONDAY.plusDays(3), asks(bridge, EVERY_OTHER_DAY)));

        assertThat(changed.names(bridge, MONDAY.plusDays(3))).isTrue();
        assertThat(changed.names(bridge, MONDAY.plusDays(4))).isFalse();
        assertThat(changed.names(bridge, MONDAY.plusDays(6))).isTrue();
        assertThat(dropped.names(bridge, MONDAY.plusDays(2))).isFalse();
        assertThat(dropped.names(bridge, MONDAY.plusDays(3))).isTrue();
        assertThat(dropped.names(bridge, MONDAY.plusDays(5))).isTrue();
    }

    @Test
    void an_edit_that_was_replaced_while_it_waited_interrupts_no_count() {
        var timeline = timeline(
                version(1, MONDAY, asks(bridge, EVERY_OTHER_DAY)),
                made(2, MONDAY.plusDays(1), MONDAY.plusDays(2), asks(plank, EVERY_OTHER_DAY)),
                made(3, MONDAY.plusDays(1), MONDAY.plusDays(3), asks(bridge, EVERY_OTHER_DAY)));

        assertThat(timeline.names(bridge, MONDAY.plusDays(3))).isFalse();
        assertThat(timeline.names(bridge, MONDAY.plusDays(4))).isTrue();
    }

    @Test
    void three_days_a_week_name_no_day_and_ask_for_three() {
        var timeline = timeline(version(1, MONDAY, asks(bridge, new Schedule.DaysAWeek(3))));

        var quota = timeline.quota(bridge, MONDAY.plusDays(5), day -> false);

        assertThat(timeline.names(bridge, MONDAY)).isFalse();
        assertThat(timeline.isAnyDay(bridge, MONDAY)).isTrue();
        assertThat(quota.days()).isEqualTo(3);
        assertThat(quota.counted()).hasSize(7);
        assertThat(quota.toGo(Set.of())).isEqualTo(3);
        assertThat(quota.toGo(Set.of(MONDAY))).isEqualTo(2);
        assertThat(quota.toGo(Set.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3))))
                .isZero();
    }

    @Test
    void a_week_that_starts_on_thursday_asks_for_two_of_three_and_a_paused_one_for_less() {
        var timeline = timeline(version(1, MONDAY.plusDays(3), asks(bridge, new Schedule.DaysAWeek(3))));

        assertThat(timeline.quota(bridge, MONDAY, day -> false).days()).isEqualTo(2);
        assertThat(timeline.quota(bridge, MONDAY, day -> day.isAfter(MONDAY.plusDays(4)))
                        .days())
                .isEqualTo(1);
        assertThat(timeline.quota(bridge, MONDAY, day -> true).days()).isZero();
    }

    @Test
    void three_becomes_five_on_thursday_four_in_that_week() {
        var timeline = timeline(
                version(1, MONDAY, asks(bridge, new Schedule.DaysAWeek(3))),
                version(2, MONDAY.plusDays(3), asks(bridge, new Schedule.DaysAWeek(5))));

        assertThat(timeline.quota(bridge, MONDAY, day -> false).days()).isEqualTo(4);
    }

    private PlanTimeline timeline(PlannedVersion... versions) {
        return new PlanTimeline(MONDAY, null, List.of(versions));
    }

    private static PlannedVersion version(int no, LocalDate from, PlannedPrescription... prescriptions) {
        return made(no, from, from, prescriptions);
    }

    private static PlannedVersion made(int no, LocalDate made, LocalDate from, PlannedPrescription... prescriptions) {
        return new PlannedVersion(new PlanVersionId(Ids.next()), no, made, from, List.of(prescriptions));
    }

    private static PlannedPrescription asks(LineageId lineage, Schedule schedule) {
        return times(1, lineage, schedule);
    }

    private static PlannedPrescription times(int timesADay, LineageId lineage, Schedule schedule) {
        return new PlannedPrescription(
                new PrescriptionId(Ids.next()),
                lineage,
                new ExerciseId("glute-bridge"),
                DoseSide.NONE,
                timesADay,
                schedule,
                Amounts.whole(30));
    }
}
