package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.DemoOffer;
import org.plumbline.identity.Role;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.patients.PatientId;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same review in the demo clinic of {@code -Pbench}: 2,000 patients, 26 weeks. */
@Tag("bench")
@NeedsBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClinics.class)
class ManagerReviewOfThousandsTest {
    @LocalServerPort
    int port;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    TestClinics clinics;

    @Autowired
    DemoOffer demo;

    @Autowired
    JdbcClient jdbc;

    private ClinicId clinic;
    private Visitor manager;

    @BeforeEach
    void arrive() {
        await().atMost(Duration.ofMinutes(40)).until(() -> demo.status() == DemoOffer.Status.READY);
        clinic = directory.all().getFirst().id();
        clinics.staff(clinic, ManagersReview.COLLEAGUE, Role.THERAPIST);
        manager = Visitor.atDesk(port).signIn(clinics.staff(clinic, "Mara Keller", Role.CLINIC_MANAGER));
    }

    @AfterEach
    void leave() {
        manager.close();
    }

    private record Somebody(UUID id, String name) {}

    @Test
    void a_review_of_the_whole_clinic_from_the_figures_to_the_people() {
        var patients = clinics.inside(
                clinic,
                () -> jdbc.sql("select id, name from patient order by id")
                        .query(Somebody.class)
                        .list());
        assertThat(patients).hasSizeGreaterThan(1_000);
        var first = patients.getFirst();

        long start = System.nanoTime();
        new ManagersReview(
                        manager,
                        new PatientId(first.id()),
                        patients.stream().limit(20).map(Somebody::name).toList())
                .walk();

        System.out.printf(
                "a manager’s review of %,d patients: %.1f s%n", patients.size(), (System.nanoTime() - start) / 1e9);
    }
}
