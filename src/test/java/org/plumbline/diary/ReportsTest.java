package org.plumbline.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.ZONE;
import static org.plumbline.diary.TestCourse.at;
import static org.plumbline.diary.TestCourse.bridge;
import static org.plumbline.diary.TestCourse.instant;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.PlanCalendar;
import org.plumbline.plans.Prescription;
import org.plumbline.support.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What patients say about sessions and days, and what a hold lets through. */
@PlumblineTest
@RecordApplicationEvents
class ReportsTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDateTime MORNING = TUESDAY.atTime(7, 31);

    @Autowired
    ApplicationContext beans;

    @Autowired
    ApplicationEvents events;

    @Autowired
    DiaryService diary;

    @Autowired
    PatientReports reports;

    @Autowired
    HoldService holds;

    @Autowired
    PlanCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    private TestCourse ruth;
    private Prescription bridge;

    @BeforeEach
    void begin() {
        ruth = TestCourse.on(beans, MONDAY, bridge());
        bridge = ruth.first(MONDAY);
    }

    @Test
    void the_last_word_about_a_session_rules() {
        var entry = ruth.entry(bridge, MORNING);
        ruth.record(entry, MORNING);

        report(MORNING, session(entry, 3, 6, 4, 5, "Left side was stiff 🙂"));
        report(MORNING.plusMinutes(2), session(entry, 3, 5, 4, 5, null));

        assertThat(sessions())
                .containsExactly(new SessionPain(
                        entry.session(),
                        TUESDAY,
                        instant(MORNING),
                        new PainScore(3),
                        new PainScore(5),
                        new PainScore(4),
                        5,
                        null));
        assertThat(sessions().getFirst().worst()).isEqualTo(new PainScore(5));
    }

    @Test
    void the_same_word_twice_is_one_and_nothing_is_none() {
        var entry = ruth.entry(bridge, MORNING);
        ruth.record(entry, MORNING);

        report(MORNING, session(entry, null, null, null, null, "  "));
        assertThat(sessions()).isEmpty();
        report(MORNING, session(entry, 3, null, null, null, null));
        report(MORNING.plusMinutes(1), session(entry, 3, null, null, null, null));

        assertThat(count("session_report where session_id = ?", entry.session().value()))
                .isEqualTo(1);
        assertThat(events.stream(DayLogged.class).filter(each -> each.patient().equals(ruth.patient())))
                .hasSize(2);
        assertThat(ruth.audited("diary.report")).containsEntry("diary.report", 1L);
    }

    @Test
    void a_report_about_a_session_of_somebody_else_is_not_found() {
        var otto = ruth.neighbour(MONDAY, bridge());
        var entry = otto.entry(otto.first(MONDAY), MORNING);
        otto.record(entry, MORNING);

        assertThatThrownBy(() -> report(MORNING, session(entry, 3, 3, 3, 3, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report(MORNING, session(ruth.entry(bridge, MORNING), 3, 3, 3, 3, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> otto.asPatient(MORNING, () -> {
                    diary.report(ruth.patient(), session(entry, 3, 3, 3, 3, null));
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void after_a_week_a_session_is_left_as_it_is() {
        var entry = ruth.entry(bridge, MORNING);
        ruth.record(entry, MORNING);

        assertThatThrownBy(() -> report(MORNING.plusDays(8), session(entry, 3, 3, 3, 3, null)))
                .hasMessage("diary.refused.tooOld");
    }

    @Test
    void the_last_check_in_of_a_day_rules() {
        checkIn(MORNING, 4, 9, Sleep.POOR, Medicine.PAINKILLER, "slipped on the stairs");
        checkIn(MORNING.plusHours(2), 4, 6, null, null, null);
        checkIn(MONDAY.atTime(20, 0), 2, null, Sleep.GOOD, null, null);

        assertThat(checkIns()).extracting(CheckIn::day).containsExactly(MONDAY, TUESDAY);
        assertThat(checkIns().getLast().worst()).isEqualTo(new PainScore(6));
        assertThat(checkIns().getFirst().worst()).isEqualTo(new PainScore(2));
        assertThat(ruth.audited("diary.checkIn")).containsEntry("diary.checkIn", 3L);
    }

    @Test
    void a_check_in_sent_again_at_once_is_one() throws Exception {
        var sent = words(MORNING, 3, 5, Sleep.FAIR, Medicine.NONE, null);
        var receipts = new HashSet<CheckInReceipt>();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<CheckInReceipt>>();
            for (int i = 0; i < 16; i++) all.add(() -> send(MORNING, sent));
            for (var each : pool.invokeAll(all)) receipts.add(each.get());
        }

        assertThat(receipts).containsExactly(new CheckInReceipt(sent.id(), instant(MORNING)));
        assertThat(count("check_in where patient_id = ?", ruth.patient().value()))
                .isEqualTo(1);
    }

    @Test
    void a_check_in_reaches_seven_days_back_and_never_ahead() {
        assertThatThrownBy(() -> send(MORNING, words(MORNING.plusHours(1), 3, 3, null, null, null)))
                .hasMessage("diary.refused.inTheFuture");
        var old = words(MORNING.plusDays(8), TUESDAY, 3);
        assertThatThrownBy(() -> send(MORNING.plusDays(8), old)).hasMessage("diary.refused.tooOld");
        send(MORNING.plusDays(7), words(MORNING.plusDays(7), TUESDAY, 3));
        assertThatThrownBy(() -> send(MORNING, words(MORNING, MONDAY.minusDays(1), 3)))
                .hasMessage("diary.refused.beforeTheEpisode");
        assertThat(checkIns()).hasSize(1);
    }

    @Test
    void a_check_in_before_the_first_plan_is_kept() {
        var nina = TestCourse.registered(beans, ruth.clinic(), MONDAY, "Nina Frey");
        var words = new CheckIn(
                1,
                new CheckInId(Ids.next()),
                nina.patient(),
                instant(MORNING),
                TUESDAY,
                ZONE,
                new PainScore(4),
                null,
                null,
                null,
                null);

        nina.asPatient(MORNING, () -> diary.checkIn(nina.patient(), words));
        nina.assign(TUESDAY.plusDays(1), null, bridge());

        var episode = nina.episode().id();
        assertThat(nina.clinic().inside(() -> reports.checkIns(List.of(episode), MONDAY, MONDAY.plusDays(20))))
                .containsEntry(episode, List.of(words));
    }

    @Test
    void nobody_checks_in_for_somebody_else() {
        var otto = ruth.neighbour(MONDAY, bridge());
        var ruths = words(MORNING, 3, 3, null, null, null);
        send(MORNING, ruths);
        var taken = new CheckIn(
                1,
                ruths.id(),
                otto.patient(),
                instant(MORNING),
                TUESDAY,
                ZONE,
                new PainScore(9),
                null,
                null,
                null,
                null);

        assertThatThrownBy(() -> otto.asPatient(MORNING, () -> diary.checkIn(ruth.patient(), ruths)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> otto.asPatient(MORNING, () -> diary.checkIn(otto.patient(), ruths)))
                .hasMessage("diary.refused.otherPatient");
        assertThatThrownBy(() -> otto.asPatient(MORNING, () -> diary.checkIn(otto.patient(), taken)))
                .hasMessage("diary.refused.idTaken");
        assertThat(checkIns().getFirst().worst()).isEqualTo(new PainScore(3));
    }

    @Test
    void a_check_in_that_says_nothing_and_notes_that_cannot_be_kept_are_refused() {
        assertThatThrownBy(() -> words(MORNING, null, null, null, null, " \n "))
                .hasMessage("diary.refused.nothingSaid");
        assertThatThrownBy(() -> words(MORNING, null, null, null, null, "a".repeat(1001)))
                .hasMessage("diary.refused.noteTooLong");
        assertThatThrownBy(() -> words(MORNING, null, null, null, null, "a\u0000b"))
                .hasMessage("diary.refused.noteUnreadable");
        checkIn(MORNING, null, null, null, null, "🙂".repeat(1000));
        assertThat(checkIns()).hasSize(1);
    }

    @Test
    void during_a_hold_nothing_new_is_recorded() {
        raise(MORNING);

        assertThatThrownBy(() -> ruth.record(ruth.entry(bridge, MORNING.plusMinutes(1)), MORNING.plusMinutes(1)))
                .hasMessage("diary.refused.held");
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void what_was_done_before_the_hold_and_arrives_late_is_kept() {
        var before = ruth.entry(bridge, MORNING.minusMinutes(10));
        raise(MORNING);

        ruth.record(before, MORNING.plusMinutes(5));

        assertThat(ruth.log()).hasSize(1);
    }

    @Test
    void an_entry_that_was_acknowledged_before_the_hold_answers_its_retry_as_before() {
        var entry = ruth.entry(bridge, MORNING);
        var receipt = ruth.record(entry, MORNING);
        raise(MORNING.plusMinutes(1));

        assertThat(ruth.record(entry, MORNING.plusMinutes(2))).isEqualTo(receipt);
        ruth.undo(entry.id(), MORNING.plusMinutes(3));
        assertThat(ruth.log()).isEmpty();
    }

    @Test
    void after_the_lift_the_day_goes_on_and_what_was_done_against_the_hold_is_still_refused() {
        var hold = raise(MORNING);
        at(
                MORNING.plusHours(5),
                () -> ruth.clinic().asTherapist(() -> {
                    holds.lift(ruth.patient(), hold, "Checked by phone, no red flag");
                    return true;
                }));

        assertThatThrownBy(() -> ruth.record(ruth.entry(bridge, MORNING.plusHours(1)), MORNING.plusHours(6)))
                .hasMessage("diary.refused.held");
        ruth.record(ruth.entry(bridge, MORNING.plusHours(6)), MORNING.plusHours(6));
        assertThat(ruth.log()).hasSize(1);
    }

    @Test
    void reports_and_check_ins_stay_open_during_a_hold() {
        var entry = ruth.entry(bridge, MORNING);
        ruth.record(entry, MORNING);
        raise(MORNING.plusMinutes(1));

        report(MORNING.plusMinutes(2), session(entry, 8, 9, 9, 7, "numb"));
        checkIn(MORNING.plusMinutes(2), 9, 9, null, null, null);

        assertThat(sessions()).hasSize(1);
        assertThat(checkIns()).hasSize(1);
    }

    @Test
    void planned_rest_excuses_the_day_and_its_undo_takes_that_back() {
        var skip = skip(SkipReason.PLANNED_REST, MORNING);
        ruth.record(skip, MORNING);
        assertThat(excusedDays()).containsExactly(TUESDAY);

        ruth.undo(skip.id(), MORNING.plusMinutes(1));

        assertThat(excusedDays()).isEmpty();
    }

    @Test
    void unwell_waits_and_no_time_excuses_nothing() {
        ruth.record(skip(SkipReason.SICK, MORNING), MORNING);
        ruth.record(skip(SkipReason.NO_TIME, MORNING), MORNING);

        assertThat(excusedDays()).isEmpty();
        assertThat(count("excuse where episode_id = ?", ruth.episode().id().value()))
                .isEqualTo(1);
    }

    private Entry skip(SkipReason reason, LocalDateTime time) {
        return new Entry(
                Entry.VERSION,
                new LogEntryId(Ids.next()),
                new SessionId(Ids.next()),
                ruth.patient(),
                bridge.id(),
                instant(time),
                time.toLocalDate(),
                ZONE,
                org.plumbline.kernel.values.Amounts.none(),
                reason,
                null,
                null,
                Grade.TICKED);
    }

    private org.plumbline.plans.HoldId raise(LocalDateTime time) {
        return ruth.asPatient(time, () -> holds.raise(ruth.patient(), List.of("u1")))
                .id();
    }

    private void report(LocalDateTime time, SessionReport report) {
        ruth.asPatient(time, () -> {
            diary.report(ruth.patient(), report);
            return true;
        });
    }

    private static SessionReport session(
            Entry entry,
            @Nullable Integer before,
            @Nullable Integer during,
            @Nullable Integer after,
            @Nullable Integer effort,
            @Nullable String note) {
        return new SessionReport(entry.session(), pain(before), pain(during), pain(after), effort, note);
    }

    private void checkIn(
            LocalDateTime time,
            @Nullable Integer now,
            @Nullable Integer worst,
            @Nullable Sleep sleep,
            @Nullable Medicine medicine,
            @Nullable String note) {
        send(time, words(time, now, worst, sleep, medicine, note));
    }

    private CheckInReceipt send(LocalDateTime time, CheckIn checkIn) {
        return ruth.asPatient(time, () -> diary.checkIn(ruth.patient(), checkIn));
    }

    private CheckIn words(
            LocalDateTime time,
            @Nullable Integer now,
            @Nullable Integer worst,
            @Nullable Sleep sleep,
            @Nullable Medicine medicine,
            @Nullable String note) {
        return new CheckIn(
                CheckIn.VERSION,
                new CheckInId(Ids.next()),
                ruth.patient(),
                instant(time),
                time.toLocalDate(),
                ZONE,
                pain(now),
                pain(worst),
                sleep,
                medicine,
                note);
    }

    private CheckIn words(LocalDateTime time, LocalDate day, int now) {
        return new CheckIn(
                CheckIn.VERSION,
                new CheckInId(Ids.next()),
                ruth.patient(),
                instant(time),
                day,
                ZONE,
                pain(now),
                null,
                null,
                null,
                null);
    }

    private static @Nullable PainScore pain(@Nullable Integer value) {
        return value == null ? null : new PainScore(value);
    }

    private List<SessionPain> sessions() {
        var episode = ruth.episode().id();
        return ruth.clinic()
                .inside(() -> reports.sessions(List.of(episode), MONDAY, MONDAY.plusDays(20))
                        .getOrDefault(episode, List.of()));
    }

    private List<CheckIn> checkIns() {
        var episode = ruth.episode().id();
        return ruth.clinic()
                .inside(() -> reports.checkIns(List.of(episode), MONDAY, MONDAY.plusDays(20))
                        .getOrDefault(episode, List.of()));
    }

    private List<LocalDate> excusedDays() {
        return ruth.clinic()
                .inside(() -> calendar.course(ruth.episode().id()).excuses().stream()
                        .map(org.plumbline.plans.ExcusedDay::day)
                        .toList());
    }

    private long count(String what, java.util.UUID id) {
        return ruth.clinic()
                .inside(() -> jdbc.sql("select count(*) from " + what)
                        .param(id)
                        .query(Long.class)
                        .single());
    }
}
