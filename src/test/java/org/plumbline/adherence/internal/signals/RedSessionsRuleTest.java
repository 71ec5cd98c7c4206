package org.plumbline.adherence.internal.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.adherence.internal.signals.Given.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.SignalFacts.Red;
import org.plumbline.adherence.SignalFacts.RedSession;
import org.plumbline.adherence.SignalFacts.RedSessions;

class RedSessionsRuleTest {
    @Test
    void two_in_seven_days_not_one_and_not_one_of_last_week() {
        assertThat(RedSessionsRule.twoInAWeek(new Given().session(0, 5, 6, 5).facts()))
                .isEmpty();
        assertThat(RedSessionsRule.twoInAWeek(
                        new Given().session(7, 5, 6, 5).session(0, 5, 6, 5).facts()))
                .isEmpty();
        assertThat(RedSessionsRule.twoInAWeek(
                        new Given().session(6, 5, 6, 5).session(0, 5, 6, 5).facts()))
                .hasValue(new RedSessions(
                        List.of(new RedSession(day(6), Red.DURING, 6), new RedSession(day(0), Red.DURING, 6))));
    }

    @Test
    void pain_up_to_five_is_allowed_above_it_is_red() {
        assertThat(reds(new Given().session(0, 5, 5, 5))).isEmpty();
        assertThat(reds(new Given().session(0, 5, 6, 5))).containsExactly(new RedSession(day(0), Red.DURING, 6));
    }

    @Test
    void two_over_the_median_pain_before_of_fourteen_days_is_red() {
        var usualTwo = new Given().session(13, 2, 2, 2).session(5, 2, 2, 2).session(3, 1, 2, 2);

        assertThat(reds(usualTwo.session(0, 2, 3, 2))).isEmpty();
        assertThat(reds(new Given()
                        .session(13, 2, 2, 2)
                        .session(5, 2, 2, 2)
                        .session(3, 1, 2, 2)
                        .session(0, 2, 4, 2)))
                .containsExactly(new RedSession(day(0), Red.OVER_USUAL, 4));
    }

    @Test
    void the_median_of_an_even_number_lies_between() {
        var before = new Given().session(5, 1, 1, 1).session(4, 2, 2, 2).session(3, 1, 1, 1);

        // 1, 1, 2, 2: 1½, and 3½ is where red begins
        assertThat(reds(before.session(0, 2, 3, 2))).isEmpty();
        assertThat(reds(new Given()
                        .session(5, 1, 1, 1)
                        .session(4, 1, 1, 1)
                        .session(3, 1, 1, 1)
                        .session(0, 2, 3, 2)))
                .hasSize(1);
    }

    @Test
    void what_was_usual_more_than_fourteen_days_ago_does_not_count() {
        var longAgo = new Given().session(14, 0, 0, 0).session(15, 0, 0, 0).session(0, 3, 3, 3);

        assertThat(reds(longAgo)).isEmpty();
    }

    @Test
    void still_up_next_morning_is_red_by_the_first_word_of_that_day() {
        assertThat(reds(new Given().session(1, 2, 3, 3).checkIn(0, 7, 4, 5)))
                .containsExactly(new RedSession(day(1), Red.NEXT_MORNING, 4));
        assertThat(reds(new Given().session(1, 2, 3, 3).checkIn(0, 7, 3, 5))).isEmpty();
        assertThat(reds(new Given().session(1, 2, 3, 3).checkIn(0, 7, 2, 5).checkIn(0, 20, 9, 9)))
                .isEmpty();
        assertThat(reds(new Given().session(1, 2, 3, 3).session(0, 9, 5, 5, 5, null)))
                .contains(new RedSession(day(1), Red.NEXT_MORNING, 5));
    }

    @Test
    void a_session_that_brought_no_pain_is_not_to_blame_for_the_morning() {
        assertThat(reds(new Given().session(1, 2, 2, 2).checkIn(0, 7, 5, 5))).isEmpty();
    }

    @Test
    void the_morning_after_next_is_not_the_next_morning() {
        assertThat(reds(new Given().session(2, 2, 3, 3).checkIn(0, 7, 6, 6))).isEmpty();
    }

    @Test
    void without_a_word_about_pain_nothing_is_red() {
        assertThat(reds(new Given().effort(0, 5))).isEmpty();
    }

    private static List<RedSession> reds(Given given) {
        return RedSessionsRule.twoInAWeek(given.limit(Limit.RED_SESSIONS, 1).facts())
                .map(RedSessions::sessions)
                .orElse(List.of());
    }
}
