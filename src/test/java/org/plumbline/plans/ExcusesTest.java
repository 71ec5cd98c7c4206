package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.at;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.TestCourse;
import org.plumbline.support.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlumblineTest
@RecordApplicationEvents
class ExcusesTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired
    ApplicationContext beans;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Excuses excuses;

    @Autowired
    PlanCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    private TestCourse ruth;
    private LineageId bridge;

    @BeforeEach
    void begin() {
        ruth = TestCourse.on(beans, MONDAY, bridge(), birdDog());
        bridge = ruth.first(MONDAY).lineage();
    }

    @Test
    void planned_rest_declared_on_the_day_counts_by_itself() {
        declare(TUESDAY.atTime(21, 0), bridge, TUESDAY, ExcuseKind.PLANNED_REST);

        assertThat(excused()).containsExactly(new ExcusedDay(bridge, TUESDAY));
        assertThat(events.stream(PlanChanged.class))
                .contains(new PlanChanged(ruth.episode().id(), TUESDAY));
    }

    @Test
    void rest_declared_later_and_unwell_wait_for_the_therapist() {
        declare(TUESDAY.plusDays(1).atTime(0, 1), bridge, TUESDAY, ExcuseKind.PLANNED_REST);
        declare(TUESDAY.atTime(9, 0), bridge, MONDAY, ExcuseKind.UNWELL);

        assertThat(excused()).isEmpty();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void all_means_every_exercise_in_force_that_day() {
        declare(TUESDAY.atTime(9, 0), null, TUESDAY, ExcuseKind.PLANNED_REST);

        assertThat(excused()).hasSize(2).extracting(ExcusedDay::day).containsOnly(TUESDAY);
    }

    @Test
    void declared_twice_is_declared_once() {
        declare(TUESDAY.atTime(9, 0), bridge, TUESDAY, ExcuseKind.UNWELL);
        declare(TUESDAY.atTime(9, 1), null, TUESDAY, ExcuseKind.UNWELL);

        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void what_is_withdrawn_counts_no_more_and_may_be_declared_again() {
        declare(TUESDAY.atTime(9, 0), bridge, TUESDAY, ExcuseKind.PLANNED_REST);
        at(
                TUESDAY.atTime(10, 0),
                () -> ruth.clinic().inside(() -> {
                    excuses.withdraw(ruth.episode().id(), bridge, TUESDAY);
                    return true;
                }));
        assertThat(excused()).isEmpty();

        declare(TUESDAY.atTime(11, 0), bridge, TUESDAY, ExcuseKind.PLANNED_REST);
        assertThat(excused()).containsExactly(new ExcusedDay(bridge, TUESDAY));
    }

    private void declare(LocalDateTime time, @Nullable LineageId lineage, LocalDate day, ExcuseKind kind) {
        at(
                time,
                () -> ruth.clinic().inside(() -> {
                    excuses.declare(ruth.episode().id(), ruth.patient(), lineage, day, kind);
                    return true;
                }));
    }

    private java.util.List<ExcusedDay> excused() {
        return ruth.clinic().inside(() -> calendar.course(ruth.episode().id()).excuses());
    }

    private long rows() {
        return ruth.clinic()
                .inside(() -> jdbc.sql("select count(*) from excuse where episode_id = ?")
                        .param(ruth.episode().id().value())
                        .query(Long.class)
                        .single());
    }
}
