package org.plumbline.diary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;
import static org.plumbline.diary.TestCourse.row;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.CheckInId;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.SkipReason;
import org.plumbline.diary.TestCourse;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.Prescription;
import org.plumbline.plans.PrescriptionId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Statements;
import org.plumbline.support.Waiters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
class TodayServiceTest {
    private static final LocalDateTime MORNING = MONDAY.plusDays(10).atTime(7, 31);

    @Autowired
    ApplicationContext beans;

    @Autowired
    TodayService days;

    @Autowired
    EarlierService earlier;

    @Autowired
    WarningService warnings;

    @Autowired
    HistoryService history;

    @Autowired
    ExerciseLibrary library;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_day_costs_the_same_statements_whatever_the_plan_and_the_log() {
        var small = TestCourse.on(beans, MONDAY, bridge());
        var large = TestCourse.on(beans, MONDAY, rows(12));
        for (var course : List.of(small, large)) course.assign(MONDAY, "as before", rowsOf(course));
        for (var each : large.prescriptions(MONDAY.plusDays(9))) {
            for (int day = 1; day < 10; day++)
                done(large, each, MONDAY.plusDays(day).atTime(8, 0));
        }
        var few = statements(small, patient -> days.today(patient));
        var many = statements(large, patient -> days.today(patient));

        assertThat(many).hasSameSizeAs(few);
        assertThat(few).hasSizeBetween(8, 16);
    }

    @Test
    void the_last_seven_days_cost_the_same_statements_whatever_the_plan_and_the_log() {
        var small = TestCourse.on(beans, MONDAY, bridge());
        var large = TestCourse.on(beans, MONDAY, rows(12));
        for (var each : large.prescriptions(MONDAY)) done(large, each, MONDAY.atTime(8, 0));

        var few = statements(small, patient -> earlier.days(patient));
        var many = statements(large, patient -> earlier.days(patient));

        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void what_is_skipped_of_somebody_elses_plan_is_refused() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        var otto = ruth.neighbour(MONDAY, bridge());
        var foreign = List.of(
                new LeftOut(new LogEntryId(Ids.next()), otto.first(MONDAY).id()));

        assertThatThrownBy(() -> ruth.asPatient(
                        MORNING, () -> days.skip(ruth.patient(), new Visit(), foreign, SkipReason.NO_TIME)))
                .hasMessage("diary.refused.notYourPlan");
        assertThat(otto.log()).isEmpty();
    }

    @Test
    void done_on_two_devices_at_the_same_moment_is_done_once() throws Exception {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        var bridge = ruth.first(MONDAY);

        try (var tablet = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = ruth.clinic().inside(() -> {
                assertThat(tick(ruth, bridge)).isEqualTo(1);
                var waiting = tablet.submit(() -> tick(ruth, bridge));
                Waiters.awaitOne(jdbc);
                return waiting;
            });

            assertThat(second.get()).isZero();
        }
        assertThat(ruth.log()).hasSize(1);
    }

    private int tick(TestCourse course, Prescription prescription) {
        var did =
                new Did(new LogEntryId(Ids.next()), prescription.id(), prescription.target(), MORNING.toLocalDate(), 0);
        return course.asPatient(MORNING, () -> days.log(course.patient(), new Visit(), List.of(did)));
    }

    @Test
    void skipped_in_two_tabs_is_skipped_once_and_may_still_be_done_after_undo() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        var bridge = ruth.first(MONDAY).id();

        for (int tab = 0; tab < 2; tab++)
            ruth.asPatient(
                    MORNING,
                    () -> days.skip(
                            ruth.patient(),
                            new Visit(),
                            List.of(new LeftOut(new LogEntryId(Ids.next()), bridge)),
                            SkipReason.TIRED));

