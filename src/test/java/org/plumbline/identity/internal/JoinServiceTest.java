package org.plumbline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.PortalAccess;
import org.plumbline.identity.PortalAccess.State;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
class JoinServiceTest {
    private static final String GOOD = "blue stool by the sea";

    @Autowired
    JoinService joining;

    @Autowired
    Memberships memberships;

    @Autowired
    PasswordCheck passwords;

    @Autowired
    TestClinics clinics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String email = UUID.randomUUID() + "@join.test";
    private TestClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.open();
    }

    @Test
    void a_new_person_joins_with_the_link_and_can_sign_in() {
        var membership = invited(Role.THERAPIST);
        var link = link(membership);

        var person = joining.join(link.token(), email, GOOD);

        assertThat(person.membership(Role.THERAPIST)).isEqualTo(membership);
        assertThat(person.clinic()).isEqualTo(clinic.id());
        assertThat(passwords.account(email, GOOD, "")).contains(person.account());
        assertThat(access(membership).state()).isEqualTo(State.JOINED);
    }

    @Test
    void a_link_works_once() {
        var link = link(invited(Role.THERAPIST));
        joining.join(link.token(), email, GOOD);

        assertRefused("link-gone", () -> joining.join(link.token(), "other-" + email, GOOD));
        assertThat(joining.find(link.token())).isEmpty();
    }

    @Test
    void of_fifty_people_with_the_same_link_one_joins() throws Exception {
        var membership = invited(Role.PATIENT);
        var link = link(membership);

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = crowd.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> use(link, i)).toList());
            var joined = 0;
            for (var one : all) if (one.get()) joined++;

            assertThat(joined).isEqualTo(1);
        }
        assertThat(accountsLike("%-" + email)).isEqualTo(1);
    }

    @Test
    void a_link_ends_after_seven_days() {
        var membership = invited(Role.THERAPIST);
        var link = link(membership);
        var soonEnough = link.expires().minusSeconds(1);

        assertThat(Duration.between(clock.instant(), link.expires())).isBetween(Duration.ofDays(6), Duration.ofDays(7));
        assertThat(ScopedClock.at(soonEnough, () -> joining.find(link.token()))).isPresent();
        assertThat(ScopedClock.at(link.expires(), () -> joining.find(link.token())))
                .isEmpty();
        ScopedClock.at(link.expires(), () -> {
            assertRefused("link-gone", () -> joining.join(link.token(), email, GOOD));
            assertThat(access(membership).state()).isEqualTo(State.EXPIRED);
        });
    }

    @Test
    void a_newer_link_replaces_the_one_before() {
        var membership = invited(Role.THERAPIST);
        var first = link(membership);
        var second = link(membership);

        assertThat(joining.find(first.token())).isEmpty();
        assertThat(joining.find(second.token())).isPresent();
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        var link = link(invited(Role.THERAPIST));

        var kept = clinic.inside(() -> jdbc.sql("select token_hash from invitation")
                .query(String.class)
                .list());

        assertThat(kept).contains(Tokens.hash(link.token())).doesNotContain(link.token());
    }

    @Test
    void an_invented_token_finds_nothing() {
        assertThat(joining.find(Tokens.next())).isEmpty();
        assertThat(joining.find("' or true --")).isEmpty();
    }

    @Test
    void somebody_with_an_account_joins_by_signing_in_and_belongs_to_both_clinics() {
        var elsewhere = clinics.open().therapist();
        var link = link(invited(Role.THERAPIST));

        var person = joining.accept(link.token(), elsewhere.email(), TestClinics.PASSWORD, "");

        assertThat(person.account()).isEqualTo(elsewhere.account());
        assertThat(person.clinic()).isEqualTo(clinic.id());
    }

    @Test
    void a_wrong_password_does_not_use_the_link_up() {
        var elsewhere = clinics.open().therapist();
        var link = link(invited(Role.THERAPIST));

        assertRefused("wrong-password", () -> joining.accept(link.token(), elsewhere.email(), "not the password", ""));

        assertThat(joining.find(link.token())).isPresent();
    }

    @Test
    void an_email_that_has_an_account_cannot_be_given_another_password_by_joining() {
        var elsewhere = clinics.open().therapist();
        var link = link(invited(Role.THERAPIST));

        assertRefused("email-taken", () -> joining.join(link.token(), elsewhere.email(), GOOD));

        assertThat(joining.find(link.token())).as("the link, still open").isPresent();
        assertThat(passwords.account(elsewhere.email(), TestClinics.PASSWORD, ""))
                .isPresent();
    }

    @Test
    void nobody_has_the_same_role_in_a_clinic_twice() {
        var link = link(invited(Role.THERAPIST));

        assertRefused(
                "already-member",
                () -> joining.accept(link.token(), clinic.therapist().email(), TestClinics.PASSWORD, ""));
    }

    @Test
    void one_person_may_be_therapist_and_manager() {
        var link = link(invited(Role.CLINIC_MANAGER));

        var person = joining.accept(link.token(), clinic.therapist().email(), TestClinics.PASSWORD, "");

        assertThat(person.roles()).containsExactly(Role.THERAPIST, Role.CLINIC_MANAGER);
    }

    @Test
    void a_weak_password_is_refused() {
        var link = link(invited(Role.THERAPIST));

        assertThatThrownBy(() -> joining.join(link.token(), email, "password123"))
                .isInstanceOfSatisfying(
                        IdentityRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("identity.password.common"));
    }

    @Test
    void a_lost_password_is_replaced_through_a_link() {
        var person = clinic.therapist();
        var link = link(person.membership(Role.THERAPIST));

        var renewed = joining.renew(link.token(), GOOD);

        assertThat(renewed.account()).isEqualTo(person.account());
        assertThat(passwords.account(person.email(), GOOD, "")).isPresent();
        assertThat(passwords.account(person.email(), TestClinics.PASSWORD, "")).isEmpty();
        assertRefused("link-gone", () -> joining.renew(link.token(), GOOD));
    }

    @Test
    void a_link_for_a_new_password_opens_no_other_door() {
        var reset = link(clinic.therapist().membership(Role.THERAPIST));
        var join = link(invited(Role.THERAPIST));

        assertRefused("link-gone", () -> joining.join(reset.token(), email, GOOD));
        assertRefused("link-gone", () -> joining.renew(join.token(), GOOD));
    }

    @Test
    void a_clinic_makes_no_password_link_for_an_account_that_also_belongs_elsewhere() {
        var person = inTwoClinics();

        assertRefused("belongs-elsewhere", () -> link(person.membership(Role.THERAPIST)));
    }

    @Test
    void a_password_link_stops_working_once_the_account_joins_another_clinic() {
        var person = clinic.therapist();
        var reset = link(person.membership(Role.THERAPIST));
        joinAnother(person);

        assertRefused("belongs-elsewhere", () -> joining.renew(reset.token(), GOOD));
    }

    @Test
    void whoever_treats_a_colleague_cannot_make_a_new_password_for_the_colleague() {
        var inCare = invited(Role.PATIENT);
        joining.accept(link(inCare).token(), clinic.manager().email(), TestClinics.PASSWORD, "");

        assertRefused("colleague", () -> link(inCare));
        assertThat(joining.find(
                        link(clinic.manager().membership(Role.CLINIC_MANAGER)).token()))
                .as("a manager may")
                .isPresent();
    }

    @Test
    void a_patient_s_password_link_stops_working_once_the_account_works_here() {
        var inCare = invited(Role.PATIENT);
        var patient = joining.join(link(inCare).token(), email, GOOD);
        var reset = link(inCare);
        joining.accept(link(invited(Role.CLINIC_MANAGER)).token(), patient.email(), GOOD, "");

        assertRefused("colleague", () -> joining.renew(reset.token(), "another " + GOOD));
    }

    @Test
    void another_clinic_s_membership_is_not_found() {
        var foreign = clinics.open().therapist().membership(Role.THERAPIST);

        assertThatThrownBy(() -> link(foreign)).isInstanceOf(org.plumbline.kernel.NotFound.class);
    }

    private SignedIn inTwoClinics() {
        joinAnother(clinic.therapist());
        return clinic.therapist();
    }

    private void joinAnother(SignedIn person) {
        var other = clinics.open();
        var link = other.asManager(() -> memberships.link(memberships.invite("Jonas Reber", null, Role.THERAPIST)));
        joining.accept(link.token(), person.email(), TestClinics.PASSWORD, "");
    }

    private Callable<Boolean> use(InvitationLink link, int number) {
        return () -> {
            try {
                joining.join(link.token(), number + "-" + email, GOOD);
                return true;
            } catch (IdentityRefused refused) {
                assertThat(refused.key()).isEqualTo("identity.refused.link-gone");
                return false;
            }
        };
    }

    private MembershipId invited(Role role) {
        return clinic.asManager(() -> memberships.invite("Nora Lang", null, role));
    }

    private InvitationLink link(MembershipId membership) {
        return clinic.asManager(() -> memberships.link(membership));
    }

    private PortalAccess access(MembershipId membership) {
        return clinic.asManager(
                () -> memberships.access(java.util.List.of(membership)).get(membership));
    }

    private int accountsLike(String pattern) {
        return jdbc.sql("select count(*) from account where email like :pattern")
                .param("pattern", pattern)
                .query(Integer.class)
                .single();
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        IdentityRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("identity.refused." + key));
    }
}
