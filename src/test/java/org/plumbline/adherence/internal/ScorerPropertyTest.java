package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Wild courses scored twice: by the engine, and by the words of ADHERENCE.md. A hundred thousand: {@code -Pengine}. */
class ScorerPropertyTest {
    private static final int COURSES = Integer.getInteger("plumbline.engine.courses", 2000);
    private static final long SEED = Long.getLong("plumbline.engine.seed", 1);

    @Test
    void the_engine_agrees_with_the_reference_on_every_day_and_window() {
        for (long seed = SEED; seed < SEED + COURSES; seed++) compare(seed);
    }

    /** Courses among the hundred thousand on which they once differed: a move out of the day on which clocks went back. */
    @Test
    void the_engine_agrees_where_it_once_did_not() {
        for (long seed : List.of(19191L)) compare(seed);
    }

    /** What is compared below says something: all kinds of days occur. */
    @Test
    void the_courses_hold_what_may_happen() {
        var courses = java.util.stream.LongStream.range(SEED, SEED + 500)
                .mapToObj(WildCourse::of)
                .toList();

        assertThat(courses).anyMatch(each -> !each.course().skipped().isEmpty());
        assertThat(courses).anyMatch(each -> !each.course().shortened().isEmpty());
        assertThat(courses).anyMatch(each -> each.course().end() != null);
        assertThat(courses)
                .anyMatch(each -> each.course().plan().versions().stream()
                        .anyMatch(
                                version -> version.from().isBefore(each.course().start())));
        assertThat(courses)
                .filteredOn(each ->
                        new Scorer(each.course()).window(90, each.last()).due() > 20)
                .hasSizeGreaterThan(300);
    }

    private static void compare(long seed) {
        var given = WildCourse.of(seed);
        var scorer = new Scorer(given.course());
        var reference = new ReferenceScoring(given.course(), given.zones());
        var start = given.course().start();
        int length = (int) start.until(given.last(), java.time.temporal.ChronoUnit.DAYS);
        var random = new SplittableRandom(seed);
        for (var today :
                List.of(start.plusDays(random.nextInt(length)), given.last().plusDays(10))) {
            for (var day : reference.days(start.minusDays(3), today.plusDays(8)))
                assertThat(plain(scorer.day(day, Closed.on(day, today))))
                        .as("course %d, %s seen on %s", seed, day, today)
                        .isEqualTo(plain(reference.day(day, today)));
            for (int window : List.of(7, 28)) {
                var expected = reference.window(window, today);
                assertThat(plain(scorer.window(window, today)))
                        .as("course %d, %d days on %s", seed, window, today)
                        .isEqualTo(expected);
                assertThat(plain(fromRows(scorer, window, today)))
                        .as("course %d, rows of %d days on %s", seed, window, today)
                        .isEqualTo(expected);
            }
        }
    }

    /** As the roll-up would keep them: written without knowing who reads them when. */
    private static Figures fromRows(Scorer scorer, int window, LocalDate today) {
        var figures = Figures.NONE;
        for (var day = today.minusDays(window); day.isBefore(today); day = day.plusDays(1))
            figures = figures.plus(DayRow.of(day, scorer, DayFacts.of(List.of(), List.of(), List.of()))
                    .countedOn(today));
        return figures;
    }

    private static List<Object> plain(Score day) {
        return List.of(day.due(), day.done(), plain(day.credit()));
    }

    private static List<Object> plain(ReferenceScoring.Day day) {
        return List.of(day.due(), day.done(), ReferenceScoring.plain(day.credit()));
    }

    private static List<Object> plain(Figures figures) {
        return List.of(figures.due(), figures.done(), plain(figures.credit()), figures.daysDue(), figures.daysDone());
    }

    private static String plain(Fraction fraction) {
        return ReferenceScoring.plain(new ReferenceScoring.Share(fraction.numerator(), fraction.denominator()));
    }
}