        assertThat(ruth.log()).singleElement().satisfies(left -> {
            assertThat(left.skip()).isEqualTo(SkipReason.TIRED);
            ruth.undo(left.id(), MORNING);
        });
        assertThat(look(ruth).toGo()).hasSize(1);
    }

    @Test
    void the_day_lasts_to_its_own_midnight_also_when_the_clocks_change() {
        var ruth = TestCourse.on(beans, LocalDate.of(2026, 3, 20), bridge());

        assertThat(ruth.asPatient(LocalDateTime.of(2026, 3, 29, 0, 30), () -> days.untilTomorrow(ruth.patient())))
                .isEqualTo(Duration.ofMinutes(22 * 60 + 30).plusSeconds(1));
        assertThat(ruth.asPatient(LocalDateTime.of(2026, 3, 28, 12, 0), () -> days.untilTomorrow(ruth.patient())))
                .isEqualTo(Duration.ofHours(12).plusSeconds(1));
    }

    @Test
    void a_page_of_the_diary_costs_the_same_statements_whatever_was_logged() {
        var silent = TestCourse.on(beans, MONDAY, bridge());
        var busy = TestCourse.on(beans, MONDAY, rows(8));
        for (var each : busy.prescriptions(MONDAY)) done(busy, each, MORNING);

        assertThat(read(busy)).hasSameSizeAs(read(silent));
        assertThat(TestCourse.at(
                                MORNING,
                                () -> busy.clinic()
                                        .asTherapist(() -> history.recent(
                                                busy.patient(), busy.episode().id())))
                        .days())
                .singleElement()
                .satisfies(day -> assertThat(day.visits()).hasSize(8));
    }

    @Test
    void only_the_patient_sees_the_day_and_only_the_care_team_the_diary() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        var otto = ruth.neighbour(MONDAY, bridge());
        var stranger = TestCourse.on(beans, MONDAY, bridge());
        var id = ruth.first(MONDAY).id();

        refuses(() -> otto.asPatient(MORNING, () -> days.today(ruth.patient())));
        refuses(() -> stranger.asPatient(MORNING, () -> days.today(ruth.patient())));
        refuses(() -> ruth.clinic().asTherapist(() -> days.today(ruth.patient())));
        refuses(() -> otto.asPatient(MORNING, () -> days.exercise(ruth.patient(), id)));
        refuses(() -> otto.asPatient(MORNING, () -> days.log(ruth.patient(), new Visit(), List.of())));
        refuses(() ->
                otto.asPatient(MORNING, () -> days.skip(ruth.patient(), new Visit(), List.of(), SkipReason.NO_TIME)));
        refuses(() -> otto.asPatient(MORNING, () -> days.untilTomorrow(ruth.patient())));
        refuses(() -> otto.asPatient(
                MORNING,
                () -> days.checkIn(
                        ruth.patient(), new CheckInWords(new CheckInId(Ids.next()), 3, null, null, null, null))));
        refuses(() -> otto.asPatient(MORNING, () -> earlier.days(ruth.patient())));
        refuses(() -> otto.asPatient(MORNING, () -> earlier.day(ruth.patient(), MONDAY)));
        refuses(() -> otto.asPatient(MORNING, () -> earlier.log(ruth.patient(), new Visit(), MONDAY, List.of())));
        refuses(() -> otto.asPatient(
                MORNING, () -> earlier.skip(ruth.patient(), new Visit(), MONDAY, List.of(), SkipReason.SICK)));
        refuses(() -> otto.asPatient(MORNING, () -> warnings.notice(ruth.patient())));
        refuses(() -> otto.asPatient(MORNING, () -> warnings.answer(ruth.patient(), List.of("u1"))));
        refuses(() -> ruth.clinic().asTherapist(() -> warnings.answer(ruth.patient(), List.of("u1"))));
        refuses(() -> ruth.asPatient(
                MORNING, () -> history.recent(ruth.patient(), ruth.episode().id())));
        refuses(() -> ruth.clinic()
                .asManager(() -> history.recent(ruth.patient(), ruth.episode().id())));
        refuses(() -> stranger.clinic()
                .asTherapist(() -> history.recent(ruth.patient(), ruth.episode().id())));
        refuses(() -> ruth.asPatient(
                MORNING, () -> history.before(ruth.patient(), ruth.episode().id(), MONDAY)));
        refuses(() -> stranger.clinic()
                .asTherapist(() -> history.before(ruth.patient(), ruth.episode().id(), MONDAY)));
    }

    @Test
    void an_exercise_of_another_plan_is_not_found() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        var otto = ruth.neighbour(MONDAY, bridge());

        for (var foreign : List.of(otto.first(MONDAY).id(), new PrescriptionId(Ids.next())))
            assertThatThrownBy(() -> ruth.asPatient(MORNING, () -> days.exercise(ruth.patient(), foreign)))
                    .isInstanceOf(NotFound.class);
    }

    @Test
    void each_look_is_audited() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());

        ruth.asPatient(MORNING, () -> days.today(ruth.patient()));
        ruth.clinic()
                .asTherapist(() -> history.recent(ruth.patient(), ruth.episode().id()));

        assertThat(ruth.audited("diary.read")).containsEntry("diary.read", 2L);
    }

    @Test
    void a_pause_a_hold_and_a_discharge_show_instead_of_exercises() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        var today = MORNING.toLocalDate();

        insert(ruth, "pause (clinic_id, id, episode_id, from_day, to_day, by_membership_id)", """
                ?, ?, ?, '%s', '%s', (select lead_membership_id from episode limit 1)""".formatted(
                        today, today.plusDays(3)));
        var paused = look(ruth);
        assertThat(paused.scene()).isEqualTo(Today.Scene.PAUSED);
        assertThat(paused.until()).isEqualTo(today.plusDays(3));
        assertThat(paused.next().day()).isEqualTo(today.plusDays(4));

        insert(ruth, "hold (clinic_id, id, episode_id, answers, raised_at, raised_day)", """
                ?, ?, ?, '{}', now(), '%s'""".formatted(today));
        assertThat(look(ruth).scene()).isEqualTo(Today.Scene.HELD);

        ruth.clinic()
                .inside(() -> jdbc.sql("update episode set end_day = ?, end_reason = 'well'")
                        .param(today.minusDays(1))
                        .update());
        var ended = look(ruth);
        assertThat(ended.scene()).isEqualTo(Today.Scene.ENDED);
        assertThat(ended.toGo()).isEmpty();
    }

    @Test
    void after_the_discharge_seven_days_can_still_be_filled_in() {
        var ruth = TestCourse.on(beans, MONDAY, birdDog());
        var prescription = ruth.first(MONDAY);
        var lastDay = MORNING.toLocalDate().minusDays(1);
        ruth.clinic()
                .inside(() -> jdbc.sql("update episode set end_day = ?, end_reason = 'well'")
                        .param(lastDay)
                        .update());
        var entry = ruth.entry(prescription, MORNING);
        var backFill = new Entry(
                entry.v(),
                entry.id(),
                entry.session(),
                entry.patient(),
                entry.prescription(),
                entry.performedAt(),
                lastDay,
                entry.zone(),
                entry.amounts(),
                null,
                null,
                null,
                Grade.TICKED);

        ruth.record(backFill, MORNING);

        assertThat(ruth.log()).extracting(Occurrence::grade).containsExactly(Grade.BACK_FILLED);
    }

    private Today look(TestCourse course) {
        return course.asPatient(MORNING, () -> days.today(course.patient()));
    }

    private void insert(TestCourse course, String into, String values) {
        course.clinic()
                .inside(() -> jdbc.sql("insert into " + into + " values (" + values + ")")
                        .params(
                                course.clinic().id().value(),
                                Ids.next(),
                                course.episode().id().value())
                        .update());
    }

    private static void refuses(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> statements(TestCourse course, Consumer<PatientId> look) {
        var sent = new ArrayList<String>();
        course.asPatient(MORNING, () -> sent.addAll(Statements.during(() -> look.accept(course.patient()))));
        return sent;
    }

    private List<String> read(TestCourse course) {
        return TestCourse.at(
                MORNING,
                () -> course.clinic()
                        .asTherapist(() -> Statements.during(() -> history.recent(
                                course.patient(), course.episode().id()))));
    }

    private static void done(TestCourse course, Prescription prescription, LocalDateTime time) {
        course.record(course.entry(prescription, time), time);
    }

    private PlanDraft.Row[] rows(int count) {
        return library.all().stream().limit(count).map(TodayServiceTest::daily).toArray(PlanDraft.Row[]::new);
    }

    private static PlanDraft.Row daily(Exercise exercise) {
        return row(exercise.id().slug(), exercise.dose(), exercise.defaultSide(), Schedule.everyDay(), 1);
    }

    private static PlanDraft.Row[] rowsOf(TestCourse course) {
        return course.prescriptions(MONDAY).stream().map(PlanDraft.Row::of).toArray(PlanDraft.Row[]::new);
    }
}
