package org.plumbline.adherence.internal.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.adherence.internal.signals.Given.day;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.SignalFacts.DayScore;
import org.plumbline.adherence.SignalFacts.EffortHigh;
import org.plumbline.adherence.SignalFacts.PainHigh;
import org.plumbline.adherence.SignalFacts.PainRising;

class PainRulesTest {
    @Test
    void worst_pain_of_a_check_in_at_seven_is_high() {
        assertThat(PainRules.high(new Given().checkIn(0, 8, 3, 6).facts())).isEmpty();
        assertThat(PainRules.high(new Given().checkIn(0, 8, 3, 7).facts()))
                .hasValue(new PainHigh(List.of(new DayScore(day(0), 7)), false, null));
        assertThat(PainRules.high(new Given().checkIn(0, 8, 3, 8).facts())).isPresent();
    }

    @Test
    void pain_now_above_what_was_called_worst_counts() {
        assertThat(PainRules.high(new Given().checkIn(0, 8, 7, 4).facts())).isPresent();
        assertThat(PainRules.high(new Given().checkIn(0, 8, 7, null).facts())).isPresent();
    }

    @Test
    void pain_that_a_session_brought_is_high_but_not_what_it_began_with() {
        assertThat(PainRules.high(new Given().session(0, 2, 7, 3).facts()))
                .hasValueSatisfying(high -> assertThat(high.exercising()).isTrue());
        assertThat(PainRules.high(new Given().session(0, 2, 3, 7).facts())).isPresent();
        assertThat(PainRules.high(new Given().session(0, 7, 6, 6).facts())).isEmpty();
    }

    @Test
    void the_limit_is_the_clinics() {
        var six = new Given().limit(Limit.PAIN_HIGH, 6).checkIn(0, 8, null, 6).facts();

        assertThat(PainRules.high(six)).isPresent();
    }

    @Test
    void the_last_word_rules_so_that_a_lower_day_ends_it() {
        var over = new Given().checkIn(1, 8, null, 9).checkIn(0, 8, null, 6).facts();
        var higherOnTheSameDay =
                new Given().checkIn(0, 8, null, 9).checkIn(0, 20, null, 2).facts();

        assertThat(PainRules.high(over)).isEmpty();
        assertThat(PainRules.high(higherOnTheSameDay)).isPresent();
    }

    @Test
    void a_week_later_it_is_over_by_itself() {
        assertThat(PainRules.high(new Given().checkIn(6, 8, null, 9).facts())).isPresent();
        assertThat(PainRules.high(new Given().checkIn(7, 8, null, 9).facts())).isEmpty();
    }

    @Test
    void the_days_running_are_told_against_what_is_usual() {
        var facts = new Given()
                .pain(9, 4)
                .pain(7, 3)
                .pain(5, 4)
                .checkIn(3, 8, null, 4)
                .session(1, 4, 7, 6)
                .session(0, 4, 8, 6)
                .facts();

        assertThat(PainRules.high(facts))
                .hasValue(new PainHigh(List.of(new DayScore(day(1), 7), new DayScore(day(0), 8)), true, 4));
    }

    @Test
    void a_mean_that_rose_by_two_is_rising() {
        assertThat(PainRules.rising(
                        weeks(new int[] {3, 3, 3}, new int[] {5, 5, 4}).facts()))
                .isEmpty();
        assertThat(PainRules.rising(
                        weeks(new int[] {3, 3, 3}, new int[] {5, 5, 5}).facts()))
                .hasValue(new PainRising(50, 30));
        assertThat(PainRules.rising(
                        weeks(new int[] {3, 3, 3}, new int[] {6, 5, 5}).facts()))
                .hasValue(new PainRising(53, 30));
    }

    @Test
    void a_mean_needs_three_days_in_each_week() {
        assertThat(PainRules.rising(weeks(new int[] {1, 1}, new int[] {9, 9, 9}).facts()))
                .isEmpty();
        assertThat(PainRules.rising(weeks(new int[] {1, 1, 1}, new int[] {9, 9}).facts()))
                .isEmpty();
    }

    @Test
    void the_week_ends_today_and_the_one_before_ends_seven_days_ago() {
        var facts = new Given()
                .pain(14, 0)
                .pain(13, 3)
                .pain(10, 3)
                .pain(7, 3)
                .pain(6, 5)
                .pain(3, 5)
                .pain(0, 5);

        assertThat(PainRules.rising(facts.facts())).hasValue(new PainRising(50, 30));
    }

    private static Given weeks(int[] before, int[] now) {
        var given = new Given();
        IntStream.range(0, before.length).forEach(i -> given.pain(13 - i, before[i]));
        IntStream.range(0, now.length).forEach(i -> given.pain(6 - i, now[i]));
        return given;
    }

    @Test
    void effort_of_nine_is_high() {
        assertThat(PainRules.effort(new Given().effort(0, 8).facts())).isEmpty();
        assertThat(PainRules.effort(new Given().effort(2, 9).facts())).hasValue(new EffortHigh(day(2), 9));
        assertThat(PainRules.effort(new Given().effort(2, 10).facts())).isPresent();
    }

    @Test
    void effort_of_the_last_session_rules_for_a_week() {
        assertThat(PainRules.effort(new Given().effort(1, 9).effort(0, 4).facts()))
                .isEmpty();
        assertThat(PainRules.effort(new Given().effort(1, 9).session(0, 1, 1, 1).facts()))
                .isPresent();
        assertThat(PainRules.effort(new Given().effort(6, 9).facts())).isPresent();
        assertThat(PainRules.effort(new Given().effort(7, 9).facts())).isEmpty();
    }
}
