package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Half;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.internal.Trend.WeekSum;
import org.plumbline.diary.SkipReason;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.Ids;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.OpenEpisode;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each figure of the review once more: all rows of the roll-ups read as they are, and summed up one by one. */
@PlumblineTest
class ReviewRowsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate FIRST = MONDAY.minusWeeks(10);
    private static final LocalDate RECENT = MONDAY.minusWeeks(4);
    private static final int PATIENTS = 26;

    @Autowired
    ReviewRows rows;

    @Autowired
    RiskReader risks;

    @Autowired
    Episodes episodes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final SplittableRandom random = new SplittableRandom(7);
    private Care care;

    private record Course(UUID id, UUID patient, UUID lead) {}

    private record WeekRow(UUID episode, UUID patient, LocalDate week, int due, int done, int planWeek) {}

    private record ExerciseRow(UUID episode, LocalDate week, String exercise, int due, int done, String skips) {}

    private record DayOf(UUID episode, LocalDate day, String state, int due, int late, int done) {}

    @BeforeEach
    void fill() {
        care = beans.createBean(Care.class);
        var others = care.clinic().staff("Lea Moser", Role.THERAPIST);
        for (int i = 0; i < PATIENTS; i++) {
            var zone = i % 9 == 4 ? ZoneId.of("Pacific/Auckland") : TestClinics.ZONE;
            var lead = i % 3 == 0 ? others : care.clinic().therapist();
            care.register(lead, "Patient " + i, FIRST, zone);
        }
        care.clinic().inside(() -> {
            courses().stream().limit(8).forEach(this::beginAgain);
            courses().forEach(this::writeWeeks);
            return null;
        });
    }

    /** Ended in the middle of a week, and begun anew in the same. */
    private void beginAgain(Course course) {
        var ended = FIRST.plusWeeks(random.nextInt(2, 9)).plusDays(1);
        jdbc.sql("update episode set end_day = ?, end_reason = 'better' where id = ?")
                .params(ended, course.id())
                .update();
        jdbc.sql("""
                insert into episode (clinic_id, id, patient_id, start_day, planned_weeks, lead_membership_id)
                values (?, ?, ?, ?, 12, ?)""")
                .params(care.clinic().id().value(), Ids.next(), course.patient(), ended.plusDays(1), course.lead())
                .update();
    }

    private void writeWeeks(Course course) {
        var weeks = courseWeeks(course);
        int planWeek = 0;
        for (var week : weeks) {
            planWeek++;
            int due = random.nextInt(5) == 0 ? 0 : random.nextInt(1, 12);
            int done = random.nextInt(due + 1);
            jdbc.sql("""
                    insert into patient_week (clinic_id, episode_id, patient_id, week, due, done, credit_num, credit_den, plan_week)
                    values (?, ?, ?, ?, ?, ?, 0, 1, ?)""")
                    .params(clinic(), course.id(), course.patient(), week, due, done, planWeek)
                    .update();
            for (var exercise : List.of("bridge-1-double", "curl-up-1", "plank-knees"))
                if (random.nextInt(4) > 0) writeExercise(course, week, exercise);
        }
        for (int i = -10; i < 4; i++) writeDay(course, THURSDAY.plusDays(i));
    }

    private void writeExercise(Course course, LocalDate week, String exercise) {
        int due = random.nextInt(6);
        var skips = switch (random.nextInt(4)) {
            case 0 -> "{\"no_time\": 2}";
            case 1 -> "{\"no_time\": 1, \"pain\": 1}";
            default -> "{}";
        };
        jdbc.sql("""
                insert into exercise_week (clinic_id, episode_id, patient_id, week, exercise_id, due, done, skips)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(clinic(), course.id(), course.patient(), week, exercise, due, random.nextInt(due + 1), skips)
                .update();
    }

    private void writeDay(Course course, LocalDate day) {
        int due = random.nextInt(3);
        jdbc.sql("""
                insert into patient_day (clinic_id, episode_id, patient_id, day, state, due, late_due, done,
                  credit_num, late_credit_num, credit_den, logged, pain_sum, pain_n)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 1, 0, 0, 0)""")
                .params(
                        clinic(),
                        course.id(),
                        course.patient(),
                        day,
                        random.nextInt(8) == 0 ? "NONE" : "PLAN",
                        due,
                        random.nextInt(3),
                        random.nextInt(due + 1))
                .update();
    }

    private List<LocalDate> courseWeeks(Course course) {
        var bounds = jdbc.sql("select start_day, coalesce(end_day, ?) as end_day from episode where id = ?")
                .params(MONDAY.plusWeeks(2), course.id())
                .query((row, n) ->
                        List.of(row.getObject("start_day", LocalDate.class), row.getObject("end_day", LocalDate.class)))
                .single();
        return IntStream.range(0, 13)
                .mapToObj(i -> FIRST.plusWeeks(i))
                .filter(week -> !week.plusDays(6).isBefore(bounds.getFirst()) && !week.isAfter(bounds.getLast()))
                .toList();
    }

    @Test
    void the_trend_is_that_of_the_rows() {
        var trend = inside(() -> Trend.of(rows.weeks(FIRST, MONDAY, 12), rows.twice(FIRST, MONDAY)));

        var expected = new TreeMap<LocalDate, List<WeekRow>>();
        weeks(row -> !row.week().isBefore(FIRST) && row.week().isBefore(MONDAY))
                .forEach(row -> expected.computeIfAbsent(row.week(), w -> new ArrayList<>())
                        .add(row));
        assertThat(trend)
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .map(week -> new WeekSum(week.getKey(), group(week.getValue()), half(week.getValue())))
                        .toList());
        assertThat(expected.values())
                .as("somebody has two courses in a week")
                .anyMatch(week -> week.size() > group(week).patients());
    }

    private static Group group(List<WeekRow> week) {
        return new Group(
                new Share(
                        week.stream().mapToInt(WeekRow::done).sum(),
                        week.stream().mapToInt(WeekRow::due).sum()),
                (int) week.stream().map(WeekRow::patient).distinct().count());
    }

    /** The first value that at least a quarter, or three quarters, do not exceed. */
    private static Half half(List<WeekRow> week) {
        var percents = week.stream()
                .map(row -> new Share(row.done(), row.due()).percent().orElseThrow())
                .toList();
        return new Half(quarter(percents, 1), quarter(percents, 3));
    }

    private static int quarter(List<Integer> percents, int quarters) {
        return new TreeSet<>(percents)
                .stream()
                        .filter(value -> 4
                                        * percents.stream()
                                                .filter(each -> each <= value)
                                                .count()
                                >= (long) quarters * percents.size())
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void plan_weeks_are_those_of_the_rows() {
        var found = inside(() -> rows.weeks(FIRST, MONDAY, 5)).stream()
                .filter(row -> row.planWeek() != null)
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(row.planWeek()),
                        row -> List.of(row.group().patients(), row.logging())));

        var expected = weeks(row -> row.week().isBefore(MONDAY) && row.planWeek() <= 5).stream()
                .collect(Collectors.groupingBy(WeekRow::planWeek))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        week -> List.of(week.getValue().size(), (int) week.getValue().stream()
                                .filter(row -> row.done() > 0)
                                .count())));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void the_leads_are_those_of_the_rows() {
        var courses = inside(this::courses).stream().collect(Collectors.toMap(Course::id, each -> each));
        var recent = weeks(row -> !row.week().isBefore(RECENT) && row.week().isBefore(MONDAY));

        var found = inside(() -> rows.leads(RECENT, MONDAY));

        assertThat(found).hasSize(3);
        for (var lead : found) {
            var own = recent.stream()
                    .filter(row ->
                            lead.lead() == null || lead(courses, row.episode()).equals(lead.lead()))
                    .toList();
            assertThat(lead.group()).isEqualTo(group(own));
            var byCourse = own.stream()
                    .collect(Collectors.groupingBy(WeekRow::episode))
                    .values();
            assertThat(lead.doneDone())
                    .isEqualTo(byCourse.stream()
                            .mapToDouble(each -> Math.pow(done(each), 2))
                            .sum());
            assertThat(lead.doneDue())
                    .isEqualTo(byCourse.stream()
                            .mapToDouble(each -> done(each) * due(each))
                            .sum());
            assertThat(lead.dueDue())
                    .isEqualTo(byCourse.stream()
                            .mapToDouble(each -> Math.pow(due(each), 2))
                            .sum());
        }
    }

    private static MembershipId lead(Map<UUID, Course> courses, UUID episode) {
        return new MembershipId(Objects.requireNonNull(courses.get(episode)).lead());
    }

    private static double done(List<WeekRow> rows) {
        return rows.stream().mapToInt(WeekRow::done).sum();
    }

    private static double due(List<WeekRow> rows) {
        return rows.stream().mapToInt(WeekRow::due).sum();
    }

    @Test
    void exercises_and_why_they_are_left_out_are_those_of_the_rows() {
        var courses = inside(this::courses).stream().collect(Collectors.toMap(Course::id, each -> each));
        var recent = exercises().stream()
                .filter(row -> !row.week().isBefore(RECENT) && row.week().isBefore(MONDAY))
                .toList();

        var found = inside(() -> rows.exercises(RECENT, MONDAY));
        var skips = inside(() -> rows.skips(RECENT, MONDAY));

        assertThat(found).hasSize(6);
        for (var sum : found) {
            var own = recent.stream()
                    .filter(row -> row.exercise().equals(sum.exercise().slug())
                            && lead(courses, row.episode()).equals(sum.lead()))
                    .toList();
            assertThat(sum.group())
                    .isEqualTo(new Group(
                            new Share(
                                    own.stream().mapToInt(ExerciseRow::done).sum(),
                                    own.stream().mapToInt(ExerciseRow::due).sum()),
                            (int) own.stream()
                                    .filter(row -> row.due() > 0)
                                    .map(ExerciseRow::episode)
                                    .distinct()
                                    .count()));
            var all = recent.stream()
                    .filter(row -> row.exercise().equals(sum.exercise().slug()))
                    .toList();
            assertThat(TopSkip.of(skips.getOrDefault(sum.exercise(), List.of())))
                    .isEqualTo(SkipReason.NO_TIME);
            assertThat(told(skips, sum.exercise()))
                    .isEqualTo(all.stream()
                            .filter(row -> !row.skips().equals("{}"))
                            .map(ExerciseRow::episode)
                            .distinct()
                            .count());
        }
    }

    private static long told(Map<ExerciseId, Collection<String>> skips, ExerciseId exercise) {
        return skips.getOrDefault(exercise, List.of()).size();
    }

    @Test
    void enough_means_five_different_patients() {
        for (int weeks = 1; weeks < 8; weeks++) {
            var end = FIRST.plusWeeks(weeks);
            long patients = weeks(row -> row.week().isBefore(end)).stream()
                    .map(WeekRow::patient)
                    .distinct()
                    .count();
            assertThat(inside(() -> rows.enough(FIRST, end))).isEqualTo(patients >= 5);
        }
        assertThat(inside(() -> rows.enough(FIRST.minusWeeks(4), FIRST))).isFalse();
    }

    /** Each by the calendar of its own zone: in Auckland it is Friday. */
    @Test
    void the_last_seven_days_are_those_of_the_rows() {
        var risk = Care.on(THURSDAY, () -> inside(() -> Objects.requireNonNull(risks.read(episodes.open()))));

        var open = Care.on(THURSDAY, () -> inside(() -> episodes.open()));
        int active = 0;
        int noData = 0;
        int low = 0;
        for (var each : open) {
            var days = days(each);
            if (days.stream()
                    .noneMatch(day ->
                            day.day().equals(each.today()) && !day.state().equals("NONE"))) continue;
            active++;
            var share = share(days, each.today());
            if (!share.hasData()) noData++;
            else if (share.percent().orElseThrow() < 50) low++;
        }
        assertThat(open).extracting(OpenEpisode::today).contains(THURSDAY, THURSDAY.plusDays(1));
        assertThat(List.of(risk.active(), risk.noData(), risk.atRisk())).isEqualTo(List.of(active, noData, low));
        assertThat(low).isBetween(1, active - 1);
    }

    private static Share share(List<DayOf> days, LocalDate today) {
        var closed = days.stream()
                .filter(day -> day.day().isBefore(today) && !day.day().isBefore(today.minusDays(7)))
                .toList();
        return new Share(
                closed.stream().mapToInt(DayOf::done).sum(),
                closed.stream()
                        .mapToInt(day -> day.due() + (day.day().isBefore(MONDAY) ? day.late() : 0))
                        .sum());
    }

    private List<DayOf> days(OpenEpisode episode) {
        return inside(() -> jdbc.sql("select * from patient_day where episode_id = ?")
                .param(episode.id().value())
                .query((row, n) -> new DayOf(
                        row.getObject("episode_id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("state"),
                        row.getInt("due"),
                        row.getInt("late_due"),
                        row.getInt("done")))
                .list());
    }

    private List<WeekRow> weeks(Predicate<WeekRow> wanted) {
        return inside(() -> jdbc.sql("select * from patient_week where due > 0")
                        .query((row, n) -> new WeekRow(
                                row.getObject("episode_id", UUID.class),
                                row.getObject("patient_id", UUID.class),
                                row.getObject("week", LocalDate.class),
                                row.getInt("due"),
                                row.getInt("done"),
                                row.getInt("plan_week")))
                        .list())
                .stream()
                .filter(wanted)
                .toList();
    }

    private List<ExerciseRow> exercises() {
        return inside(() -> jdbc.sql("select * from exercise_week")
                .query((row, n) -> new ExerciseRow(
                        row.getObject("episode_id", UUID.class),
                        row.getObject("week", LocalDate.class),
                        row.getString("exercise_id"),
                        row.getInt("due"),
                        row.getInt("done"),
                        row.getString("skips")))
                .list());
    }

    private List<Course> courses() {
        return jdbc.sql("select id, patient_id, lead_membership_id from episode order by id")
                .query((row, n) -> new Course(
                        row.getObject("id", UUID.class),
                        row.getObject("patient_id", UUID.class),
                        row.getObject("lead_membership_id", UUID.class)))
                .list();
    }

    private UUID clinic() {
        return care.clinic().id().value();
    }

    private <T> T inside(java.util.function.Supplier<T> body) {
        return care.clinic().inside(body);
    }
}
