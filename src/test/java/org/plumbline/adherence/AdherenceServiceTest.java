package org.plumbline.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.CaseloadRow.Need;
import org.plumbline.adherence.CaseloadRow.Standing;
import org.plumbline.adherence.internal.DayRow;
import org.plumbline.adherence.internal.RollUpRows;
import org.plumbline.diary.LogEntryId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Statements;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
class AdherenceServiceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final Schedule DAILY = Schedule.everyDay();

    @Autowired
    AdherenceService service;

    @Autowired
    RollUp rollUp;

    @Autowired
    RollUpRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    Care care;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
    }

    @Test
    void an_entry_and_its_undo_are_in_the_figures_with_their_transaction() {
        var amira = patient("Amira", DAILY);

        var entry = care.log(amira, day(1));

        assertThat(row(day(2)).sevenDays()).isEqualTo(new Share(1, 1));
        assertThat(row(day(2)).lastLog()).isEqualTo(Care.noon(day(1)));
        care.undo(amira, day(1), entry);
        assertThat(row(day(2)).sevenDays()).isEqualTo(new Share(0, 1));
        assertThat(row(day(2)).lastLog()).isNull();
    }

    @Test
    void whatever_a_therapist_reads_of_a_course_is_audited() {
        var amira = patient("Amira", DAILY);

        care.clinic().asTherapist(() -> {
            service.days(amira, care.episode(amira));
            service.trend(amira, care.episode(amira));
            service.retest(amira);
            service.exercises(amira);
        });

        assertThat(care.clinic()
                        .inside(() -> jdbc.sql(
                                        "select count(*) from audit_event where action = 'course.read' and patient_id = ?")
                                .param(amira.value())
                                .query(Integer.class)
                                .single()))
                .isEqualTo(4);
    }

    @Test
    void a_plan_edit_changes_no_past_day_and_the_days_ahead_at_once() {
        var amira = patient("Amira", DAILY);

        care.assign(amira, day(7), DAILY, DAILY, DAILY);

        assertThat(row(day(7)).sevenDays()).isEqualTo(new Share(0, 6));
        assertThat(row(day(8)).sevenDays()).isEqualTo(new Share(0, 9));
        assertThat(row(day(8 * 7 - 1)).sevenDays()).isEqualTo(new Share(0, 21));
    }

    @Test
    void what_is_missing_of_three_days_a_week_counts_from_monday_on_without_any_job() {
        var amira = patient("Amira", new Schedule.DaysAWeek(3));
        care.log(amira, day(2));

        assertThat(row(day(6)).sevenDays()).isEqualTo(new Share(1, 1));
        assertThat(row(day(7)).sevenDays()).isEqualTo(new Share(1, 3));
        assertThat(row(day(7)).band()).isEqualTo(Band.LOW);
    }

    @Test
    void the_strip_tells_each_day_apart_up_to_today() {
        var amira = care.register("Amira", day(0));
        care.assign(amira, day(2), new Schedule.Weekdays(EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY))), DAILY);
        care.logAll(amira, day(3));
        care.log(amira, day(4));
        care.logAll(amira, day(6));

        assertThat(row(day(7)).strip()).isEqualTo("        .dpmdt");
    }

    @Test
    void today_is_done_once_everything_it_asks_is_done() {
        var amira = patient("Amira", DAILY, DAILY);

        care.log(amira, day(1));
        assertThat(row(day(1)).strip()).endsWith(".t");
        care.logAll(amira, day(1));

        assertThat(row(day(1)).strip()).endsWith(".d");
        assertThat(row(day(1)).sevenDays().hasData()).isFalse();
    }

    @Test
    void the_band_waits_for_three_days_with_something_due() {
        patient("Amira", DAILY);

        assertThat(row(day(1)).band()).isEqualTo(Band.NO_DATA);
        assertThat(row(day(3)).band()).isEqualTo(Band.TOO_EARLY);
        assertThat(row(day(4)).band()).isEqualTo(Band.LOW);
    }

    @Test
    void who_needs_me_most_comes_first() {
        var part = patient("Part", DAILY, DAILY);
        var steady = patient("Steady", DAILY);
        var silent = patient("Silent", DAILY);
        patient("Alike silent", DAILY);
        var young = care.register("Young", day(7));
        care.assign(young, day(7), DAILY);
        care.register("No plan", day(0));
        for (int i = 1; i < 10; i++) {
            care.log(part, day(i));
            care.logAll(steady, day(i));
        }
        care.logAll(silent, day(6));
        midnight(10);

        var rows = caseload(day(10));

        assertThat(rows)
                .extracting(CaseloadRow::name)
                .containsExactly("Alike silent", "Silent", "Part", "Steady", "Young", "No plan");
        assertThat(rows)
                .extracting(CaseloadRow::need)
                .containsExactly(
                        Need.SILENT, Need.SILENT, Need.FREQUENCY, Need.FREQUENCY, Need.TOO_EARLY, Need.NO_DATA);
        assertThat(rows).extracting(CaseloadRow::silentDueDays).startsWith(9, 3, 0);
        assertThat(rows.getLast().standing()).isEqualTo(Standing.NO_PLAN);
    }

    @Test
    void an_entry_today_ends_the_silence() {
        var amira = patient("Amira", DAILY);
        assertThat(row(day(5)).need()).isEqualTo(Need.SILENT);

        care.log(amira, day(5));

        assertThat(row(day(5)).need()).isEqualTo(Need.FREQUENCY);
    }

    @Test
    void the_last_entry_is_known_however_long_ago() {
        var amira = patient("Amira", DAILY);
        care.log(amira, day(3));

        assertThat(row(day(50)).lastLog()).isEqualTo(Care.noon(day(3)));
    }

    @Test
    void each_patient_has_a_today_of_their_own() {
        var east = care.register("East", day(0), ZoneId.of("Pacific/Kiritimati"));
        var west = care.register("West", day(0), ZoneId.of("Pacific/Niue"));
        care.assign(east, day(0), DAILY);
        care.assign(west, day(0), DAILY);

        var rows = caseload(day(5));

        assertThat(rows).extracting(CaseloadRow::today).containsExactly(day(6), day(5));
        assertThat(rows).extracting(CaseloadRow::sevenDays).containsExactly(new Share(0, 4), new Share(0, 4));
    }

    @Test
    void moving_east_cuts_today_short_so_that_it_asks_for_nothing_by_itself() {
        patient("Stays", DAILY);
        var moves = patient("Moves", DAILY);

        care.move(moves, day(2), ZoneId.of("Pacific/Auckland"));

        assertThat(caseload(day(5)))
                .extracting(CaseloadRow::name, CaseloadRow::sevenDays)
                .containsExactly(tuple("Moves", new Share(0, 4)), tuple("Stays", new Share(0, 4)));
        assertThat(caseload(day(5))).extracting(CaseloadRow::today).containsExactly(day(6), day(5));
    }

    @Test
    void a_therapist_sees_the_own_patients_only() {
        var colleague = care.clinic().staff("Lea Moser", Role.THERAPIST);
        patient("Amira", DAILY);
        care.register(colleague, "Noah", day(0), TestClinics.ZONE);
        var theirs = Care.on(day(1), () -> care.clinic().clinics().as(colleague, () -> service.caseload()));

        assertThat(theirs).extracting(CaseloadRow::name).containsExactly("Noah");
        assertThat(caseload(day(1))).extracting(CaseloadRow::name).containsExactly("Amira");
    }

    @Test
    void a_changed_row_is_read_again_alone_and_only_if_it_is_mine() {
        var colleague = care.clinic().staff("Lea Moser", Role.THERAPIST);
        var amira = patient("Amira", DAILY);
        patient("Ruth", DAILY);
        var noah = care.register(colleague, "Noah", day(0), TestClinics.ZONE);

        var rows = care.asTherapist(day(1), () -> service.caseload(List.of(amira, noah)));

        assertThat(rows).extracting(CaseloadRow::name).containsExactly("Amira");
    }

    @Test
    void the_overview_shows_twelve_weeks_and_three_figures() {
        var amira = patient("Amira", DAILY, new Schedule.DaysAWeek(2));
        care.logAll(amira, day(1));
        care.log(amira, day(2));

        var overview = care.asTherapist(day(8), () -> service.days(amira, care.episode(amira)));

        assertThat(overview.days()).hasSize(84);
        assertThat(overview.days().getFirst().day()).isEqualTo(MONDAY);
        assertThat(overview.days().subList(0, 10))
                .extracting(CourseDay::kind)
                .containsExactly(
                        CourseDay.Kind.NOT_DUE,
                        CourseDay.Kind.ALL,
                        CourseDay.Kind.ALL,
                        CourseDay.Kind.MISSED,
                        CourseDay.Kind.MISSED,
                        CourseDay.Kind.MISSED,
                        CourseDay.Kind.MISSED,
                        CourseDay.Kind.MISSED,
                        CourseDay.Kind.TODAY,
                        CourseDay.Kind.AHEAD);
        assertThat(overview.figures().getFirst().frequency()).isEqualTo(new Share(3, 9));
        assertThat(overview.figures()).extracting(CourseFigures::length).containsExactly(7, 28, 90);
        assertThat(overview.figures().getFirst().days()).isEqualTo(new Share(2, 7));
        assertThat(overview.figures().getFirst().dose()).hasValue(33);
    }

    @Test
    void after_twelve_weeks_the_latest_twelve_are_shown() {
        var amira = patient("Amira", DAILY);

        var overview = care.asTherapist(day(15 * 7), () -> service.days(amira, care.episode(amira)));

        assertThat(overview.days().getFirst().day()).isEqualTo(MONDAY.plusWeeks(4));
        assertThat(overview.days().getLast().day())
                .isEqualTo(MONDAY.plusWeeks(16).minusDays(1));
    }

    @Test
    void two_entries_at_the_same_moment_are_both_scored() throws Exception {
        var amira = patient("Amira", DAILY, DAILY);
        care.asPatient(amira, day(1), () -> amira);
        var moment = new CyclicBarrier(2);

        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int i = 1; i <= 7; i++) {
                var day = day(i);
                var both = List.<Callable<LogEntryId>>of(
                        () -> together(moment, () -> care.log(amira, day)),
                        () -> together(moment, () -> care.logSecond(amira, day)));
                for (var done : pool.invokeAll(both)) done.get();
            }
        }

        assertThat(row(day(8)).sevenDays()).isEqualTo(new Share(14, 14));
    }

    private static <T> T together(CyclicBarrier moment, Supplier<T> body) throws Exception {
        moment.await();
        return body.get();
    }

    @Test
    void a_rebuild_from_the_log_gives_the_same_rows() {
        var amira = patient("Amira", DAILY, new Schedule.DaysAWeek(3), new Schedule.EveryNDays(2));
        IntStream.range(1, 9).forEach(i -> care.log(amira, day(i)));
        care.logAll(amira, day(4));
        care.assign(amira, day(9), new Schedule.DaysAWeek(5), DAILY);
        care.logAll(amira, day(12));
        var kept = days(amira);

        Care.on(
                day(12),
                () -> care.clinic().inside(() -> {
                    rollUp.rebuild(care.episode(amira));
                    return amira;
                }));

        assertThat(days(amira)).isEqualTo(kept);
        assertThat(kept).hasSizeGreaterThan(60);
    }

    @Test
    void pain_and_effort_of_a_day_are_in_its_row_and_a_rebuild_finds_them_again() {
        var amira = patient("Amira", DAILY, DAILY);
        care.logAndTell(amira, day(1), 3, 5, 6);
        care.logAndTell(amira, day(1), 4, 4, 7);
        care.logAndTell(amira, day(2), 3, 8, 4);
        care.checkIn(amira, day(2), 6);
        care.checkIn(amira, day(3), 2);

        var kept = days(amira);

        assertThat(facts(kept, 1)).isEqualTo(List.of(9, 2, 5, 7));
        assertThat(facts(kept, 2)).isEqualTo(List.of(8, 1, 6, 4)); // the day’s check-in rules
        assertThat(facts(kept, 3)).isEqualTo(Arrays.asList(0, 0, 2, null));
        assertThat(facts(kept, 4)).isEqualTo(Arrays.asList(0, 0, null, null));
        assertThat(row(day(4)).pain())
                .containsExactly(
                        new SignalFacts.DayScore(day(1), 5),
                        new SignalFacts.DayScore(day(2), 6),
                        new SignalFacts.DayScore(day(3), 2));
        Care.on(
                day(5),
                () -> care.clinic().inside(() -> {
                    rollUp.rebuild(care.episode(amira));
                    return amira;
                }));
        assertThat(days(amira)).isEqualTo(kept);
    }

    private static List<@Nullable Integer> facts(List<DayRow> rows, int day) {
        var facts = rows.get(day).facts();
        return Arrays.asList(facts.painSum(), facts.painCount(), facts.painWorst(), facts.effortMost());
    }

    @Test
    void the_caseload_costs_the_same_number_of_statements_at_any_size() {
        IntStream.range(0, 3).forEach(i -> patient("Patient " + i, DAILY));
        int few = statementsOfCaseload();
        IntStream.range(3, 300).forEach(i -> patient("Patient " + i, DAILY));

        assertThat(statementsOfCaseload()).isEqualTo(few).isLessThanOrEqualTo(10);
        assertThat(caseload(day(3))).hasSize(300);
    }

    @Test
    void the_overview_costs_the_same_number_of_statements_after_a_day_and_after_weeks() {
        var amira = patient("Amira", DAILY);
        int few = Statements.during(() -> care.asTherapist(day(1), () -> service.days(amira, care.episode(amira))))
                .size();
        IntStream.range(1, 30).forEach(i -> care.log(amira, day(i)));

        assertThat(Statements.during(() -> care.asTherapist(day(30), () -> service.days(amira, care.episode(amira)))))
                .hasSize(few);
    }

    @Test
    void an_entry_costs_the_same_number_of_statements_in_the_first_week_and_in_the_eighth() {
        var amira = patient("Amira", DAILY, DAILY, DAILY);
        care.log(amira, day(1));
        int few = Statements.during(() -> care.log(amira, day(2))).size();
        IntStream.range(3, 50).forEach(i -> care.log(amira, day(i)));

        assertThat(Statements.during(() -> care.log(amira, day(50)))).hasSize(few);
    }

    @Test
    void caseload_and_overview_are_for_the_care_team_and_the_review_for_managers() {
        var amira = patient("Amira", DAILY);
        var colleague = care.clinic().staff("Lea Moser", Role.THERAPIST);

        assertThatThrownBy(() -> care.asManager(day(1), () -> service.caseload()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.asManager(day(1), () -> service.caseload(List.of(amira))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.asTherapist(day(1), () -> service.review()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.asManager(day(1), () -> service.glance(amira)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.clinic().clinics().as(colleague, () -> service.glance(amira)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.asManager(day(1), () -> service.days(amira, care.episode(amira))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.asPatient(amira, day(1), () -> service.days(amira, care.episode(amira))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.clinic().clinics().as(colleague, () -> service.days(amira, care.episode(amira))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PatientId patient(String name, Schedule... schedules) {
        var patient = care.register(name, MONDAY);
        care.assign(patient, MONDAY, schedules);
        return patient;
    }

    private void midnight(int day) {
        Care.on(day(day), () -> {
            TenantScope.ofClinic(care.clinic().id()).run(rollUp::extend);
            return day;
        });
    }

    @Test
    void the_glance_costs_the_same_number_of_statements_after_a_day_and_after_weeks() {
        var amira = patient("Amira", DAILY);
        int few = Statements.during(() -> care.asTherapist(day(1), () -> service.glance(amira)))
                .size();
        IntStream.range(1, 30).forEach(i -> care.log(amira, day(i)));

        assertThat(Statements.during(() -> care.asTherapist(day(30), () -> service.glance(amira))))
                .hasSize(few);
    }

    @Test
    void the_glance_tells_sessions_days_and_how_they_are_known() {
        var amira = patient("Amira", DAILY, DAILY);
        care.logAll(amira, day(1));
        care.log(amira, day(2));

        var glance = care.asTherapist(day(3), () -> service.glance(amira));

        assertThat(glance.sessions())
                .extracting(PatientGlance.Session::day, PatientGlance.Session::done)
                .containsExactly(tuple(day(2), 1), tuple(day(1), 2));
        assertThat(glance.evidence()).isEqualTo(new PatientGlance.Evidence(0, 3, 0, 0));
        assertThat(glance.days()).hasSize(28);
        assertThat(glance.days().getLast().day()).isEqualTo(day(3));
        assertThat(glance.sevenDays().frequency()).isEqualTo(new Share(3, 4));
        assertThat(glance.age()).isEqualTo(41);
    }

    @Test
    void the_change_is_of_the_seven_days_before() {
        var amira = patient("Amira", DAILY);
        IntStream.range(1, 8).forEach(i -> care.log(amira, day(i)));
        IntStream.range(8, 13).forEach(i -> care.log(amira, day(i)));

        assertThat(row(day(15)).change()).hasValue(-29);
        assertThat(row(day(15)).fell()).isTrue();
        assertThat(row(day(8)).change()).isEmpty();
    }

    private static LocalDate day(int after) {
        return MONDAY.plusDays(after);
    }

    private List<CaseloadRow> caseload(LocalDate day) {
        return care.asTherapist(day, () -> service.caseload());
    }

    /** The first row. */
    private CaseloadRow row(LocalDate day) {
        return caseload(day).getFirst();
    }

    private int statementsOfCaseload() {
        return Statements.during(() -> caseload(day(3))).size();
    }

    private List<DayRow> days(PatientId patient) {
        return care.clinic().inside(() -> rows.days(care.episode(patient), MONDAY, MONDAY.plusYears(1)));
    }
}
