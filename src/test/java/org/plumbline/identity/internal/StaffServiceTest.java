package org.plumbline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.Role;
import org.plumbline.identity.StaffMember;
import org.plumbline.kernel.NotFound;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

@PlumblineTest
class StaffServiceTest {
    @Autowired
    StaffService staff;

    @Autowired
    Memberships memberships;

    @Autowired
    TestClinics clinics;

    private TestClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.open();
    }

    @Test
    void only_a_manager_sees_and_invites_staff() {
        assertThatThrownBy(() -> clinic.asTherapist(() -> staff.list())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asTherapist(() -> staff.invite("Nora", "n@lang.test", Role.THERAPIST)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        clinic.asTherapist(() -> staff.newLink(clinic.manager().membership(Role.CLINIC_MANAGER))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> staff.list()).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void a_manager_sees_the_staff_of_this_clinic_only() {
        clinics.open();

        assertThat(clinic.asManager(() -> staff.list()))
                .extracting(StaffMember::email)
                .containsExactly(clinic.therapist().email(), clinic.manager().email());
    }

    @Test
    void patients_are_no_staff() {
        var patient = clinic.asManager(() -> memberships.invitePatient("Ruth Berger", null));

        assertThat(clinic.asManager(() -> staff.list())).hasSize(2);
        assertThatThrownBy(() -> clinic.asManager(() -> staff.newLink(patient))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clinic.asManager(() -> staff.invite("Ruth", "r@berger.test", Role.PATIENT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_colleague_of_another_clinic_is_not_found() {
        var foreign = clinics.open().therapist().membership(Role.THERAPIST);

        assertThatThrownBy(() -> clinic.asManager(() -> staff.newLink(foreign))).isInstanceOf(NotFound.class);
    }
}
