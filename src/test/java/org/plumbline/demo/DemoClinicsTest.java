package org.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.Findings;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.identity.Acting;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.DemoOffer;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.Episodes;
import org.plumbline.plans.PlanCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
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
    void a_start_that_goes_on_doubles_nobody() {
        var clinic = staff.open(6).getFirst();
        var before = inside(clinic.id(), episodes::all).size();
        var person = Person.cast(6, LocalDate.of(2026, 11, 25), 27, 1).getFirst();

        simulation.live(clinic, person, java.time.Instant.parse("2026-11-25T12:00:00Z"));

        assertThat(inside(clinic.id(), episodes::all)).hasSize(before);
        assertThat(directory.all()).hasSize(2).allMatch(each -> each.demo());
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
