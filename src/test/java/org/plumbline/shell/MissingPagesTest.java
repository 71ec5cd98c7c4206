package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.Role;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The status of a page says what its view will say. */
@PlumblineTest
class MissingPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    @Autowired
    PatientService patients;

    private TestClinic clinic;
    private TestHttp http;

    @BeforeEach
    void signIn() {
        clinic = clinics.open();
        http = new TestHttp(port);
        http.signIn(clinic.therapist());
    }

    @Test
    void a_record_of_mine_is_there_with_all_that_hangs_under_it() {
        var patient = register(clinic);

        assertThat(status("/patients/" + patient)).isEqualTo(200);
        assertThat(status("/patients/" + patient + "/assess")).isEqualTo(200);
    }

    @Test
    void a_record_that_is_not_mine_looks_like_one_that_is_not_there() {
        var foreign = register(clinics.open());
        var colleague = clinic.staff("Lea Brandt", Role.THERAPIST);
        var hers = clinics.as(colleague, () -> patients.register(draft()));

        assertThat(status("/patients/" + foreign)).isEqualTo(404);
        assertThat(status("/patients/" + foreign + "/plan")).isEqualTo(404);
        assertThat(status("/patients/" + hers)).isEqualTo(404);
        assertThat(status("/patients/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status("/patients/none")).isEqualTo(404);
    }

    @Test
    void a_page_of_another_role_is_not_there() {
        assertThat(status("/caseload")).isEqualTo(200);
        assertThat(status("/clinic/staff")).isEqualTo(404);
        assertThat(status("/today")).isEqualTo(404);
    }

    private int status(String path) {
        return http.page(path).statusCode();
    }

    private PatientId register(TestClinic at) {
        return at.asTherapist(() -> patients.register(draft()));
    }

    private static PatientDraft draft() {
        return new PatientDraft("Ruth Berger", LocalDate.of(1985, 3, 14), null, null, null, TestClinics.ZONE, null, 12);
    }
}
