package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.adherence.internal.AdherenceCase.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.plans.HeldDays;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PlanTimeline;
import org.plumbline.plans.PlanVersionId;
import org.plumbline.plans.PlannedCourse;
import org.plumbline.plans.PlannedPrescription;
import org.plumbline.plans.PlannedVersion;
import org.plumbline.plans.PrescriptionId;

class ScorerTest {
    private static final int LONGEST_WINDOW_OF_THE_CASES = 28;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    static List<AdherenceCase> cases() {
        return AdherenceCase.all();
    }

    @Test
    void all_fifty_four_cases_are_read() {
        assertThat(cases()).hasSize(54);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_day_with_something_due_is_exact_and_no_other_day_has_any(AdherenceCase given) {
        var scorer = new Scorer(given.course());

        var days = new TreeMap<LocalDate, AdherenceCase.Day>();
        given.today()
                .minusDays(LONGEST_WINDOW_OF_THE_CASES)
                .datesUntil(given.today().plusDays(1))
                .forEach(day -> {
                    var score = scorer.day(day, Closed.on(day, given.today()));
                    if (score.isDue()) days.put(day, day(score));
                });

        assertThat(days).isEqualTo(given.days());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_window_is_exact(AdherenceCase given) {
        var scorer = new Scorer(given.course());

        Map<Integer, AdherenceCase.Window> windows = new LinkedHashMap<>();
        for (var length : given.windows().keySet()) windows.put(length, window(scorer.window(length, given.today())));

        assertThat(given.windows()).containsOnlyKeys(7, 28);
        assertThat(windows).isEqualTo(given.windows());
    }

    private static AdherenceCase.Day day(Score score) {
        var credit = new BigDecimal(score.credit().numerator())
                .divide(new BigDecimal(score.credit().denominator()), 4, RoundingMode.HALF_UP);
        return new AdherenceCase.Day(score.due(), score.done(), plain(credit));
    }

    private static AdherenceCase.Window window(Figures figures) {
        return new AdherenceCase.Window(
                figures.due(), percent(figures.frequency()), percent(figures.dose()), percent(figures.days()));
    }

    private static @Nullable String percent(Optional<Fraction> figure) {
        return figure.map(each -> plain(each.percent(4))).orElse(null);
    }

    @Test
    void a_day_cut_short_by_a_move_counts_only_what_was_done() {
        var cut = MONDAY.plusDays(2);

        var scorer = new Scorer(course(Schedule.everyDay(), Set.of(cut), Set.of()));

        assertThat(scorer.window(5, MONDAY.plusDays(6)).due()).isEqualTo(4);
    }

    @Test
    void a_day_cut_short_counts_in_the_week_but_nothing_missing_falls_due_on_it() {
        var sunday = MONDAY.plusDays(6);

        var scorer = new Scorer(course(new Schedule.DaysAWeek(3), Set.of(sunday), Set.of()));

        assertThat(dueDays(scorer)).containsExactly(MONDAY.plusDays(3), MONDAY.plusDays(4), MONDAY.plusDays(5));
    }

    @Test
    void a_day_of_no_length_asks_nothing_and_is_left_out_of_the_week() {
        var skipped = Set.of(MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3));

        assertThat(dueDays(new Scorer(course(new Schedule.DaysAWeek(3), Set.of(), skipped))))
                .containsExactly(MONDAY.plusDays(5), MONDAY.plusDays(6));
        assertThat(dueDays(new Scorer(course(Schedule.everyDay(), Set.of(), skipped))))
                .containsExactly(MONDAY.plusDays(4), MONDAY.plusDays(5), MONDAY.plusDays(6));
    }

    @Test
    void a_hold_that_stands_is_taken_to_last() {
        var plan = course(Schedule.everyDay(), Set.of(), Set.of()).plan();
        var held = new PlannedCourse(
                plan.versions(), List.of(), List.of(new HeldDays(MONDAY.plusDays(2), null)), List.of());

        var scorer = new Scorer(new Course(MONDAY, null, held, List.of()));

        assertThat(scorer.window(28, MONDAY.plusWeeks(4)).due()).isEqualTo(1);
    }

    @Test
    void what_is_missing_counts_from_the_day_after_sunday_on() {
        var scorer = new Scorer(course(new Schedule.DaysAWeek(3), Set.of(), Set.of()));

        assertThat(scorer.window(7, MONDAY.plusDays(6)).due()).isZero();
        assertThat(scorer.window(7, MONDAY.plusDays(7)).due()).isEqualTo(3);
    }

    /** Due days of the first week, read once it has closed; the first day is a Monday and asks nothing by itself. */
    private static List<LocalDate> dueDays(Scorer scorer) {
        return PlanTimeline.daysOfWeek(MONDAY)
                .filter(day -> scorer.day(day, Closed.WEEK).isDue())
                .toList();
    }

    private static Course course(Schedule schedule, Set<LocalDate> shortened, Set<LocalDate> skipped) {
        var prescription = new PlannedPrescription(
                new PrescriptionId(Ids.next()),
                new LineageId(Ids.next()),
                new ExerciseId("glute-bridge"),
                DoseSide.NONE,
                1,
                schedule,
                Amounts.whole(30));
        var version = new PlannedVersion(new PlanVersionId(Ids.next()), 1, MONDAY, MONDAY, List.of(prescription));
        var plan = new PlannedCourse(List.of(version), List.of(), List.of(), List.of());
        return new Course(MONDAY, null, plan, List.of(), shortened, skipped);
    }
}
