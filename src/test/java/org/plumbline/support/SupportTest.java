package org.plumbline.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Member;
import org.plumbline.identity.Role;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@PlumblineTest
class SupportTest {
    @Autowired
    TestClinics clinics;

    @Autowired
    CurrentUser user;

    @Autowired
    CurrentTenant tenant;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    ScheduledTaskHolder rounds;

    @Test
    void acting_as_somebody_lasts_as_long_as_the_block() {
        var clinic = clinics.open();

        var inside = clinic.asTherapist(() -> user.require());

        assertThat(inside).isEqualTo(clinic.therapist());
        assertThatThrownBy(user::require).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void a_clinic_knows_its_own_staff_only() {
        var clinic = clinics.open();
        clinics.open();

        var therapists = clinic.asManager(() -> directory.members(Role.THERAPIST));

        assertThat(therapists).extracting(Member::name).containsExactly("Jonas Reber");
    }

    @Test
    void no_round_of_the_portal_comes_between_the_steps_of_a_test() {
        assertThat(rounds.getScheduledTasks()).isNotEmpty().allMatch(round -> round.nextExecution() == null);
    }

    @Test
    @SignedInAs({Role.THERAPIST, Role.CLINIC_MANAGER})
    void one_person_may_have_two_roles() {
        assertThat(user.require().roles()).containsExactly(Role.THERAPIST, Role.CLINIC_MANAGER);
        assertThat(tenant.clinic()).isEqualTo(user.require().clinic());
    }
}
