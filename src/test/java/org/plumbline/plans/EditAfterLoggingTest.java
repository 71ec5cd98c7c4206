package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.diary.SkipReason;
import org.plumbline.diary.TestCourse;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Waiters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From which day an edit counts when the patient has done something already (ADHERENCE §4). */
@PlumblineTest
class EditAfterLoggingTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Autowired
    ApplicationContext beans;

    @Autowired
    PlanService plans;

    @Autowired
    JdbcClient jdbc;

    private TestCourse ruth;

    @BeforeEach
    void begin() {
        ruth = TestCourse.on(beans, MONDAY, bridge());
    }

    @Test
    void once_something_was_done_today_an_edit_waits_for_tomorrow() {
        log(TUESDAY, 5);

        var assigned = assign(PlanDraft.edit(1, "Bird dog", List.of(birdDog())));

        assertThat(assigned.from()).isEqualTo(WEDNESDAY);
        assertThat(plan().loggedToday()).isTrue();
        assertThat(plan().inForce().no()).isEqualTo(1);
        assertThat(plan().waiting().no()).isEqualTo(2);
    }

    @Test
    void who_chose_today_before_something_was_done_is_told_and_nothing_is_assigned() {
        log(TUESDAY, 20);

        assertThatThrownBy(() ->
                        assign(PlanDraft.edit(1, "Bird dog", List.of(birdDog())).from(TUESDAY)))
                .asInstanceOf(type(PlanRefused.class))
                .returns(PlanRefused.Reason.LOGGED_MEANWHILE, PlanRefused::reason);

        assertThat(plan().latestNo()).isEqualTo(1);
        assertThat(plan().earliest()).isEqualTo(WEDNESDAY);
    }

    @Test
    void a_skip_is_nothing_done() {
        record(skip(TUESDAY));

        assertThat(assign(PlanDraft.edit(1, "Bird dog", List.of(birdDog()))).from())
                .isEqualTo(TUESDAY);
    }

    @Test
    void an_amount_of_nothing_is_nothing_done() {
        log(TUESDAY, 0);

        assertThat(assign(PlanDraft.edit(1, "Bird dog", List.of(birdDog()))).from())
                .isEqualTo(TUESDAY);
    }

    @Test
    void what_was_undone_was_not_done() {
        var entry = log(TUESDAY, 20);
        ruth.undo(entry.id(), TUESDAY.atTime(11, 0));

        assertThat(assign(PlanDraft.edit(1, "Bird dog", List.of(birdDog()))).from())
                .isEqualTo(TUESDAY);
    }

    @Test
    void what_was_done_yesterday_does_not_hold_an_edit_back() {
        log(MONDAY, 20);

        assertThat(assign(PlanDraft.edit(1, "Bird dog", List.of(birdDog()))).from())
                .isEqualTo(TUESDAY);
    }

    @Test
    void a_back_fill_does_not_hold_an_edit_back() {
        var monday = ruth.entry(ruth.first(TUESDAY), MONDAY.atTime(9, 0), Amounts.whole(20));
        ruth.record(monday, TUESDAY.atTime(10, 0));

        assertThat(assign(PlanDraft.edit(1, "Bird dog", List.of(birdDog()))).from())
                .isEqualTo(TUESDAY);
    }

    @Test
    void an_edit_that_waits_for_tomorrow_is_replaced_by_the_next_one() {
        log(TUESDAY, 20);
        assign(PlanDraft.edit(1, "Bird dog", List.of(birdDog())));

        var assigned = assign(PlanDraft.edit(2, "Both", List.of(bridge(), birdDog())));

        assertThat(assigned.from()).isEqualTo(WEDNESDAY);
        assertThat(plan().waiting().no()).isEqualTo(3);
        assertThat(plan().inForce().no()).isEqualTo(1);
    }

    @Test
    void what_is_being_logged_while_the_edit_is_assigned_holds_it_back() throws Exception {
        try (var therapist = Executors.newVirtualThreadPerTaskExecutor()) {
            var edit = ruth.clinic().inside(() -> {
                log(TUESDAY, 20);
                var assigned = therapist.submit(() -> assign(PlanDraft.edit(1, "Bird dog", List.of(birdDog()))));
                Waiters.awaitOne(jdbc);
                return assigned;
            });

            assertThat(edit.get().from()).isEqualTo(WEDNESDAY);
        }
    }

    private Entry log(LocalDate day, int repetitions) {
        return record(ruth.entry(ruth.first(day), day.atTime(10, 0), Amounts.whole(repetitions)));
    }

    private Entry skip(LocalDate day) {
        var done = ruth.entry(ruth.first(day), day.atTime(10, 0));
        return new Entry(
                Entry.VERSION,
                done.id(),
                done.session(),
                done.patient(),
                done.prescription(),
                done.performedAt(),
                day,
                done.zone(),
                Amounts.none(),
                SkipReason.NO_TIME,
                null,
                null,
                Grade.TICKED);
    }

    private Entry record(Entry entry) {
        ruth.record(entry, entry.day().atTime(10, 0));
        return entry;
    }

    private Assigned assign(PlanDraft draft) {
        return TestCourse.at(
                TUESDAY.atTime(12, 0), () -> ruth.clinic().asTherapist(() -> plans.assign(ruth.patient(), draft)));
    }

    private PlanView plan() {
        return TestCourse.at(
                TUESDAY.atTime(12, 0), () -> ruth.clinic().asTherapist(() -> plans.current(ruth.patient())));
    }
}
