package org.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.RollUp;
import org.plumbline.assessments.Findings;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.identity.Acting;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.Clinics;
import org.plumbline.identity.DemoOffer;
import org.plumbline.identity.NewClinic;
import org.plumbline.identity.Role;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.Episodes;
import org.plumbline.plans.PlanCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The demo needs a portal of its own: it refuses a database that holds real clinics, as those of the other tests are. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "plumbline.database.directory=target/test-pg/${random.uuid}",
            "plumbline.demo.enabled=true",
            "plumbline.demo.patients=6",
            "plumbline.demo.weeks=4"
        })
class DemoClinicsTest {
    /** What makes up a course, without the ids. */
    private static final List<String> ROWS = List.of("""
            select p.name, s.day, s.started_at from session s join patient p on p.id = s.patient_id
            order by 1, 2, 3""", """
            select p.name, e.day, e.zone, e.performed_at, e.received_at, r.exercise_id, e.done, e.done_left, e.done_right,
              e.target, e.target_left, e.target_right, e.skip_reason, e.pain, e.effort, e.grade, e.v
            from log_entry e join patient p on p.id = e.patient_id join prescription r on r.id = e.prescription_id
            order by 1, 2, 4, 6""", """
            select p.name, r.at, s.day, r.pain_before, r.pain_during, r.pain_after, r.effort, r.note
            from session_report r join session s on s.id = r.session_id join patient p on p.id = s.patient_id
            order by 1, 2""", """
            select p.name, c.day, c.zone, c.performed_at, c.received_at, c.pain_now, c.pain_worst, c.sleep,
              c.medicine_kind, c.note, c.v
            from check_in c join patient p on p.id = c.patient_id order by 1, 2""", """
            select p.name, x.day, x.kind, x.declared_at, x.accepted_at
            from excuse x join episode e on e.id = x.episode_id join patient p on p.id = e.patient_id
            order by 1, 2, 4, 3""", """
            select p.name, h.raised_at, h.raised_day, h.lifted_at, h.lifted_day, h.reason
            from hold h join episode e on e.id = h.episode_id join patient p on p.id = e.patient_id order by 1, 2""", """
            select p.name, v.no, v.made_day, v.from_day, v.why
            from plan_version v join plan on plan.id = v.plan_id join episode e on e.id = plan.episode_id
              join patient p on p.id = e.patient_id order by 1, 2""", """
            select p.name, d.day, d.state, d.due, d.late_due, d.done, d.credit_num, d.late_credit_num, d.credit_den,
              d.logged, d.pain_sum, d.pain_n, d.pain_worst, d.effort_max, d.last_at
            from patient_day d join patient p on p.id = d.patient_id order by 1, 2""", """
            select p.name, w.week, w.due, w.done, w.credit_num, w.credit_den, w.plan_week
            from patient_week w join patient p on p.id = w.patient_id order by 1, 2""", """
            select p.name, a.at, a.role, a.action, a.outcome
            from audit_event a join patient p on p.id = a.patient_id
            where a.action not like 'signal.%' order by 1, 2, 4""");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clinics clinics;

    @Autowired
    DemoProperties properties;

    @Autowired
    RollUp rollUp;

    @Autowired
    Clock clock;

    @Autowired
    DemoClinics demo;

    @Autowired
    DemoStaff staff;

    @Autowired
    CourseSimulation simulation;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    Acting acting;

    @Autowired
    Episodes episodes;

    @Autowired
    PlanCalendar plans;

    @Autowired
    Findings findings;

    @Autowired
    DiaryEntries diary;

    @Autowired
    ScopedTransactions transactions;

