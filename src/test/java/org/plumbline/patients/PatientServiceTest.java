package org.plumbline.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plumbline.patients.PatientDrafts.aDraft;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.PortalAccess;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
class PatientServiceTest {
    private static final Instant NOON =
            LocalDateTime.parse("2026-11-25T12:00:00").toInstant(ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    TestClinics clinics;

    @Autowired
    PatientService service;

    @Autowired
    Episodes episodes;

    @Autowired
    PatientDays days;

    @Autowired
    JdbcClient jdbc;

    private TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = clinics.open();
    }

    @Test
    void registering_opens_an_episode_that_i_lead() {
        var patient = registered(aDraft().onset(TODAY.minusWeeks(8)).plannedWeeks(10));

        var record = read(patient);
        assertThat(record.name()).isEqualTo("Amira Khalil");
        assertThat(record.team()).containsExactly("Jonas Reber");
        assertThat(record.today()).isEqualTo(TODAY);
        assertThat(record.access().state()).isEqualTo(PortalAccess.State.NOT_INVITED);
        assertThat(record.episode().start()).isEqualTo(TODAY);
        assertThat(record.episode().onset()).isEqualTo(TODAY.minusWeeks(8));
        assertThat(record.episode().plannedWeeks()).isEqualTo(10);
        assertThat(record.episode().lead()).isEqualTo(clinic.therapist().membership(Role.THERAPIST));
    }

