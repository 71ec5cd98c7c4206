package org.plumbline.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.CourseTrend.Rest;
import org.plumbline.adherence.CourseTrend.Version;
import org.plumbline.identity.Role;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PauseService;
import org.plumbline.support.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
class CourseTrendTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final Schedule DAILY = Schedule.everyDay();

    @Autowired
    AdherenceService service;

    @Autowired
    PauseService pauses;

    @Autowired
    EpisodeService episodes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Care care;
    private PatientId amira;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
        amira = care.register("Amira", day(0));
    }

    @Test
    void a_course_without_anything_is_an_empty_picture_of_twelve_weeks() {
        var trend = trend(0);

        assertThat(trend.isEmpty()).isTrue();
        assertThat(trend.from()).isEqualTo(day(0));
        assertThat(trend.to()).isEqualTo(day(83));
        assertThat(trend.days()).hasSize(1);
        assertThat(trend.plannedEnd()).isEqualTo(day(83));
        assertThat(trend.aim()).isNull();
    }

    @Test
    void the_days_say_what_was_done_and_the_worst_pain() {
        care.assign(amira, day(0), DAILY, DAILY);
        care.logAll(amira, day(1));
        care.log(amira, day(2));
        pain(1, 6);

        var trend = trend(3);

        assertThat(trend.days())
                .extracting(each -> each.day().done(), each -> each.day().due(), CourseTrend.Day::worst)
                .containsExactly(tuple(0, 0, null), tuple(2, 2, 6), tuple(1, 2, null), tuple(0, 2, null));
        assertThat(trend.sevenDays()).isEqualTo(new Share(3, 4));
    }

    @Test
    void a_mean_takes_three_reports_in_seven_days_and_the_aim_is_half_the_first_week() {
        care.assign(amira, day(0), DAILY);
        pain(0, 8);
        pain(1, 6);
        assertThat(trend(1).means()).isEmpty();
        assertThat(trend(1).aim()).isNull();

        pain(3, 6);
        pain(9, 2);
        var trend = trend(10);

        assertThat(trend.means())
                .extracting(CourseTrend.Mean::day, CourseTrend.Mean::pain)
                .startsWith(tuple(day(3), new BigDecimal("6.7")))
                .doesNotContain(tuple(day(9), new BigDecimal("4.0")))
                .hasSize(4);
        var aim = trend.aim();
        assertThat(aim).isNotNull();
        assertThat(aim.from()).isEqualByComparingTo("6.7");
        assertThat(aim.to()).isEqualByComparingTo("3.4");
        assertThat(aim.toDay()).isEqualTo(day(83));
    }

    @Test
    void versions_stand_on_the_day_they_came_into_force_and_a_waiting_one_ahead() {
        care.assign(amira, day(2), DAILY);
        care.assign(amira, day(9), DAILY, DAILY);
        care.log(amira, day(12));
        care.assign(amira, day(12), DAILY);

        assertThat(trend(12).versions())
                .containsExactly(new Version(1, day(2)), new Version(2, day(9)), new Version(3, day(13)));
    }

    @Test
    void pauses_are_cut_to_the_axis() {
        care.assign(amira, day(0), DAILY);
        care.asTherapist(day(10), () -> pauses.agree(amira, day(8), day(12)));
        care.asTherapist(day(80), () -> pauses.agree(amira, day(81), day(100)));

        assertThat(trend(80).rests())
                .containsExactly(new Rest(day(8), day(12), false), new Rest(day(81), day(87), false));
    }

    @Test
    void a_long_course_shows_its_latest_weeks_and_keeps_its_aim() {
        care.assign(amira, day(0), DAILY);
        IntStream.range(0, 7).forEach(i -> pain(i, 6));

        var trend = trend(200);

        assertThat(trend.from()).isEqualTo(day(200 + 7 - 83));
        assertThat(trend.to()).isEqualTo(day(207));
        assertThat(trend.versions()).isEmpty();
        assertThat(trend.aim()).isNotNull();
        assertThat(trend.week(day(200))).isEqualTo(29);
    }

    @Test
    void an_ended_course_stands_still() {
        care.assign(amira, day(0), DAILY);
        care.logAll(amira, day(5));
        care.asTherapist(day(10), () -> {
            episodes.end(amira, episodes.care(amira).version(), day(8), "Goals reached");
            return true;
        });

        var trend = trend(60);

        assertThat(trend.today()).isEqualTo(day(8));
        assertThat(trend.end()).isEqualTo(day(8));
        assertThat(trend.retest()).isNull();
        assertThat(trend.sevenDays()).isEqualTo(trend(11).sevenDays());
    }

    @Test
    void each_exercise_has_its_own_seven_days() {
        care.assign(amira, day(0), DAILY, new Schedule.DaysAWeek(3));
        care.logAll(amira, day(8));
        care.log(amira, day(9));

        var weeks = care.asTherapist(day(14), () -> service.exercises(amira));

        assertThat(weeks.values())
                .extracting(ExerciseWeek::share, ExerciseWeek::band)
                .containsExactlyInAnyOrder(tuple(new Share(2, 7), Band.LOW), tuple(new Share(1, 3), Band.LOW));
    }

    @Test
    void nobody_but_the_care_team_sees_a_course() {
        var colleague = care.clinic().staff("Lea Moser", Role.THERAPIST);
        var elsewhere = beans.createBean(Care.class).clinic().therapist();
        for (var stranger : List.of(colleague, elsewhere, care.clinic().manager())) {
            assertThatThrownBy(() ->
                            care.clinic().clinics().as(stranger, () -> service.trend(amira, care.episode(amira))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> care.clinic().clinics().as(stranger, () -> service.retest(amira)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> care.clinic().clinics().as(stranger, () -> service.exercises(amira)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    /** As the roll-up keeps it. */
    private void pain(int day, int worst) {
        care.clinic()
                .inside(() -> jdbc.sql("update patient_day set pain_worst = ? where day = ?")
                        .params(worst, day(day))
                        .update());
    }

    private CourseTrend trend(int today) {
        return care.asTherapist(day(today), () -> service.trend(amira, care.episode(amira)));
    }

    private static LocalDate day(int offset) {
        return MONDAY.plusDays(offset);
    }
}