    @BeforeEach
    void waitUntilItStands() {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> demo.status() == DemoOffer.Status.READY);
    }

    @Test
    void everybody_has_findings_a_plan_and_a_history() {
        var people = inside(clinic("therapist@demo.test"), episodes::all);

        assertThat(people).hasSize(6);
        assertThat(people)
                .allSatisfy(person -> assertThat(inside(
                                clinic("therapist@demo.test"),
                                () -> plans.course(person.episode().id()).versions()))
                        .isNotEmpty());
        assertThat(people)
                .anySatisfy(person -> assertThat(inside(
                                clinic("therapist@demo.test"),
                                () -> findings.of(person.episode().id())))
                        .isNotEmpty());
        assertThat(people).anySatisfy(person -> assertThat(entries(person)).isNotEmpty());
    }

    @Test
    void nobody_logs_what_is_still_to_come() {
        var people = inside(clinic("therapist@demo.test"), episodes::all);

        assertThat(people)
                .allSatisfy(person -> assertThat(entries(person)).allMatch(day -> !day.isAfter(person.today())));
    }

    @Test
    void the_two_clinics_do_not_see_each_other() {
        var here = inside(clinic("therapist@demo.test"), episodes::all);
        var there = inside(clinic("therapist@other.test"), episodes::all);

        assertThat(here)
                .extracting(CaseloadPatient::patient)
                .doesNotContainAnyElementsOf(
                        there.stream().map(CaseloadPatient::patient).toList());
        assertThat(there).isNotEmpty();
    }

    @Test
    void the_offered_accounts_belong_to_the_demo_and_health_is_up() {
        for (var account : demo.accounts()) {
            assertThat(acting.principal(clinic("therapist@demo.test"), account.email()))
                    .isPresent();
        }
        assertThat(demo.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_filling_that_failed_says_so_and_the_next_start_goes_on_with_it() {
        int clinicsBefore = directory.all().size();
        var broken = spy(simulation);
        doThrow(new IllegalStateException("disk full")).when(broken).live(any(), any(), any(), anyBoolean());
        var failing = new DemoClinics(directory, staff, broken, properties, rollUp, clock);
        failing.fill();
        assertThat(failing.status()).isEqualTo(DemoOffer.Status.FAILED);
        assertThat(failing.health().getStatus()).isEqualTo(Status.DOWN);

        var next = new DemoClinics(directory, staff, simulation, properties, rollUp, clock);
        next.fill();

        assertThat(next.status()).isEqualTo(DemoOffer.Status.READY);
        assertThat(next.health().getStatus()).isEqualTo(Status.UP);
        assertThat(directory.all()).hasSize(clinicsBefore);
    }

    @Test
    void a_start_that_goes_on_doubles_nobody() {
        int clinicsBefore = directory.all().size();
        var clinic = staff.open(6).getFirst();
        var before = inside(clinic.id(), episodes::all).size();
        var person = Person.cast(6, LocalDate.of(2026, 11, 25), 27, 1).getFirst();

        simulation.live(clinic, person, Instant.parse("2026-11-25T12:00:00Z"), false);

        assertThat(inside(clinic.id(), episodes::all)).hasSize(before);
        assertThat(directory.all()).hasSize(clinicsBefore).allMatch(each -> each.demo());
    }

    @Test
    void a_later_start_lives_the_days_between_and_no_day_twice() {
        var clinic = staff.open(6).getLast();
        var before = sessions(clinic.id());
        var later = clock.instant().plus(Duration.ofDays(5));

        cast(clinic).forEach(person -> simulation.live(clinic, person, later, false));
        cast(clinic).forEach(person -> simulation.live(clinic, person, later, false));

        var after = sessions(clinic.id());
        assertThat(after).containsAll(before).doesNotHaveDuplicates();
        assertThat(after.stream()
                        .filter(each -> !before.contains(each))
                        .map(each -> day(each))
                        .distinct())
                .as("days lived later")
                .hasSizeBetween(4, 6);
    }

    @Test
    void the_roll_up_rebuilt_from_the_log_is_the_one_that_logging_left() {
        var clinic = clinic("therapist@demo.test");
        var left = rollUp(clinic);

        inside(clinic, episodes::all)
                .forEach(person -> inside(clinic, () -> {
                    rollUp.rebuild(person.episode().id());
                    return true;
                }));

        assertThat(left).isNotEmpty();
        assertThat(rollUp(clinic)).isEqualTo(left);
    }

    @Test
    void a_past_written_at_once_leaves_the_rows_that_living_it_day_by_day_leaves() {
        var now = clock.instant();
        var oneByOne = clinic("Mill Back Clinic", "slow.test");
        var atOnce = clinic("Quay Back Clinic", "quick.test");

        fill(oneByOne, now, false);
        fill(atOnce, now, true);

        for (var rows : ROWS)
            assertThat(rows(atOnce.id(), rows)).as(rows).isNotEmpty().isEqualTo(rows(oneByOne.id(), rows));
    }

    /** A red week, a cleared warning sign, skips, somebody who is better, unwell, gone home; and two of whom nothing is told. */
    private void fill(DemoClinic clinic, Instant now, boolean atOnce) {
        Person.cast(clinic.patients(), now.atZone(clinic.zone()).toLocalDate(), 69, 5).stream()
                .filter(person -> Set.of(0, 1, 3, 6, 9, 15, 20).contains(person.index()))
                .forEach(person -> simulation.live(clinic, person, now, atOnce));
    }

    private DemoClinic clinic(String name, String domain) {
        var zone = ZoneId.of("Europe/London");
        var id = clinics.open(new NewClinic(name, zone, "+44 20 7946 0123", "999", true));
        var therapist = clinics.staff(id, "Jonas Reed", "therapist@" + domain, "{noop}none", Role.THERAPIST);
        return new DemoClinic(id, zone, domain, List.of(therapist), 30, 0, "{noop}none");
    }

    private List<Person> cast(DemoClinic clinic) {
        return Person.cast(
                clinic.patients(),
                clock.instant().atZone(clinic.zone()).toLocalDate(),
                properties.weeks() * 7 - 1,
                properties.seed() + clinic.seed());
    }

    private List<Map<String, Object>> sessions(ClinicId clinic) {
        return rows(clinic, "select patient_id, day, started_at from session order by started_at, patient_id");
    }

    private static Object day(Map<String, Object> session) {
        return Objects.requireNonNull(session.get("day"));
    }

    private List<Map<String, Object>> rollUp(ClinicId clinic) {
        return rows(
                clinic, "select * from patient_day where logged > 0 or day < current_date order by episode_id, day");
    }

    private List<Map<String, Object>> rows(ClinicId clinic, String sql) {
        return inside(clinic, () -> jdbc.sql(sql).query().listOfRows());
    }

    private List<LocalDate> entries(CaseloadPatient person) {
        return inside(
                        clinic("therapist@demo.test"),
                        () -> diary.of(
                                person.episode().id(),
                                person.episode().start(),
                                person.today().plusDays(30)))
                .stream()
                .map(each -> each.day())
                .toList();
    }

    private ClinicId clinic(String therapist) {
        return directory.all().stream()
                .map(each -> each.id())
                .filter(id -> acting.principal(id, therapist).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private <T> T inside(ClinicId clinic, java.util.function.Supplier<T> body) {
        return transactions.call(TenantScope.ofClinic(clinic), body);
    }
}
