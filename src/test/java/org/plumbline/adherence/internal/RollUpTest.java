package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.adherence.RollUp;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.internal.Standings.Standing;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.plans.PlannedCourse;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The rows, written once, answer every later day exactly as the scorer does: nothing has to run at midnight. */
@PlumblineTest
class RollUpTest {
    private static final List<Integer> WINDOWS = List.of(7, 28, 90);

    @Autowired
    TestClinics clinics;

    @Autowired
    RollUp rollUp;

    @Autowired
    RollUpRows rows;

    @Autowired
    Standings standings;

    @Autowired
    AutowireCapableBeanFactory beans;

    CourseStore store;

    @BeforeEach
    void makeStore() {
        store = beans.createBean(CourseStore.class);
    }

    static List<AdherenceCase> cases() {
        return AdherenceCase.all();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stored_courses_read_from_rows_are_exact_on_their_day_and_on_others(AdherenceCase given) {
        var clinic = clinics.open();
        var episode = store.store(clinic, given.course(), Map.of());

        write(clinic, episode, given.today());

        var readOn = IntStream.rangeClosed(-8, 12)
                .mapToObj(later -> given.today().plusDays(2L * later))
                .toList();
        assertReadsExactly(clinic, episode, given.course(), readOn);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_courses_read_from_rows_are_exact_on_every_day(long seed) {
        var clinic = clinics.open();
        var course = RandomCourse.of(seed);
        var episode = store.store(clinic, course, Map.of());

        write(clinic, episode, RandomCourse.START);

        assertReadsExactly(clinic, episode, course, everyDay());
    }

    @Test
    void a_day_cut_by_a_move_counts_only_what_was_done_and_one_of_no_length_nothing() {
        var clinic = clinics.open();
        var moved = RandomCourse.START.plusDays(10);
        var skipped = RandomCourse.START.plusDays(20);
        var course = RandomCourse.of(7);
        var zones = Map.of(
                moved.plusDays(1), ZoneId.of("Pacific/Niue"), skipped.plusDays(1), ZoneId.of("Pacific/Kiritimati"));
        var episode = store.store(clinic, course, zones);

        write(clinic, episode, RandomCourse.START);

        var cut = new Course(course.start(), course.end(), course.plan(), course.log(), Set.of(), Set.of(skipped));
        assertReadsExactly(clinic, episode, cut, everyDay());
    }

    @Test
    void without_a_plan_there_is_no_row_and_no_data() {
        var clinic = clinics.open();
        var course = new Course(RandomCourse.START, null, PlannedCourse.none(), List.of());
        var episode = store.store(clinic, course, Map.of());

        var standing = standing(clinic, episode, RandomCourse.START.plusDays(9));

        assertThat(standing.sevenDays()).isEqualTo(Share.NONE);
        assertThat(standing.state()).isEqualTo(DayState.NONE);
        assertThat(standing.strip()).isBlank().hasSize(14);
        assertThat(standing.lastLog()).isNull();
    }

    @Test
    void a_rebuild_writes_the_same_rows() {
        var clinic = clinics.open();
        var course = RandomCourse.of(3);
        var episode = store.store(clinic, course, Map.of());
        write(clinic, episode, RandomCourse.START);
        var first = days(clinic, episode);

        write(clinic, episode, RandomCourse.START);

        assertThat(first).hasSizeGreaterThan(RandomCourse.DAYS);
        assertThat(days(clinic, episode)).isEqualTo(first);
    }

    @Test
    void extending_writes_eight_weeks_ahead_and_then_has_nothing_to_do() {
        var clinic = clinics.open();
        var course = RandomCourse.of(4);
        var open = new Course(course.start(), null, course.plan(), course.log());
        var episode = store.store(clinic, open, Map.of());
        write(clinic, episode, RandomCourse.START);
        var later = RandomCourse.START.plusWeeks(3);

        ScopedClock.at(
                CourseStore.noon(later), () -> TenantScope.ofClinic(clinic.id()).run(rollUp::extend));

        var written = days(clinic, episode);
        assertThat(written.getLast().day()).isEqualTo(LocalDate.of(2026, 5, 24));
        assertReadsExactly(clinic, episode, open, List.of(LocalDate.of(2026, 5, 24)));
    }

    @Test
    void a_course_that_cannot_be_read_keeps_no_other_from_being_written_ahead() {
        var clinic = clinics.open();
        var torn = store.store(clinic, open(RandomCourse.of(4)), Map.of());
        var sound = store.store(clinic, open(RandomCourse.of(5)), Map.of());
        write(clinic, torn, RandomCourse.START);
        write(clinic, sound, RandomCourse.START);
        store.tear(clinic, torn);

        ScopedClock.at(
                CourseStore.noon(RandomCourse.START.plusWeeks(3)),
                () -> TenantScope.ofClinic(clinic.id()).run(rollUp::extend));

        assertThat(days(clinic, torn).getLast().day()).isBefore(LocalDate.of(2026, 5, 24));
        assertThat(days(clinic, sound).getLast().day()).isEqualTo(LocalDate.of(2026, 5, 24));
    }

    private static Course open(Course course) {
        return new Course(course.start(), null, course.plan(), course.log());
    }

    private void write(TestClinic clinic, EpisodeInfo episode, LocalDate today) {
        ScopedClock.at(
                CourseStore.noon(today),
                () -> clinic.inside(() -> {
                    rollUp.rebuild(episode.id());
                    return null;
                }));
    }

    private static List<LocalDate> everyDay() {
        return RandomCourse.START
                .datesUntil(RandomCourse.START.plusDays(RandomCourse.DAYS + 11))
                .toList();
    }

    private void assertReadsExactly(TestClinic clinic, EpisodeInfo episode, Course course, List<LocalDate> readOn) {
        var scorer = new Scorer(course);
        var written = days(clinic, episode);

        for (var today : readOn) {
            for (int length : WINDOWS) {
                assertThat(figures(written, length, today))
                        .as("%d days on %s", length, today)
                        .isEqualTo(scorer.window(length, today));
            }
            var standing = standing(clinic, episode, today);
            assertThat(List.of(standing.sevenDays(), standing.twentyEightDays()))
                    .as("7 and 28 days on %s", today)
                    .containsExactly(share(scorer.window(7, today)), share(scorer.window(28, today)));
            assertThat(standing.daysDue())
                    .as("days due on %s", today)
                    .isEqualTo(scorer.window(7, today).daysDue());
        }
    }

    private static Figures figures(List<DayRow> written, int length, LocalDate today) {
        return written.stream()
                .filter(row -> !row.day().isBefore(today.minusDays(length)))
                .map(row -> row.countedOn(today))
                .reduce(Figures.NONE, Figures::plus, (a, b) -> a);
    }

    private static Share share(Figures figures) {
        return new Share(figures.done(), figures.due());
    }

    private List<DayRow> days(TestClinic clinic, EpisodeInfo episode) {
        return clinic.inside(() -> rows.days(episode.id(), LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)));
    }

    private Standing standing(TestClinic clinic, EpisodeInfo episode, LocalDate today) {
        var patient = new CaseloadPatient(
                episode.patient(), episode, "Amira Kessler", LocalDate.of(1985, 2, 3), null, TestClinics.ZONE, today);
        return clinic.inside(() -> standings.of(List.of(patient))).get(episode.id());
    }
}
