package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;

class BurdenTest {
    /** 2 × 10 × 3 s and no rest: a minute. */
    private static final Dose A_MINUTE = Dose.reps(2, 10, 0, 0);

    @Test
    void no_exercise_takes_no_time() {
        var burden = Burden.of(List.of());

        assertThat(burden.minutes()).isZero();
        assertThat(burden.least()).isZero();
        assertThat(burden.most()).isZero();
    }

    @Test
    void every_occurrence_of_a_day_and_both_sides_count() {
        var burden = Burden.of(List.of(item(DoseSide.BOTH, Schedule.everyDay(), 3)));

        assertThat(burden.minutes()).isEqualTo(6);
        assertThat(burden.least()).isEqualTo(6);
        assertThat(burden.most()).isEqualTo(6);
    }

    @Test
    void rest_counts_between_sets_once_whatever_the_sides() {
        var item = new Burden.Item(Dose.hold(3, 1, 30, 20), DoseSide.BOTH, Schedule.everyDay(), 1);

        assertThat(item.seconds()).isEqualTo(2 * 3 * (30 + 3) + 2 * 20);
    }

    @Test
    void weekdays_make_full_and_light_days_around_the_weeks_mean() {
        var burden = Burden.of(List.of(
                item(DoseSide.NONE, Schedule.everyDay(), 4),
                item(DoseSide.NONE, new Schedule.Weekdays(Set.of(DayOfWeek.MONDAY)), 7)));

        assertThat(burden.minutesOn(DayOfWeek.MONDAY)).isEqualTo(11);
        assertThat(burden.minutesOn(DayOfWeek.TUESDAY)).isEqualTo(4);
        assertThat(burden.minutes()).isEqualTo(5);
        assertThat(burden.least()).isEqualTo(4);
        assertThat(burden.most()).isEqualTo(11);
    }

    @Test
    void days_a_week_and_every_n_days_are_spread_evenly() {
        var burden = Burden.of(List.of(
                item(DoseSide.NONE, new Schedule.DaysAWeek(3), 7), item(DoseSide.NONE, new Schedule.EveryNDays(2), 4)));

        assertThat(burden.least()).isEqualTo(5);
        assertThat(burden.most()).isEqualTo(5);
        assertThat(burden.minutes()).isEqualTo(5);
    }

    @Test
    void minutes_are_rounded_half_up_and_something_is_never_nothing() {
        assertThat(Burden.minutes(0)).isZero();
        assertThat(Burden.minutes(1)).isEqualTo(1);
        assertThat(Burden.minutes(89)).isEqualTo(1);
        assertThat(Burden.minutes(90)).isEqualTo(2);
    }

    private static Burden.Item item(DoseSide side, Schedule schedule, int timesADay) {
        return new Burden.Item(A_MINUTE, side, schedule, timesADay);
    }
}
