package org.plumbline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.Acting;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.CareTeamMember;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.LeadService;
import org.plumbline.patients.LeadlessPatient;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
class LeavingTest {
    @Autowired
    StaffService staff;

    @Autowired
    LeadService leads;

    @Autowired
    PatientService patients;

    @Autowired
    EpisodeService episodes;

    @Autowired
    JoinService joining;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClinics clinics;

    private TestClinic clinic;
    private MembershipId jonas;
    private MembershipId mara;

    @BeforeEach
    void openClinic() {
        clinic = clinics.open();
        jonas = clinic.therapist().membership(Role.THERAPIST);
        mara = clinic.manager().membership(Role.CLINIC_MANAGER);
    }

    @Test
    void whoever_has_left_cannot_sign_in_here_again() {
        leave(jonas, null);

        assertThat(acting.principal(clinic.id(), clinic.therapist().email())).isEmpty();
        assertThat(clinic.asManager(() -> staff.list()))
                .extracting(person -> person.name())
                .containsExactly("Mara Keller");
    }

    @Test
    void a_colleague_with_two_roles_leaves_with_both() {
        var ada = clinic.staff("Ada Brunner", Role.THERAPIST, Role.CLINIC_MANAGER);

        leave(ada.membership(Role.CLINIC_MANAGER), null);

        assertThat(acting.principal(clinic.id(), ada.email())).isEmpty();
    }

    @Test
    void the_last_manager_cannot_leave() {
        clinic.asManager(() -> staff.invite("Nora Lang", "nora@lang.test", Role.CLINIC_MANAGER)); // has not joined

        assertThatThrownBy(() -> leave(mara, null)).isInstanceOf(IdentityRefused.class);
        assertThat(acting.principal(clinic.id(), clinic.manager().email())).isPresent();

        clinic.staff("Ada Brunner", Role.CLINIC_MANAGER);
        leave(mara, null);

        assertThat(acting.principal(clinic.id(), clinic.manager().email())).isEmpty();
    }

    @Test
    void patients_are_handed_over_first() {
        var ruth = register(clinic.therapist(), "Ruth Berger");
        var lea = clinic.staff("Lea Moser", Role.THERAPIST);

        leave(jonas, lea.membership(Role.THERAPIST));

        assertThat(clinics.as(lea, () -> patients.record(ruth)).name()).isEqualTo("Ruth Berger");
        assertThat(clinic.asManager(() -> leads.withoutLead())).isEmpty();
        assertThat(clinic.asManager(() -> staff.list()))
                .filteredOn(person -> person.name().equals("Lea Moser"))
                .extracting(person -> person.patients())
                .containsExactly(1);
    }

    @Test
    void whoever_has_left_is_on_no_care_team_any_more() {
        var ruth = register(clinic.therapist(), "Ruth Berger");
        var lea = clinic.staff("Lea Moser", Role.THERAPIST);
        clinic.asTherapist(() -> episodes.join(ruth, episodes.care(ruth).version(), lea.membership(Role.THERAPIST)));

        leave(lea.membership(Role.THERAPIST), null);

        assertThat(clinic.asTherapist(() -> episodes.care(ruth)).team())
                .extracting(CareTeamMember::name)
                .containsExactly("Jonas Reber");
        assertThat(clinic.asTherapist(() -> patients.record(ruth)).team()).containsExactly("Jonas Reber");
    }

    @Test
    void patients_without_a_lead_are_listed_until_the_manager_gives_one() {
        var ruth = register(clinic.therapist(), "Ruth Berger");
        var lea = clinic.staff("Lea Moser", Role.THERAPIST);

        leave(jonas, null);

        assertThat(clinic.asManager(() -> leads.withoutLead()))
                .extracting(LeadlessPatient::name, LeadlessPatient::formerLead)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ruth Berger", "Jonas Reber"));
        assertThat(reads(ruth)).isEqualTo(1);

        clinic.asManager(() -> {
            leads.assign(ruth, lea.membership(Role.THERAPIST));
            return ruth;
        });

        assertThat(clinic.asManager(() -> leads.withoutLead())).isEmpty();
        assertThat(clinics.as(lea, () -> patients.record(ruth)).name()).isEqualTo("Ruth Berger");
    }

    private int reads(PatientId patient) {
        return clinic.inside(
                () -> jdbc.sql("select count(*) from audit_event where patient_id = ? and action = 'lead.read'")
                        .param(patient.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void a_patient_who_has_a_lead_is_not_given_another_by_the_manager() {
        var ruth = register(clinic.therapist(), "Ruth Berger");

        assertThatThrownBy(() -> assign(ruth, jonas)).isInstanceOf(NotFound.class);
    }

    @Test
    void foreign_and_unfit_references_are_not_found() {
        var other = clinics.open();
        var ruth = register(other.therapist(), "Ruth Berger");
        other.asManager(() -> {
            staff.leave(other.therapist().membership(Role.THERAPIST), Optional.empty());
            return ruth;
        });
        var foreign = other.staff("Lea Moser", Role.THERAPIST).membership(Role.THERAPIST);

        assertThatThrownBy(() -> leave(foreign, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leave(jonas, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leave(jonas, jonas)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leave(jonas, mara)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> revoke(foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(ruth, jonas)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(register(clinic.therapist(), "Amira Said"), foreign))
                .isInstanceOf(NotFound.class);
        assertThat(clinic.asManager(() -> staff.successors(foreign)))
                .extracting(member -> member.name())
                .containsExactly("Jonas Reber");
    }

    @Test
    void only_a_manager_revokes_lets_leave_and_gives_leads() {
        assertThatThrownBy(() -> clinic.asTherapist(() -> staff.leave(mara, Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asTherapist(() -> staff.revoke(mara)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asTherapist(() -> staff.successors(mara)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asTherapist(() -> leads.withoutLead()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asTherapist(() -> leads.therapists()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> clinic.asTherapist(() -> leads.assign(new PatientId(java.util.UUID.randomUUID()), jonas)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_revoked_invitation_opens_nothing() {
        var link = clinic.asManager(() -> staff.invite("Nora Lang", "nora@lang.test", Role.THERAPIST));
        var nora = clinic.asManager(() -> staff.list()).stream()
                .filter(person -> person.name().equals("Nora Lang"))
                .findFirst()
                .orElseThrow();

        revoke(nora.id());

        assertThat(joining.find(link.token())).isEmpty();
        assertThat(clinic.asManager(() -> staff.list())).hasSize(2);
        assertThatThrownBy(() -> revoke(nora.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void somebody_who_has_joined_leaves_and_is_not_revoked() {
        assertThatThrownBy(() -> revoke(jonas)).isInstanceOf(NotFound.class);
    }

    private void leave(MembershipId who, @org.jspecify.annotations.Nullable MembershipId successor) {
        clinics.as(clinic.manager(), () -> staff.leave(who, Optional.ofNullable(successor)));
    }

    private void revoke(MembershipId who) {
        clinics.as(clinic.manager(), () -> staff.revoke(who));
    }

    private void assign(PatientId patient, MembershipId lead) {
        clinics.as(clinic.manager(), () -> leads.assign(patient, lead));
    }

    private PatientId register(SignedIn therapist, String name) {
        return clinics.as(
                therapist,
                () -> patients.register(new PatientDraft(
                        name, LocalDate.of(1985, 2, 3), null, null, null, TestClinics.ZONE, null, 12)));
    }
}
