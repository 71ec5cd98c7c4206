package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.adherence.RollUp;
import org.plumbline.diary.SkipReason;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that the clinic review reads by exercise. */
@PlumblineTest
class ExerciseWeekTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate NEXT = MONDAY.plusWeeks(1);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    RollUp rollUp;

    @Autowired
    JdbcClient jdbc;

    Care care;
    PatientId amira;

    @BeforeEach
    void twoExercises() {
        care = beans.createBean(Care.class);
        amira = care.register("Amira", MONDAY);
        care.assign(amira, MONDAY, Schedule.everyDay(), Schedule.everyDay());
    }

    @Test
    void an_entry_and_a_skip_count_for_their_exercise() {
        care.log(amira, MONDAY.plusDays(1));
        care.logSecond(amira, MONDAY.plusDays(1));
        care.log(amira, MONDAY.plusDays(2));
        care.skip(amira, MONDAY.plusDays(3), SkipReason.NO_TIME);

        assertThat(rows(MONDAY)).containsExactly("bridge-1-double 2/6 {\"no_time\": 1}", "curl-up-1 1/6 {}");
    }

    @Test
    void an_undone_entry_counts_no_more() {
        var entry = care.log(amira, MONDAY.plusDays(1));
        care.undo(amira, MONDAY.plusDays(1), entry);

        assertThat(rows(MONDAY)).containsExactly("bridge-1-double 0/6 {}", "curl-up-1 0/6 {}");
    }

    @Test
    void an_exercise_that_left_the_plan_leaves_the_weeks_ahead_and_keeps_those_behind() {
        care.assign(amira, NEXT, Schedule.everyDay());

        assertThat(rows(MONDAY)).hasSize(2);
        assertThat(rows(NEXT)).containsExactly("bridge-1-double 0/7 {}");
    }

    @Test
    void a_week_by_exercise_adds_up_to_the_week() {
        care.assign(amira, MONDAY.plusDays(3), Schedule.everyDay(), new Schedule.DaysAWeek(3), Schedule.everyDay());
        care.logAll(amira, MONDAY.plusDays(4));
        care.log(amira, MONDAY.plusDays(5));

        var sums = care.clinic().inside(() -> jdbc.sql("""
                        select count(*) from patient_week w join (
                          select episode_id, week, sum(due) as due, sum(done) as done from exercise_week group by 1, 2) x
                        on x.episode_id = w.episode_id and x.week = w.week and x.due = w.due and x.done = w.done""").query(Integer.class).single());
        var weeks = care.clinic()
                .inside(() -> jdbc.sql("select count(*) from patient_week where due > 0")
                        .query(Integer.class)
                        .single());

        assertThat(sums).isEqualTo(weeks).isPositive();
    }

    @Test
    void a_rebuild_gives_the_same_rows() {
        care.log(amira, MONDAY.plusDays(1));
        care.skip(amira, MONDAY.plusDays(2), SkipReason.TIRED);
        var before = rows(MONDAY);

        Care.on(MONDAY.plusDays(2), () -> {
            TenantScope.ofClinic(care.clinic().id()).run(() -> rollUp.rebuild(care.episode(amira)));
            return amira;
        });

        assertThat(rows(MONDAY)).isEqualTo(before);
    }

    @Test
    void weeks_of_an_older_database_are_written_by_the_job() {
        care.log(amira, MONDAY.plusDays(1));
        var before = rows(MONDAY);
        care.clinic().inside(() -> jdbc.sql("delete from exercise_week").update());

        Care.on(MONDAY.plusDays(2), () -> {
            TenantScope.ofClinic(care.clinic().id()).run(rollUp::extend);
            return amira;
        });

        assertThat(rows(MONDAY)).isEqualTo(before).isNotEmpty();
    }

    private List<String> rows(LocalDate week) {
        return care.clinic()
                .inside(() -> jdbc.sql("""
                        select exercise_id || ' ' || done || '/' || due || ' ' || skips from exercise_week
                        where week = ? order by exercise_id""").param(week).query(String.class).list());
    }
}
