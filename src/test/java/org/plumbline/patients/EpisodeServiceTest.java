package org.plumbline.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plumbline.patients.PatientDrafts.aDraft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.PortalAccess;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.patients.CareRefused.Field;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
class EpisodeServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    TestClinics clinics;

    @Autowired
    PatientService patients;

    @Autowired
    EpisodeService service;

    @Autowired
    Episodes episodes;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient jdbc;

    private TestClinic clinic;
    private SignedIn lea;
    private PatientId patient;

    @BeforeEach
    void open() {
        clinic = clinics.open();
        lea = clinic.staff("Lea Moser", Role.THERAPIST);
        patient = on(TODAY.minusDays(20), () -> clinic.asTherapist(() -> patients.register(aDraft().build())));
    }

    @Test
    void a_hand_over_gives_the_patient_to_another_therapist_and_takes_her_from_me() {
        handOver(lea, false);

        assertThat(care(lea).team())
                .extracting(CareTeamMember::name, CareTeamMember::lead)
                .containsExactly(tuple("Lea Moser", true));
        assertThat(care(lea).episode().lead()).isEqualTo(therapist(lea));
        assertThatThrownBy(() -> care(clinic.therapist())).isInstanceOf(AccessDeniedException.class);
        assertThat(clinic.inside(() -> episodes.of(therapist(clinic.therapist()), List.of())))
                .isEmpty();
        assertThat(clinic.inside(() -> episodes.of(therapist(lea), List.of()))).hasSize(1);
    }

    @Test
    void i_may_stay_on_the_team_when_i_hand_over_and_get_her_back() {
        handOver(lea, true);
        assertThat(care(clinic.therapist()).members())
                .extracting(CareTeamMember::name)
                .containsExactly("Jonas Reber");

        as(lea, () -> service.handOver(patient, version(lea), therapist(clinic.therapist()), false));

        assertThat(care(clinic.therapist()).lead().name()).isEqualTo("Jonas Reber");
        assertThat(care(clinic.therapist()).colleagues()).extracting("name").containsExactly("Lea Moser");
    }

    @Test
    void a_colleague_joins_leaves_and_joins_again() {
        me(() -> service.join(patient, version(), therapist(lea)));
        assertThat(care(lea).team()).hasSize(2);

        me(() -> service.leave(patient, version(), therapist(lea)));
        assertThatThrownBy(() -> care(lea)).isInstanceOf(AccessDeniedException.class);

        me(() -> service.join(patient, version(), therapist(lea)));
        assertThat(care(lea).team()).hasSize(2);
    }

    @Test
    void the_lead_hands_over_before_leaving() {
        assertThatThrownBy(() -> me(() -> service.leave(patient, version(), therapist(clinic.therapist()))))
                .asInstanceOf(type(CareRefused.class))
                .extracting(CareRefused::field)
                .isEqualTo(Field.MEMBER);
    }

    @Test
    void nobody_takes_part_who_is_no_therapist_here() {
        var manager = clinic.manager().membership(Role.CLINIC_MANAGER);
        var elsewhere = clinics.open().therapist().membership(Role.THERAPIST);
        var onlyInvited = clinic.asManager(() -> memberships.invite("Nora Lang", null, Role.THERAPIST));
        for (var nobody : List.of(manager, elsewhere, onlyInvited, new MembershipId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> me(() -> service.handOver(patient, version(), nobody, true)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> me(() -> service.join(patient, version(), nobody)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> me(() -> service.leave(patient, version(), nobody)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(care(clinic.therapist()).team()).hasSize(1);
    }

    @Test
    void the_second_of_two_editors_is_told_and_changes_nothing() {
        int seen = version();
        me(() -> service.join(patient, seen, therapist(lea)));

        assertThatThrownBy(() -> me(() -> service.end(patient, seen, TODAY, "Goals reached")))
                .asInstanceOf(type(CareRefused.class))
                .matches(CareRefused::isChangedMeanwhile);
        assertThat(care(lea).episode().open()).isTrue();
    }

    @Test
    void an_end_is_read_back_with_its_day_its_reason_and_who_said_so() {
        me(() -> service.end(patient, version(), TODAY.minusDays(2), "  Goals\n reached 😀 "));

        assertThat(care(clinic.therapist()).discharge())
                .isEqualTo(new Discharge(TODAY.minusDays(2), "Goals reached 😀", "Jonas Reber"));
        assertThat(care(clinic.therapist()).episode().end()).isEqualTo(TODAY.minusDays(2));
    }

    @Test
    void an_ended_course_is_read_and_not_changed() {
        me(() -> service.end(patient, version(), TODAY, "Goals reached"));

        assertRefused(Field.ALL, () -> me(() -> service.handOver(patient, version(), therapist(lea), true)));
        assertRefused(Field.ALL, () -> me(() -> service.join(patient, version(), therapist(lea))));
        assertRefused(Field.ALL, () -> me(() -> service.end(patient, version(), TODAY, "Again")));
        assertThat(care(clinic.therapist()).discharge()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource
    void what_cannot_be_an_end_is_said_beside_its_field(Field field, LocalDate day, String reason) {
        assertRefused(field, () -> me(() -> service.end(patient, version(), day, reason)));
        assertThat(care(clinic.therapist()).episode().open()).isTrue();
    }

    static Stream<Arguments> what_cannot_be_an_end_is_said_beside_its_field() {
        return Stream.of(
                Arguments.of(Field.DAY, null, "Goals reached"),
                Arguments.of(Field.DAY, TODAY.plusDays(1), "Goals reached"),
                Arguments.of(Field.DAY, TODAY.minusDays(21), "Goals reached"),
                Arguments.of(Field.DAY, LocalDate.of(1, 1, 1), "Goals reached"),
                Arguments.of(Field.REASON, TODAY, ""),
                Arguments.of(Field.REASON, TODAY, " \n\t "),
                Arguments.of(Field.REASON, TODAY, "x".repeat(501)),
                Arguments.of(Field.REASON, TODAY, "x".repeat(10_000)),
                Arguments.of(Field.REASON, TODAY, "goals\u0000reached"),
                Arguments.of(Field.REASON, TODAY, "half a pair \ud83d"));
    }

    @Test
    void the_first_day_and_the_longest_reason_are_fine() {
        me(() -> service.end(patient, version(), TODAY.minusDays(20), "😀".repeat(500)));

        assertThat(Objects.requireNonNull(care(clinic.therapist()).discharge()).reason())
                .isEqualTo("😀".repeat(500));
    }

    @Test
    void an_end_by_mistake_is_voided_with_a_reason_and_stays_on_record() {
        me(() -> service.end(patient, version(), TODAY, "Goals reached"));
        assertRefused(Field.REASON, () -> me(() -> service.voidEnd(patient, version(), " ")));

        on(TODAY.plusDays(3), () -> {
            clinic.asTherapist(() -> service.voidEnd(patient, version(), "Wrong patient"));
            return true;
        });

        assertThat(care(clinic.therapist()).episode().open()).isTrue();
        assertThat(clinic.inside(() -> jdbc.sql("select void_reason from discharge")
                        .query(String.class)
                        .list()))
                .containsExactly("Wrong patient");
        assertThat(clinic.inside(() ->
                        episodes.daysEndedByMistake(episodes.current(patient).id())))
                .containsExactlyInAnyOrder(TODAY, TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(3));
    }

    @Test
    void an_end_voided_on_the_day_it_was_made_took_no_day() {
        me(() -> service.end(patient, version(), TODAY.minusDays(9), "Goals reached"));
        me(() -> service.voidEnd(patient, version(), "Wrong patient"));

        assertThat(clinic.inside(() ->
                        episodes.daysEndedByMistake(episodes.current(patient).id())))
                .isEmpty();
    }

    @Test
    void who_comes_back_begins_a_new_course_at_the_earliest_the_day_after() {
        me(() -> service.end(patient, version(), TODAY, "Goals reached"));
        assertRefused(Field.ALL, () -> me(() -> service.comeBack(patient, version(), null, 6)));

        on(TODAY.plusDays(1), () -> clinic.asTherapist(() -> service.comeBack(patient, version(), TODAY, 6)));

        var episode = clinic.inside(() -> episodes.current(patient));
        assertThat(episode.open()).isTrue();
        assertThat(episode.start()).isEqualTo(TODAY.plusDays(1));
        assertThat(episode.onset()).isEqualTo(TODAY);
        assertThat(episode.plannedWeeks()).isEqualTo(6);
    }

    @Test
    void who_cared_for_an_earlier_course_does_not_see_the_new_one() {
        me(() -> service.join(patient, version(), therapist(lea)));
        me(() -> service.end(patient, version(), TODAY.minusDays(1), "Goals reached"));
        assertThat(care(lea).discharge()).isNotNull();

        me(() -> service.comeBack(patient, version(), null, 6));

        assertThatThrownBy(() -> care(lea)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_new_course_needs_sound_weeks_and_an_onset_before_it() {
        me(() -> service.end(patient, version(), TODAY.minusDays(1), "Goals reached"));

        assertRefused(Field.WEEKS, () -> me(() -> service.comeBack(patient, version(), null, null)));
        assertRefused(Field.WEEKS, () -> me(() -> service.comeBack(patient, version(), null, 0)));
        assertRefused(Field.WEEKS, () -> me(() -> service.comeBack(patient, version(), null, 105)));
        assertRefused(Field.ONSET, () -> me(() -> service.comeBack(patient, version(), TODAY.plusDays(1), 6)));
        assertRefused(Field.ONSET, () -> me(() -> service.comeBack(patient, version(), LocalDate.of(1901, 1, 1), 6)));
    }

    @Test
    void nobody_but_the_care_team_touches_a_course() {
        var elsewhere = clinics.open();
        List<Consumer<EpisodeService>> calls = List.of(
                each -> each.care(patient),
                each -> each.handOver(patient, 0, therapist(lea), false),
                each -> each.join(patient, 0, therapist(lea)),
                each -> each.leave(patient, 0, therapist(lea)),
                each -> each.effectOfEnd(patient, TODAY),
                each -> each.end(patient, 0, TODAY, "Goals reached"),
                each -> each.voidEnd(patient, 0, "Wrong patient"),
                each -> each.comeBack(patient, 0, null, 6));
        for (var stranger : List.of(lea, clinic.manager(), elsewhere.therapist()))
            for (var call : calls)
                assertThatThrownBy(() -> as(stranger, () -> call.accept(service)))
                        .isInstanceOf(AccessDeniedException.class);
        assertThat(care(clinic.therapist()).episode().open()).isTrue();
    }

    @Test
    void an_edit_of_the_record_does_not_undo_a_hand_over_that_came_in_between() {
        var record = on(TODAY, () -> clinic.asTherapist(() -> patients.record(patient)));
        var moved = record.draft();
        var onset = new PatientDraft(
                moved.name(), moved.born(), null, null, null, moved.zone(), TODAY.minusDays(40), moved.plannedWeeks());

        on(
                TODAY,
                () -> clinic.asTherapist(() -> clinic.inside(() -> {
                    patients.edit(patient, record.version(), onset);
                    CompletableFuture.runAsync(() -> handOver(lea, true)).join();
                    return patient;
                })));

        assertThat(care(lea).episode().lead()).isEqualTo(therapist(lea));
        assertThat(care(lea).episode().onset()).isEqualTo(TODAY.minusDays(40));
    }

    @Test
    void each_change_is_audited() {
        me(() -> service.join(patient, version(), therapist(lea)));
        me(() -> service.leave(patient, version(), therapist(lea)));
        me(() -> service.end(patient, version(), TODAY.minusDays(1), "Goals reached"));
        me(() -> service.voidEnd(patient, version(), "Wrong patient"));
        me(() -> service.end(patient, version(), TODAY.minusDays(1), "Goals reached"));
        me(() -> service.comeBack(patient, version(), null, 6));
        handOver(lea, false);

        assertThat(audited())
                .contains(
                        "care.join",
                        "care.leave",
                        "episode.end",
                        "episode.void-end",
                        "episode.start",
                        "care.hand-over");
    }

    @Test
    void a_revoked_invitation_opens_nothing_and_a_new_one_does() {
        me(() -> patients.invite(patient));
        assertThat(access()).isEqualTo(PortalAccess.State.INVITED);

        me(() -> patients.revokeInvitation(patient));
        assertThat(access()).isEqualTo(PortalAccess.State.NOT_INVITED);
        me(() -> patients.revokeInvitation(patient));

        me(() -> patients.invite(patient));
        assertThat(access()).isEqualTo(PortalAccess.State.INVITED);
        assertThatThrownBy(() -> as(lea, () -> patients.revokeInvitation(patient)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PortalAccess.State access() {
        return on(TODAY, () -> clinic.asTherapist(() -> patients.record(patient)))
                .access()
                .state();
    }

    private void handOver(SignedIn to, boolean stay) {
        me(() -> service.handOver(patient, version(), therapist(to), stay));
    }

    private CareView care(SignedIn person) {
        return on(TODAY, () -> clinics.as(person, () -> service.care(patient)));
    }

    private int version() {
        return version(clinic.therapist());
    }

    private int version(SignedIn person) {
        return clinics.as(person, () -> service.care(patient)).version();
    }

    private static MembershipId therapist(SignedIn person) {
        return person.membership(Role.THERAPIST);
    }

    private void me(Runnable body) {
        as(clinic.therapist(), body);
    }

    private void as(SignedIn person, Runnable body) {
        on(TODAY, () -> {
            clinics.as(person, body);
            return true;
        });
    }

    private List<String> audited() {
        return clinic.inside(() -> jdbc.sql("select action from audit_event where patient_id = ? and outcome = 'DONE'")
                .param(patient.value())
                .query(String.class)
                .list());
    }

    private static void assertRefused(Field field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(CareRefused.class))
                .extracting(CareRefused::field)
                .isEqualTo(field);
    }

    private static <T> T on(LocalDate day, Supplier<T> body) {
        var result = new AtomicReference<T>();
        ScopedClock.at(noon(day), () -> result.set(body.get()));
        return result.get();
    }

    private static Instant noon(LocalDate day) {
        return LocalDateTime.of(day, LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
