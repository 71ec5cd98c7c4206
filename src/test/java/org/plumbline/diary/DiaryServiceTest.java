package org.plumbline.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.ZONE;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;
import static org.plumbline.diary.TestCourse.instant;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.live.LiveUpdate;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.plans.LoggedToday;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.Prescription;
import org.plumbline.plans.PrescriptionId;
import org.plumbline.support.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlumblineTest
@RecordApplicationEvents
class DiaryServiceTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDateTime MORNING = TUESDAY.atTime(7, 31);

    @Autowired
    ApplicationContext beans;

    @Autowired
    ApplicationEvents events;

    @Autowired
    DiaryService diary;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LoggedToday loggedToday;

    @Autowired
    LiveUpdates live;

    private TestCourse ruth;
    private Prescription bridge;
    private Prescription birdDog;

    @BeforeEach
    void begin() {
        ruth = TestCourse.on(beans, MONDAY, bridge(), birdDog());
        bridge = ruth.prescriptions(MONDAY).getFirst();
        birdDog = ruth.prescriptions(MONDAY).getLast();
    }

    @Test
    void an_entry_copies_the_target_it_answered() {
        var entry = ruth.entry(bridge, MORNING, Amounts.whole(15));

        var receipt = ruth.record(entry, MORNING);

        assertThat(receipt).isEqualTo(new Receipt(entry.id(), instant(MORNING)));
        assertThat(ruth.log()).singleElement().satisfies(logged -> {
            assertThat(logged.id()).isEqualTo(entry.id());
            assertThat(logged.episode()).isEqualTo(ruth.episode().id());
            assertThat(logged.lineage()).isEqualTo(bridge.lineage());
            assertThat(logged.day()).isEqualTo(TUESDAY);
            assertThat(logged.performedAt()).isEqualTo(instant(MORNING));
            assertThat(logged.done()).isEqualTo(Amounts.whole(15));
            assertThat(logged.target()).isEqualTo(Amounts.whole(20));
            assertThat(logged.grade()).isEqualTo(Grade.TICKED);
        });
    }

    @Test
    void a_retry_gets_the_first_receipt_whatever_it_brings() {
        var entry = ruth.entry(bridge, MORNING);
        var again = new Entry(
                Entry.VERSION,
                entry.id(),
                new SessionId(Ids.next()),
                ruth.patient(),
                birdDog.id(),
                entry.performedAt(),
                MONDAY,
                ZONE,
                Amounts.sides(1, 1),
                null,
                null,
                null,
                Grade.TIMED);

        var first = ruth.record(entry, MORNING);
        var second = ruth.record(again, MORNING.plusHours(3));

        assertThat(second).isEqualTo(first);
        assertThat(ruth.log())
                .singleElement()
                .satisfies(logged -> assertThat(logged.done()).isEqualTo(Amounts.whole(20)));
    }

    @Test
    void only_what_is_new_is_told_and_audited() {
        var entry = ruth.entry(bridge, MORNING);

        ruth.record(entry, MORNING);
        ruth.record(entry, MORNING);

        assertThat(events.stream(DayLogged.class).filter(this::isRuths))
                .containsExactly(new DayLogged(ruth.episode().id(), ruth.patient(), TUESDAY));
        assertThat(ruth.audited("diary.record")).containsEntry("diary.record", 1L);
    }

    @Test
    void thirty_two_at_once_get_one_receipt() throws Exception {
        var entry = ruth.entry(bridge, MORNING);

        var receipts = atOnce(32, () -> ruth.record(entry, MORNING));

        assertThat(new HashSet<>(receipts)).hasSize(1);
        assertThat(ruth.log()).hasSize(1);
        assertThat(ruth.audited("diary.record")).containsEntry("diary.record", 1L);
    }

    @Test
    void two_who_send_the_same_entries_in_opposite_order_both_get_through() throws Exception {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 20; i++) entries.add(ruth.entry(bridge, MORNING.plusMinutes(i)));
        var backwards = entries.reversed();

        var receipts = atOnce(
                2,
                () -> ruth.asPatient(MORNING.plusHours(1), () -> diary.recordAll(ruth.patient(), entries)),
                () -> ruth.asPatient(MORNING.plusHours(1), () -> diary.recordAll(ruth.patient(), backwards)));

        assertThat(receipts.getFirst())
                .containsExactlyElementsOf(receipts.getLast().reversed());
        assertThat(ruth.log()).hasSize(20);
    }

    @Test
    void a_session_is_opened_by_its_first_entry_and_joined_by_the_others() throws Exception {
        var session = new SessionId(Ids.next());
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 8; i++) entries.add(inSession(session, ruth.entry(bridge, MORNING.plusMinutes(i))));

        atOnce(
                8,
                entries.stream()
                        .<Callable<Receipt>>map(each -> () -> ruth.record(each, MORNING.plusMinutes(9)))
                        .toList());

        assertThat(ruth.log()).hasSize(8).allMatch(each -> each.session().equals(session));
        assertThat(rows("session")).isEqualTo(1);
    }

    @Test
    void all_of_a_session_or_nothing() {
        var good = ruth.entry(bridge, MORNING);
        var bad = ruth.entry(birdDog, MORNING, Amounts.whole(12));

        refuses(
                "wrongAmounts",
                () -> ruth.asPatient(MORNING, () -> diary.recordAll(ruth.patient(), List.of(good, bad))));

        assertThat(ruth.log()).isEmpty();
        assertThat(rows("session")).isZero();
        assertThat(events.stream(DayLogged.class).filter(this::isRuths)).isEmpty();
    }

    @Test
    void an_exercise_of_another_patients_plan_is_refused() {
        var otto = ruth.neighbour(MONDAY, bridge());
        var stranger = TestCourse.on(beans, MONDAY, bridge());

        refuses("notYourPlan", () -> ruth.record(ruth.entry(otto.first(MONDAY), MORNING), MORNING));
        refuses("notYourPlan", () -> ruth.record(ruth.entry(stranger.first(MONDAY), MORNING), MORNING));
        refuses("notYourPlan", () -> ruth.record(unknown(ruth.entry(bridge, MORNING)), MORNING));
        assertThat(rows("log_entry")).isZero();
    }

    @Test
    void nobody_logs_for_another_patient() {
        var otto = ruth.neighbour(MONDAY, bridge());
        var ottos = otto.entry(otto.first(MONDAY), MORNING);

        refuses("otherPatient", () -> ruth.record(ottos, MORNING));
        assertThatThrownBy(() -> ruth.asPatient(MORNING, () -> diary.record(otto.patient(), ottos)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(otto.log()).isEmpty();
    }

    @Test
    void staff_do_not_log_here() {
        var entry = ruth.entry(bridge, MORNING);

        assertThatThrownBy(() -> ruth.clinic().asTherapist(() -> diary.record(ruth.patient(), entry)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ruth.clinic().asManager(() -> diary.undo(ruth.patient(), entry.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void an_id_that_another_patient_took_is_refused_and_in_another_clinic_is_another_entry() {
        var otto = ruth.neighbour(MONDAY, bridge());
        var stranger = TestCourse.on(beans, MONDAY, bridge());
        var entry = ruth.entry(bridge, MORNING);
        ruth.record(entry, MORNING);

        refuses("idTaken", () -> otto.record(named(entry.id(), otto.entry(otto.first(MONDAY), MORNING)), MORNING));
        stranger.record(named(entry.id(), stranger.entry(stranger.first(MONDAY), MORNING)), MORNING);

        assertThat(otto.log()).isEmpty();
        assertThat(stranger.log()).hasSize(1);
        assertThat(ruth.log()).hasSize(1);
    }

    @Test
    void a_session_of_another_patient_or_another_day_is_refused() {
        var otto = ruth.neighbour(MONDAY, bridge());
        var ottos = otto.entry(otto.first(MONDAY), MORNING);
        otto.record(ottos, MORNING);
        var mine = ruth.entry(bridge, MORNING);
        ruth.record(mine, MORNING);
        var tomorrow = MORNING.plusDays(1);

        refuses(
                "sessionOfAnotherDay",
                () -> ruth.record(inSession(ottos.session(), ruth.entry(bridge, MORNING)), MORNING));
        refuses(
                "sessionOfAnotherDay",
                () -> ruth.record(inSession(mine.session(), ruth.entry(bridge, tomorrow)), tomorrow));
    }

    @Test
    void days_to_come_days_too_long_ago_and_days_before_the_course_are_refused_with_the_reason() {
        var later = MONDAY.plusDays(20).atTime(7, 0);

        refuses("inTheFuture", () -> ruth.record(forDay(MONDAY.plusDays(21), ruth.entry(bridge, later)), later));
        refuses("tooOld", () -> ruth.record(forDay(MONDAY.plusDays(12), ruth.entry(bridge, later)), later));
        refuses(
                "beforeTheEpisode",
                () -> ruth.record(forDay(MONDAY.minusDays(1), ruth.entry(bridge, MORNING)), MORNING));
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void what_is_added_days_later_is_graded_so_and_what_only_arrives_later_is_not() {
        var thursday = MONDAY.plusDays(3).atTime(18, 0);

        ruth.record(forDay(TUESDAY, ruth.entry(bridge, thursday)), thursday);
        ruth.record(ruth.entry(birdDog, MORNING), thursday.plusDays(30));

        assertThat(ruth.log())
                .extracting(Occurrence::lineage, Occurrence::grade)
                .containsExactlyInAnyOrder(
                        tuple(bridge.lineage(), Grade.BACK_FILLED), tuple(birdDog.lineage(), Grade.TICKED));
    }

    @Test
    void an_entry_made_offline_against_a_replaced_version_keeps_its_target_and_lineage() {
        var wednesday = MONDAY.plusDays(2);
        var dose = Dose.reps(3, 15, 3, 30);
        ruth.assign(
                TUESDAY,
                "more",
                new PlanDraft.Row(
                        bridge.lineage(), bridge.exercise(), dose, bridge.side(), bridge.schedule(), 1, null, null));

        ruth.record(ruth.entry(bridge, wednesday.atTime(7, 0)), wednesday.atTime(9, 0));

        assertThat(ruth.first(wednesday).id()).isNotEqualTo(bridge.id());
        assertThat(ruth.log()).singleElement().satisfies(logged -> {
            assertThat(logged.prescription()).isEqualTo(bridge.id());
            assertThat(logged.lineage()).isEqualTo(ruth.first(wednesday).lineage());
            assertThat(logged.target()).isEqualTo(Amounts.whole(20));
        });
    }

    @Test
    void amounts_must_have_the_sides_that_were_prescribed() {
        refuses("wrongAmounts", () -> ruth.record(ruth.entry(bridge, MORNING, Amounts.sides(5, 5)), MORNING));
        refuses("wrongAmounts", () -> ruth.record(ruth.entry(birdDog, MORNING, Amounts.whole(12)), MORNING));

        ruth.record(ruth.entry(birdDog, MORNING, Amounts.sides(12, null)), MORNING);

        assertThat(ruth.log())
                .singleElement()
                .satisfies(logged -> assertThat(logged.done()).isEqualTo(Amounts.sides(12, null)));
    }

    @Test
    void a_skip_is_kept_with_its_reason_and_delays_no_edit() {
        var entry = ruth.entry(bridge, MORNING);
        ruth.record(skipped(entry, SkipReason.NO_TIME), MORNING);

        assertThat(ruth.log()).singleElement().satisfies(logged -> {
            assertThat(logged.skip()).isEqualTo(SkipReason.NO_TIME);
            assertThat(logged.done()).isEqualTo(Amounts.none());
        });
        assertThat(loggedToday(TUESDAY)).isFalse();
    }

    @Test
    void a_skip_taken_back_leaves_the_excuse_that_another_one_of_the_day_declared() {
        var first = ruth.entry(bridge, MORNING);
        var second = ruth.entry(bridge, MORNING.plusHours(1));
        var third = ruth.entry(bridge, MORNING.plusHours(2));
        ruth.record(skipped(first, SkipReason.SICK), MORNING);
        ruth.record(skipped(second, SkipReason.SICK), MORNING.plusHours(1));
        ruth.record(skipped(third, SkipReason.PLANNED_REST), MORNING.plusHours(2));

        ruth.undo(second.id(), MORNING.plusHours(3));
        assertThat(excuses()).containsExactly("UNWELL");

        ruth.undo(first.id(), MORNING.plusHours(3));
        assertThat(excuses()).containsExactly("PLANNED_REST");

        ruth.undo(third.id(), MORNING.plusHours(3));
        assertThat(excuses()).isEmpty();
    }

    private List<String> excuses() {
        return ruth.clinic()
                .inside(() -> jdbc.sql("select kind from excuse where episode_id = ? and voided_at is null")
                        .param(ruth.episode().id().value())
                        .query(String.class)
                        .list());
    }

    @Test
    void an_edit_waits_once_something_was_done_on_the_day_but_not_for_back_fill_or_what_was_taken_back() {
        var later = MONDAY.plusDays(3).atTime(7, 0);
        ruth.record(forDay(TUESDAY, ruth.entry(bridge, later)), later);
        assertThat(loggedToday(TUESDAY)).isFalse();

        var entry = ruth.entry(bridge, later);
        ruth.record(entry, later);
        assertThat(loggedToday(later.toLocalDate())).isTrue();

        ruth.undo(entry.id(), later.plusMinutes(1));
        assertThat(loggedToday(later.toLocalDate())).isFalse();
    }

    @Test
    void an_undo_voids_the_entry_and_again_is_the_same() {
        var entry = ruth.entry(bridge, MORNING);
        ruth.record(entry, MORNING);

        var first = ruth.undo(entry.id(), MORNING.plusMinutes(1));
        var second = ruth.undo(entry.id(), MORNING.plusDays(2));

        assertThat(first).isEqualTo(new Receipt(entry.id(), instant(MORNING.plusMinutes(1))));
        assertThat(second).isEqualTo(first);
        assertThat(ruth.log()).isEmpty();
        assertThat(rows("log_entry")).as("the fact stays").isEqualTo(1);
        assertThat(events.stream(DayLogged.class).filter(this::isRuths)).hasSize(2);
        assertThat(ruth.audited("diary.undo")).containsEntry("diary.undo", 1L);
    }

    @Test
    void an_entry_that_was_taken_back_stays_so_when_it_is_sent_again() {
        var entry = ruth.entry(bridge, MORNING);
        var receipt = ruth.record(entry, MORNING);
        ruth.undo(entry.id(), MORNING.plusMinutes(1));

        assertThat(ruth.record(entry, MORNING.plusMinutes(2))).isEqualTo(receipt);
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void thirty_two_undos_at_once_are_one() throws Exception {
        var entry = ruth.entry(bridge, MORNING);
        ruth.record(entry, MORNING);

        var receipts = atOnce(32, () -> ruth.undo(entry.id(), MORNING.plusMinutes(1)));

        assertThat(new HashSet<>(receipts)).hasSize(1);
        assertThat(ruth.audited("diary.undo")).containsEntry("diary.undo", 1L);
    }

    @Test
    void yesterdays_entry_is_not_taken_back_today_but_an_undo_of_yesterday_may_arrive_today() {
        var entry = ruth.entry(bridge, MORNING);
        ruth.record(entry, MORNING);
        var nextDay = MORNING.plusDays(1);

        refuses("undoTooLate", () -> ruth.undo(entry.id(), nextDay));
        assertThat(ruth.log()).hasSize(1);

        ruth.asPatient(nextDay, () -> diary.undo(ruth.patient(), entry.id(), instant(TUESDAY.atTime(23, 59))));
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void nobody_takes_back_what_another_logged() {
        var otto = ruth.neighbour(MONDAY, bridge());
        var entry = ruth.entry(bridge, MORNING);
        ruth.record(entry, MORNING);

        assertThatThrownBy(() -> otto.undo(entry.id(), MORNING)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> otto.undo(new LogEntryId(Ids.next()), MORNING)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> otto.asPatient(MORNING, () -> diary.undo(ruth.patient(), entry.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ruth.log()).hasSize(1);
    }

    @Test
    void open_screens_of_the_clinic_hear_of_it_and_no_other_clinics() throws Exception {
        var heard = new LinkedBlockingQueue<LiveUpdate>();
        var strangers = new LinkedBlockingQueue<LiveUpdate>();
        var stranger = TestCourse.on(beans, MONDAY, bridge());
        var here = live.subscribe(ruth.clinic().id(), DiaryService.LIVE_TOPIC, heard::add);
        var there = live.subscribe(stranger.clinic().id(), DiaryService.LIVE_TOPIC, strangers::add);
        try {
            ruth.record(ruth.entry(bridge, MORNING), MORNING);

            assertThat(heard.poll(5, TimeUnit.SECONDS))
                    .isEqualTo(new LiveUpdate(
                            ruth.clinic().id(),
                            DiaryService.LIVE_TOPIC,
                            ruth.patient().value()));
            assertThat(strangers).isEmpty();
        } finally {
            here.remove();
            there.remove();
        }
    }

    private boolean isRuths(DayLogged event) {
        return event.patient().equals(ruth.patient());
    }

    private boolean loggedToday(LocalDate day) {
        return ruth.clinic().inside(() -> loggedToday.hasAmount(ruth.episode().id(), day));
    }

    private int rows(String table) {
        return ruth.clinic()
                .inside(() -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    private static void refuses(String reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DiaryRefused.class, refused -> assertThat(refused.key()).isEqualTo("diary.refused." + reason));
    }

    @SafeVarargs
    private static <T> List<T> atOnce(int times, Callable<T>... calls) throws Exception {
        var all = new ArrayList<Callable<T>>();
        for (int i = 0; i < times; i++) all.add(calls[i % calls.length]);
        return atOnce(times, all);
    }

    private static <T> List<T> atOnce(int times, List<Callable<T>> calls)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(times)) {
            var answers = new ArrayList<T>();
            for (Future<T> answer : pool.invokeAll(calls)) answers.add(answer.get());
            return answers;
        }
    }

    private static Entry named(LogEntryId id, Entry entry) {
        return copy(entry, id, entry.session(), entry.prescription(), entry.day(), entry.amounts(), null);
    }

    private static Entry inSession(SessionId session, Entry entry) {
        return copy(entry, entry.id(), session, entry.prescription(), entry.day(), entry.amounts(), null);
    }

    private static Entry forDay(LocalDate day, Entry entry) {
        return copy(entry, entry.id(), entry.session(), entry.prescription(), day, entry.amounts(), null);
    }

    private static Entry unknown(Entry entry) {
        return copy(
                entry, entry.id(), entry.session(), new PrescriptionId(Ids.next()), entry.day(), entry.amounts(), null);
    }

    private static Entry skipped(Entry entry, SkipReason reason) {
        return copy(entry, entry.id(), entry.session(), entry.prescription(), entry.day(), Amounts.none(), reason);
    }

    private static Entry copy(
            Entry entry,
            LogEntryId id,
            SessionId session,
            PrescriptionId prescription,
            LocalDate day,
            Amounts amounts,
            SkipReason skip) {
        return new Entry(
                entry.v(),
                id,
                session,
                entry.patient(),
                prescription,
                entry.performedAt(),
                day,
                entry.zone(),
                amounts,
                skip,
                entry.pain(),
                entry.effort(),
                entry.grade());
    }
}
