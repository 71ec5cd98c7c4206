package org.plumbline.diary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.internal.DayMark.DONE;
import static org.plumbline.diary.internal.DayMark.MISSED;
import static org.plumbline.diary.internal.DayMark.REST;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.Grade;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.SessionId;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.ZoneHistory;
import org.plumbline.plans.ExcusedDay;
import org.plumbline.plans.HeldDays;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PausedDays;
import org.plumbline.plans.PlanVersionId;
import org.plumbline.plans.PlannedCourse;
import org.plumbline.plans.PlannedPrescription;
import org.plumbline.plans.PlannedVersion;
import org.plumbline.plans.PrescriptionId;

class DayPlanTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final Schedule DAILY = Schedule.everyDay();
    private static final Schedule THREE_A_WEEK = new Schedule.DaysAWeek(3);

    private final PlannedPrescription bridge = asks("bridge", DAILY, 1);
    private final PlannedPrescription twice = asks("tilt", DAILY, 2);
    private final PlannedPrescription plank = asks("plank", THREE_A_WEEK, 1);
    private final PlannedPrescription walk =
            asks("walk", new Schedule.Weekdays(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)), 1);
    private final List<Occurrence> log = new ArrayList<>();
    private final List<PausedDays> pauses = new ArrayList<>();
    private final List<HeldDays> holds = new ArrayList<>();
    private final List<ExcusedDay> excuses = new ArrayList<>();
    private final Set<LocalDate> endedByMistake = new HashSet<>();
    private ZoneHistory zones = new ZoneHistory(List.of(new ZoneHistory.Period(START, ZoneId.of("Europe/Zurich"))));
    private @Nullable LocalDate end;

    @Test
    void a_day_asks_for_what_the_schedules_name_in_the_order_of_the_plan() {
        var day = plan(twice, walk, bridge);

        assertThat(day.due(MONDAY)).extracting(Ask::prescription).containsExactly(twice, bridge);
        assertThat(day.due(MONDAY.plusDays(1))).extracting(Ask::prescription).containsExactly(twice, walk, bridge);
    }

    @Test
    void twice_a_day_is_complete_after_two() {
        done(twice, MONDAY);

        assertThat(plan(twice).due(MONDAY)).singleElement().satisfies(ask -> {
            assertThat(ask.done()).isEqualTo(1);
            assertThat(ask.timesToGo()).isEqualTo(1);
            assertThat(ask.isComplete()).isFalse();
        });

        done(twice, MONDAY);

        assertThat(plan(twice).due(MONDAY)).singleElement().matches(Ask::isComplete);
    }

    @Test
    void a_try_below_a_fifth_leaves_it_to_do() {
        performed(bridge, MONDAY, 1);

        assertThat(plan(bridge).due(MONDAY))
                .singleElement()
                .satisfies(ask -> assertThat(ask.done()).isZero());
    }

    @Test
    void any_three_days_a_week_tell_how_many_are_left_and_are_never_due() {
        done(plank, MONDAY);
        var wednesday = MONDAY.plusDays(2);

        var day = plan(plank);

        assertThat(day.due(wednesday)).isEmpty();
        assertThat(day.anyDay(wednesday)).singleElement().satisfies(ask -> {
            assertThat(ask.isAnyDay()).isTrue();
            assertThat(ask.daysDone()).isEqualTo(1);
            assertThat(ask.daysToGo()).isEqualTo(2);
        });
    }

    @Test
    void a_week_with_its_days_done_offers_nothing_more_until_monday() {
        for (int i = 0; i < 3; i++) done(plank, MONDAY.plusDays(i));

        var day = plan(plank);

        assertThat(day.anyDay(MONDAY.plusDays(3))).isEmpty();
        assertThat(day.anyDay(MONDAY.plusDays(2))).singleElement().matches(Ask::isComplete);
        assertThat(day.next(MONDAY.plusDays(3)).orElseThrow().day()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void an_excuse_takes_one_exercise_off_the_day() {
        excuses.add(new ExcusedDay(bridge.lineage(), MONDAY));

        assertThat(plan(bridge, twice).due(MONDAY))
                .extracting(Ask::prescription)
                .containsExactly(twice);
    }

    @Test
    void a_pause_asks_nothing_and_says_when_it_ends() {
        pauses.add(new PausedDays(MONDAY, MONDAY.plusDays(2)));

        var day = plan(bridge, plank);

        assertThat(day.standing(MONDAY)).isEqualTo(Standing.PAUSED);
        assertThat(day.due(MONDAY)).isEmpty();
        assertThat(day.anyDay(MONDAY)).isEmpty();
        assertThat(day.next(MONDAY).orElseThrow().day()).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void a_hold_comes_before_everything_but_the_end() {
        holds.add(new HeldDays(MONDAY, null));
        pauses.add(new PausedDays(MONDAY, MONDAY));

        assertThat(plan(bridge).standing(MONDAY)).isEqualTo(Standing.HELD);
        assertThat(plan(bridge).next(MONDAY)).isEmpty();
    }

    @Test
    void the_course_tells_where_it_stands() {
        assertThat(dayPlan(List.of()).standing(MONDAY)).isEqualTo(Standing.NO_PLAN);
        assertThat(plan(bridge).standing(START.minusDays(1))).isEqualTo(Standing.NOT_STARTED);
        assertThat(plan(bridge).standing(MONDAY)).isEqualTo(Standing.OPEN);

        end = MONDAY;

        assertThat(plan(bridge).standing(MONDAY)).isEqualTo(Standing.OPEN);
        assertThat(plan(bridge).standing(MONDAY.plusDays(1))).isEqualTo(Standing.ENDED);
    }

    @Test
    void a_rest_day_names_the_next_day() {
        var next = plan(walk).next(MONDAY).orElseThrow();

        assertThat(next.day()).isEqualTo(MONDAY.plusDays(1));
        assertThat(next.asks()).extracting(Ask::prescription).containsExactly(walk);
    }

    @Test
    void the_last_seven_days_are_ticks_rings_and_dots() {
        var tuesday = MONDAY.plusDays(1);
        done(walk, tuesday);
        done(plank, MONDAY.plusDays(2));

        assertThat(plan(walk, plank).lastDays(MONDAY.plusDays(5)))
                .containsExactly(REST, REST, REST, DONE, DONE, MISSED, REST);
    }

    @Test
    void today_joins_the_seven_days_once_something_is_done_so_a_tick_never_takes_a_day_away() {
        for (int i = 1; i <= 7; i++) done(bridge, MONDAY.minusDays(i));
        assertThat(plan(bridge).lastDays(MONDAY)).containsOnly(DONE).hasSize(7);

        done(bridge, MONDAY);

        assertThat(plan(bridge).lastDays(MONDAY)).containsOnly(DONE).hasSize(7);
    }

    @Test
    void the_first_day_is_never_a_missed_day() {
        assertThat(plan(bridge).lastDays(START.plusDays(3)))
                .containsExactly(REST, REST, REST, REST, REST, MISSED, MISSED);
    }

    @Test
    void what_was_done_on_a_day_of_a_hold_counts_for_the_week_which_asks_for_less() {
        done(plank, MONDAY);
        holds.add(new HeldDays(MONDAY, MONDAY.plusDays(1)));

        assertThat(plan(plank).anyDay(MONDAY.plusDays(2))).singleElement().satisfies(ask -> {
            assertThat(ask.days()).isEqualTo(2);
            assertThat(ask.daysDone()).isEqualTo(1);
            assertThat(ask.daysToGo()).isEqualTo(1);
        });
    }

    @Test
    void what_was_done_in_a_pause_or_on_an_excused_day_does_not() {
        done(plank, MONDAY);
        done(plank, MONDAY.plusDays(1));
        pauses.add(new PausedDays(MONDAY, MONDAY));
        excuses.add(new ExcusedDay(plank.lineage(), MONDAY.plusDays(1)));

        assertThat(plan(plank).anyDay(MONDAY.plusDays(2)))
                .singleElement()
                .satisfies(ask -> assertThat(ask.daysDone()).isZero());
    }

    @Test
    void a_day_without_length_asks_for_nothing_and_is_left_out_of_the_week() {
        var wednesday = MONDAY.plusDays(2);
        moves("Pacific/Honolulu", "Pacific/Kiritimati", wednesday.plusDays(1));
        var four = asks("four", new Schedule.DaysAWeek(4), 1);

        var day = plan(bridge, four);

        assertThat(day.offered(wednesday)).isEmpty();
        assertThat(day.past(wednesday)).isEqualTo(REST);
        assertThat(day.past(wednesday.plusDays(1))).isEqualTo(MISSED);
        assertThat(day.anyDay(MONDAY.plusDays(4)))
                .singleElement()
                .satisfies(ask -> assertThat(ask.days()).isEqualTo(3));
    }

    @Test
    void a_day_cut_short_by_a_move_or_ended_by_mistake_is_never_a_missed_day() {
        var wednesday = MONDAY.plusDays(2);
        moves("Europe/Zurich", "Asia/Tokyo", wednesday);
        endedByMistake.add(wednesday);

        var day = plan(bridge);

        assertThat(day.past(MONDAY)).isEqualTo(MISSED);
        assertThat(day.past(MONDAY.plusDays(1))).isEqualTo(REST);
        assertThat(day.past(wednesday)).isEqualTo(REST);
        assertThat(day.past(wednesday.plusDays(1))).isEqualTo(MISSED);
        assertThat(day.offered(wednesday)).hasSize(1);
    }

    @Test
    void the_log_is_read_from_monday_or_from_seven_days_ago() {
        assertThat(DayPlan.logFrom(MONDAY)).isEqualTo(MONDAY.minusDays(7));
        assertThat(DayPlan.logFrom(MONDAY.plusDays(6))).isEqualTo(MONDAY.minusDays(1));
    }

    private void moves(String from, String to, LocalDate day) {
        zones = new ZoneHistory(
                List.of(new ZoneHistory.Period(START, ZoneId.of(from)), new ZoneHistory.Period(day, ZoneId.of(to))));
    }

    private DayPlan plan(PlannedPrescription... prescriptions) {
        return dayPlan(
                List.of(new PlannedVersion(new PlanVersionId(Ids.next()), 1, START, START, List.of(prescriptions))));
    }

    private DayPlan dayPlan(List<PlannedVersion> versions) {
        var episode = new EpisodeInfo(
                new EpisodeId(Ids.next()),
                new PatientId(Ids.next()),
                START,
                end,
                null,
                12,
                new MembershipId(Ids.next()));
        return new DayPlan(episode, new PlannedCourse(versions, pauses, holds, excuses), zones, endedByMistake, log);
    }

    private static PlannedPrescription asks(String exercise, Schedule schedule, int timesADay) {
        return new PlannedPrescription(
                new PrescriptionId(Ids.next()),
                new LineageId(Ids.next()),
                new ExerciseId(exercise),
                DoseSide.NONE,
                timesADay,
                schedule,
                Amounts.whole(10));
    }

    private void done(PlannedPrescription prescription, LocalDate day) {
        performed(prescription, day, 10);
    }

    private void performed(PlannedPrescription prescription, LocalDate day, int amount) {
        log.add(new Occurrence(
                new LogEntryId(Ids.next()),
                new EpisodeId(Ids.next()),
                new SessionId(Ids.next()),
                prescription.lineage(),
                prescription.id(),
                day,
                day.atTime(8, 0).toInstant(ZoneOffset.UTC),
                Amounts.whole(amount),
                prescription.target(),
                null,
                null,
                null,
                Grade.TICKED));
    }
}
