package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.at;
import static org.plumbline.diary.TestCourse.bridge;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.RollUp;
import org.plumbline.diary.TestCourse;
import org.plumbline.plans.ExcuseKind;
import org.plumbline.plans.Excuses;
import org.plumbline.plans.HoldService;
import org.plumbline.support.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Days touched by a hold, and excused ones, ask for nothing: scored in the transaction that raised, lifted, declared. */
@PlumblineTest
class HoldRollUpTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired
    ApplicationContext beans;

    @Autowired
    HoldService holds;

    @Autowired
    Excuses excuses;

    @Autowired
    RollUpRows rows;

    @Autowired
    RollUp rollUp;

    @Test
    void held_days_ask_for_nothing_and_the_days_after_the_lift_ask_again() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        assertThat(due(ruth)).containsExactly(0, 1, 1, 1, 1, 1, 1);

        var hold = ruth.asPatient(TUESDAY.atTime(7, 42), () -> holds.raise(ruth.patient(), List.of("u1")));
        assertThat(due(ruth)).containsExactly(0, 0, 0, 0, 0, 0, 0);
        assertThat(states(ruth)).startsWith(DayState.PLAN, DayState.HELD, DayState.HELD);

        at(
                TUESDAY.plusDays(2).atTime(15, 0),
                () -> ruth.clinic().asTherapist(() -> {
                    holds.lift(ruth.patient(), hold.id(), "MRI clear, called at noon");
                    return true;
                }));
        assertThat(due(ruth)).containsExactly(0, 0, 0, 0, 1, 1, 1);
        isTheSameWhenRebuilt(ruth);
    }

    @Test
    void an_accepted_excuse_asks_for_nothing_on_its_day() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());

        at(
                TUESDAY.atTime(8, 0),
                () -> ruth.clinic().inside(() -> {
                    excuses.declare(ruth.episode().id(), ruth.patient(), null, TUESDAY, ExcuseKind.PLANNED_REST);
                    return true;
                }));

        assertThat(due(ruth)).containsExactly(0, 0, 1, 1, 1, 1, 1);
        isTheSameWhenRebuilt(ruth);
    }

    private void isTheSameWhenRebuilt(TestCourse ruth) {
        var before = week(ruth);
        at(
                TUESDAY.plusDays(2).atTime(16, 0),
                () -> ruth.clinic().inside(() -> {
                    rollUp.rebuild(ruth.episode().id());
                    return true;
                }));
        assertThat(week(ruth)).isEqualTo(before);
    }

    private List<DayRow> week(TestCourse ruth) {
        return ruth.clinic().inside(() -> rows.days(ruth.episode().id(), MONDAY, MONDAY.plusDays(6)));
    }

    private List<Integer> due(TestCourse ruth) {
        return week(ruth).stream().map(each -> each.closed().due()).toList();
    }

    private List<DayState> states(TestCourse ruth) {
        return week(ruth).stream().map(DayRow::state).toList();
    }
}