    @Test
    void the_course_starts_on_the_patient_s_own_today() {
        var patient = registered(aDraft().zone("Pacific/Kiritimati"));

        assertThat(read(patient).episode().start()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void an_unsound_draft_is_refused_field_by_field_and_leaves_nothing() {
        assertThatThrownBy(() -> registered(aDraft().name("A\u0000B").born(TODAY.plusDays(1))))
                .asInstanceOf(type(PatientRefused.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(PatientDraft.Problem::field)
                        .containsExactly(PatientDraft.Field.NAME, PatientDraft.Field.BORN));
        assertThat(count("patient")).isZero();
    }

    @Test
    void the_longest_and_the_strangest_texts_come_back_as_they_went_in() {
        var name = "😀".repeat(118) + " A";
        var email = "a".repeat(246) + "@mail.ch";

        var record = read(registered(
                aDraft().name(name).email(email).phone("1".repeat(40)).sex(null)));

        assertThat(record.name()).isEqualTo(name);
        assertThat(record.email()).isEqualTo(email);
        assertThat(record.phone()).hasSize(40);
        assertThat(record.sex()).isNull();
    }

    @Test
    void an_edit_is_read_back() {
        var patient = registered(aDraft());

        edit(
                patient,
                0,
                aDraft().name("Amira Rossi")
                        .sex(null)
                        .phone(null)
                        .onset(TODAY.minusDays(3))
                        .plannedWeeks(16));

        var record = read(patient);
        assertThat(record.version()).isEqualTo(1);
        assertThat(record.draft())
                .isEqualTo(aDraft().name("Amira Rossi")
                        .sex(null)
                        .phone(null)
                        .onset(TODAY.minusDays(3))
                        .plannedWeeks(16)
                        .build());
    }

    @Test
    void the_second_editor_is_told_and_changes_nothing() {
        var patient = registered(aDraft());
        edit(patient, 0, aDraft().name("First"));

        assertThatThrownBy(() -> edit(patient, 0, aDraft().name("Second")))
                .asInstanceOf(type(PatientRefused.class))
                .returns(true, PatientRefused::changedMeanwhileByAnother);
        assertThat(read(patient).name()).isEqualTo("First");
    }

    @Test
    void an_edit_of_the_course_alone_counts_as_an_edit() {
        var patient = registered(aDraft());
        edit(patient, 0, aDraft().plannedWeeks(20));

        assertThatThrownBy(() -> edit(patient, 0, aDraft().plannedWeeks(8))).isInstanceOf(PatientRefused.class);
    }

    @Test
    void of_eight_who_save_at_once_one_is_first_and_seven_are_told() {
        var patient = registered(aDraft());

        var told = atOnce(8, number -> edit(patient, 0, aDraft().name("Editor number " + number)));

        assertThat(told)
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure)
                        .asInstanceOf(type(PatientRefused.class))
                        .returns(true, PatientRefused::changedMeanwhileByAnother));
        assertThat(read(patient).version()).isEqualTo(1);
    }

    @Test
    void two_who_invite_at_once_open_one_membership() {
        var patient = registered(aDraft());

        var failures = atOnce(2, number -> clinic.asTherapist(() -> service.invite(patient)));

        assertThat(failures).isEmpty();
        assertThat(count("membership where role = 'PATIENT'")).isOne();
        assertThat(count("invitation where revoked_at is null")).isOne();
    }

    @Test
    void a_new_zone_holds_from_the_next_day_on() {
        var patient = registered(aDraft());

        edit(patient, 0, aDraft().zone("America/Los_Angeles"));

        var zones = clinic.inside(() -> days.history(patient));
        assertThat(zones.zone(TODAY)).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(zones.zone(TODAY.plusDays(1))).isEqualTo(ZoneId.of("America/Los_Angeles"));
        assertThat(read(patient).page().zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(read(patient).lastZone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
    }

    @Test
    void a_second_move_on_the_same_day_replaces_the_first() {
        var patient = registered(aDraft());

        edit(patient, 0, aDraft().zone("America/Los_Angeles"));
        edit(patient, 1, aDraft().zone("Asia/Tokyo"));

        assertThat(clinic.inside(() -> days.history(patient)).periods())
                .extracting(ZoneHistory.Period::zone)
                .containsExactly(ZoneId.of("Europe/Zurich"), ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void an_invitation_opens_the_portal_for_the_patient() {
        var patient = registered(aDraft());

        var link = at(() -> clinic.asTherapist(() -> service.invite(patient)));

        assertThat(link.path()).startsWith("join/");
        assertThat(link.expires()).isEqualTo(NOON.plusSeconds(7 * 24 * 3600));
        assertThat(read(patient).access().state()).isEqualTo(PortalAccess.State.INVITED);
    }

    @Test
    void inviting_again_makes_a_new_link_for_the_same_membership_and_ends_the_old() {
        var patient = registered(aDraft());

        var first = at(() -> clinic.asTherapist(() -> service.invite(patient)));
        var second = at(() -> clinic.asTherapist(() -> service.invite(patient)));

        assertThat(second.path()).isNotEqualTo(first.path());
        assertThat(count("membership where role = 'PATIENT'")).isOne();
        assertThat(count("invitation where revoked_at is null")).isOne();
    }

    @Test
    void a_new_name_reaches_the_membership() {
        var patient = registered(aDraft());
        at(() -> clinic.asTherapist(() -> service.invite(patient)));

        edit(patient, 0, aDraft().name("Amira Rossi").email(null));

        assertThat(count("membership where role = 'PATIENT' and name = 'Amira Rossi' and email is null"))
                .isOne();
    }

    @Test
    void the_patient_sees_herself() {
        var patient = registered(aDraft());
        var amira = joined(patient, clinic);

        var me = at(() -> clinics.as(amira, service::me));

        assertThat(me.patient()).isEqualTo(patient);
        assertThat(me.name()).isEqualTo("Amira Khalil");
        assertThat(me.today()).isEqualTo(TODAY);
        assertThat(read(patient).access().state()).isEqualTo(PortalAccess.State.JOINED);
    }

    @Test
    void every_touch_of_a_record_is_audited() {
        var patient = registered(aDraft());
        read(patient);
        edit(patient, 0, aDraft().name("Amira Rossi"));
        at(() -> clinic.asTherapist(() -> service.invite(patient)));

        assertThat(audited(patient, "DONE"))
                .containsExactly("patient.register", "patient.read", "patient.edit", "patient.invite");
    }

    @Test
    void a_refused_edit_leaves_no_trace_of_having_been_done() {
        var patient = registered(aDraft());

        assertThatThrownBy(() -> edit(patient, 7, aDraft())).isInstanceOf(PatientRefused.class);

        assertThat(audited(patient, "DONE")).containsExactly("patient.register");
    }

    @Test
    void nobody_but_the_care_team_reads_edits_or_invites() {
        var patient = registered(aDraft());
        var other = clinics.open();
        var colleague = clinic.staff("Lea Moser", Role.THERAPIST);
        var people = List.of(colleague, clinic.manager(), joined(patient, clinic), other.therapist(), other.manager());

        for (var person : people)
            for (var call : calls(patient))
                assertThatThrownBy(() -> clinics.as(person, () -> call.accept(service)))
                        .as("%s", person.name())
                        .isInstanceOf(AccessDeniedException.class);
        assertThat(read(patient).name()).isEqualTo("Amira Khalil");
        assertThat(audited(patient, "REFUSED")).hasSize(9).containsOnly("patient.access");
    }

    @Test
    void nobody_s_patient_looks_like_somebody_else_s() {
        var mine = registered(aDraft());
        var colleague = clinic.staff("Lea Moser", Role.THERAPIST);
        var unknown = new PatientId(UUID.randomUUID());

        var notMine = failure(() -> clinics.as(colleague, () -> service.record(mine)));
        var notThere = failure(() -> clinics.as(colleague, () -> service.record(unknown)));

        assertThat(notMine).hasSameClassAs(notThere).hasMessage(notThere.getMessage());
    }

    @Test
    void only_therapists_register_and_only_patients_have_a_record_of_their_own() {
        var patient = registered(aDraft());
        var amira = joined(patient, clinic);

        assertThatThrownBy(() -> clinic.asManager(() -> service.register(aDraft().build())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinics.as(amira, () -> service.register(aDraft().build())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asTherapist(service::me)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_colleague_on_the_care_team_is_let_in() {
        var patient = registered(aDraft());
        var lea = clinic.staff("Lea Moser", Role.THERAPIST);
        var episode = read(patient).episode().id();
        clinic.<Void>inside(() -> {
            episodes.join(episode, lea.membership(Role.THERAPIST), Episodes.CareRole.MEMBER);
            return null;
        });

        var record = clinics.as(lea, () -> service.record(patient));

        assertThat(record.team()).containsExactly("Jonas Reber", "Lea Moser");
    }

    @Test
    void a_caseload_holds_the_patients_of_one_therapist() {
        var lea = clinic.staff("Lea Moser", Role.THERAPIST);
        registered(aDraft().name("Zoe"));
        registered(aDraft().name("Amira"));
        at(() -> clinics.as(lea, () -> service.register(aDraft().name("Bea").build())));

        var mine = at(() -> clinic.inside(() -> episodes.of(clinic.therapist().membership(Role.THERAPIST), List.of())));
        var all = at(() -> clinic.inside(episodes::all));

        assertThat(mine).extracting(CaseloadPatient::name).containsExactly("Amira", "Zoe");
        assertThat(mine).extracting(CaseloadPatient::today).containsOnly(TODAY);
        assertThat(all).extracting(CaseloadPatient::name).containsExactly("Amira", "Bea", "Zoe");
    }

    @Test
    void another_clinic_sees_no_episode_of_this_one() {
        var patient = registered(aDraft());
        var episode = read(patient).episode();
        var other = clinics.open();

        assertThat(other.inside(() -> episodes.find(episode.id()))).isEmpty();
        assertThat(other.inside(episodes::all)).isEmpty();
        assertThat(other.inside(() -> episodes.of(clinic.therapist().membership(Role.THERAPIST), List.of())))
                .isEmpty();
        assertThat(other.inside(() -> days.histories(List.of(patient)))).isEmpty();
    }

    @Test
    void what_the_test_sheet_learns_reaches_the_rules() {
        var patient = registered(aDraft().onset(TODAY.minusWeeks(7)));
        var episode = read(patient).episode().id();
        var head = new EpisodeHead(CourseStatus.STABLE_BUT_PRESENT, new BigDecimal("171.5"), new BigDecimal("68.0"));

        assertThat(clinic.inside(() -> episodes.subject(episode)).head()).isEqualTo(EpisodeHead.UNKNOWN);
        clinic.<Void>inside(() -> {
            episodes.describe(episode, head);
            return null;
        });

        assertThat(clinic.inside(() -> episodes.subject(episode)))
                .isEqualTo(
                        new EpisodeSubject(patient, LocalDate.of(1985, 3, 14), Sex.FEMALE, TODAY.minusWeeks(7), head));
    }

    private PatientId registered(PatientDrafts draft) {
        return at(() -> clinic.asTherapist(() -> service.register(draft.build())));
    }

    private PatientRecord read(PatientId patient) {
        return at(() -> clinic.asTherapist(() -> service.record(patient)));
    }

    private void edit(PatientId patient, int version, PatientDrafts draft) {
        at(() -> {
            clinic.asTherapist(() -> service.edit(patient, version, draft.build()));
            return true;
        });
    }

    /** Calls from as many threads; the failures. */
    private static List<Throwable> atOnce(int callers, IntConsumer call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, callers)
                    .mapToObj(number -> threads.submit(() -> catchThrowable(() -> call.accept(number))))
                    .toList();
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
            return calls.stream()
                    .map(Future::resultNow)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedIn joined(PatientId patient, TestClinic clinic) {
        at(() -> clinic.asTherapist(() -> service.invite(patient)));
        var membership = clinic.inside(() -> jdbc.sql("select membership_id from patient where id = ?")
                .param(patient.value())
                .query(UUID.class)
                .single());
        return clinic.join(new MembershipId(membership), "Amira Khalil");
    }

    private static List<Consumer<PatientService>> calls(PatientId patient) {
        return List.of(
                service -> service.record(patient),
                service -> service.edit(patient, 0, aDraft().name("Stolen").build()),
                service -> service.invite(patient));
    }

    private List<String> audited(PatientId patient, String outcome) {
        return clinic.inside(
                () -> jdbc.sql("select action from audit_event where patient_id = ? and outcome = ? order by id")
                        .params(patient.value(), outcome)
                        .query(String.class)
                        .list());
    }

    private int count(String table) {
        return clinic.inside(() ->
                jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private static Throwable failure(Runnable call) {
        return catchThrowable(call::run);
    }

    private <T> T at(Supplier<T> body) {
        var result = new AtomicReference<T>();
        ScopedClock.at(NOON, () -> result.set(body.get()));
        return result.get();
    }
}
