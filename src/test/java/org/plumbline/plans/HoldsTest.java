package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.at;
import static org.plumbline.diary.TestCourse.bridge;
import static org.plumbline.diary.TestCourse.instant;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.diary.TestCourse;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.Refused;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlumblineTest
@RecordApplicationEvents
class HoldsTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDateTime MORNING = TUESDAY.atTime(7, 42);
    private static final String REASON = "Seen in emergency, MRI clear, called at 15:00";

    @Autowired
    ApplicationContext beans;

    @Autowired
    ApplicationEvents events;

    @Autowired
    HoldService service;

    @Autowired
    Holds holds;

    @Autowired
    PlanCalendar calendar;

    private TestCourse ruth;

    @BeforeEach
    void begin() {
        ruth = TestCourse.on(beans, MONDAY, bridge());
    }

    @Test
    void a_yes_stops_the_exercises_and_keeps_the_words() {
        var hold = raise(MORNING, "u1");

        assertThat(hold.answers())
                .singleElement()
                .satisfies(
                        sign -> assertThat(sign.text()).startsWith("New numbness or strange feeling between the legs"));
        assertThat(hold.urgent()).isTrue();
        assertThat(hold.raisedAt()).isEqualTo(instant(MORNING));
        assertThat(held()).containsExactly(new HeldDays(TUESDAY, null));
        assertThat(events.stream(HoldRaised.class).filter(this::isRuths))
                .containsExactly(new HoldRaised(ruth.episode().id(), ruth.patient(), TUESDAY, true));
        assertThat(events.stream(PlanChanged.class))
                .contains(new PlanChanged(ruth.episode().id(), TUESDAY));
        assertThat(ruth.audited("hold.raise")).containsEntry("hold.raise", 1L);
    }

    @Test
    void a_sign_that_needs_the_clinic_soon_stops_them_too_but_is_no_emergency() {
        assertThat(raise(MORNING, "s4").urgent()).isFalse();
        assertThat(held()).containsExactly(new HeldDays(TUESDAY, null));
    }

    @Test
    void the_same_answer_again_is_the_same_hold() {
        var first = raise(MORNING, "u1", "u6");
        var again = raise(MORNING.plusMinutes(1), "u6");

        assertThat(again).isEqualTo(first);
        assertThat(events.stream(HoldRaised.class).filter(this::isRuths)).hasSize(1);
        assertThat(history()).hasSize(1);
    }

    @Test
    void two_tabs_at_once_raise_one_hold() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tabs = new ArrayList<Callable<OpenHold>>();
            for (int i = 0; i < 8; i++) tabs.add(() -> raise(MORNING, "u3"));

            for (var answer : pool.invokeAll(tabs))
                assertThat(answer.get().urgent()).isTrue();
        }
        assertThat(history()).hasSize(1);
    }

    @Test
    void another_answer_later_makes_a_hold_that_tells_all() {
        var first = raise(MORNING, "s1");
        var second = raise(MORNING.plusHours(1), "u2");

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.answers()).extracting(WarningSigns.Sign::id).containsExactly("s1", "u2");
        assertThat(second.since()).isEqualTo(instant(MORNING));
    }

    @Test
    void the_therapist_lifts_it_with_a_reason() {
        var hold = raise(MORNING, "u1");

        lift(TUESDAY.plusDays(2).atTime(15, 0), hold.id(), REASON);

        assertThat(open()).isNull();
        assertThat(held()).containsExactly(new HeldDays(TUESDAY, TUESDAY.plusDays(2)));
        assertThat(history()).singleElement().satisfies(record -> {
            assertThat(record.lifted()).isNotNull();
            assertThat(record.lifted().reason()).isEqualTo(REASON);
            assertThat(record.lifted().by()).isEqualTo(ruth.clinic().therapist().membership(Role.THERAPIST));
        });
        assertThat(events.stream(HoldLifted.class))
                .contains(new HoldLifted(ruth.episode().id(), ruth.patient(), TUESDAY.plusDays(2)));
        assertThat(ruth.audited("hold.lift")).containsEntry("hold.lift", 1L);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "ok", "okokokokokok", "a b"})
    void no_reason_no_lift(@Nullable String reason) {
        var hold = raise(MORNING, "u1");

        assertThatThrownBy(() -> lift(MORNING.plusHours(1), hold.id(), reason))
                .isInstanceOf(HoldRefused.class)
                .hasMessage("plans.hold.refused.reason-missing");
        assertThat(open()).isEqualTo(hold);
    }

    @Test
    void a_reason_that_cannot_be_stored_is_refused() {
        var hold = raise(MORNING, "u1");
        var tooLong = "all clear ".repeat(51);

        for (var reason : List.of(tooLong, "all clear" + "\u0000" + " called", "all clear \uD83D called"))
            assertThatThrownBy(() -> lift(MORNING.plusHours(1), hold.id(), reason))
                    .hasMessage("plans.hold.refused.reason-unreadable");
        lift(MORNING.plusHours(1), hold.id(), "All clear 🙂 called");
        assertThat(open()).isNull();
    }

    @Test
    void the_second_of_two_therapists_is_told_who_was_faster() {
        var hold = raise(MORNING, "u1");
        lift(MORNING.plusHours(1), hold.id(), REASON);

        assertThatExceptionOfType(HoldRefused.class)
                .isThrownBy(() -> lift(MORNING.plusHours(1), hold.id(), "I too think it is fine"))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("Jonas Reber"));
        assertThat(history())
                .singleElement()
                .satisfies(each -> assertThat(each.lifted().reason()).isEqualTo(REASON));
    }

    @Test
    void what_was_answered_after_the_therapist_read_is_not_lifted_unread() {
        var read = raise(MORNING, "s1");
        raise(MORNING.plusMinutes(5), "u2");

        assertThatThrownBy(() -> lift(MORNING.plusHours(1), read.id(), REASON))
                .hasMessage("plans.hold.refused.answered-again");
        assertThat(open()).isNotNull();
    }

    @Test
    void lifting_the_newest_lifts_what_it_repeats() {
        raise(MORNING, "s1");
        var newest = raise(MORNING.plusMinutes(5), "u2");

        lift(MORNING.plusHours(1), newest.id(), REASON);

        assertThat(open()).isNull();
    }

    @Test
    void a_hold_of_another_patient_is_not_found() {
        var otto = ruth.neighbour(MONDAY, bridge());
        var hold = raise(MORNING, "u1");

        assertThatThrownBy(() -> at(MORNING, () -> ruth.clinic().asTherapist(() -> lifted(otto, hold.id()))))
                .isInstanceOf(NotFound.class);
        assertThat(open()).isEqualTo(hold);
    }

    @Test
    void a_hold_is_raised_in_the_patients_own_episode_only() {
        var otto = ruth.neighbour(MONDAY, bridge());

        assertThatThrownBy(() ->
                        ruth.clinic().inside(() -> holds.raise(otto.episode().id(), ruth.patient(), List.of("u1"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_the_care_team_lifts_and_only_the_patient_raises() {
        var hold = raise(MORNING, "u1");
        var stranger = ruth.clinic().staff("Nora Frei", Role.THERAPIST);
        var otto = ruth.neighbour(MONDAY, bridge());

        for (SignedIn each : List.of(stranger, ruth.person(), ruth.clinic().manager())) {
            assertThatThrownBy(() -> as(each, () -> service.open(ruth.patient())))
                    .satisfies(HoldsTest::isDenied);
            assertThatThrownBy(() -> as(each, () -> lifted(ruth, hold.id()))).satisfies(HoldsTest::isDenied);
        }
        for (SignedIn each : List.of(otto.person(), ruth.clinic().therapist())) {
            assertThatThrownBy(() -> as(each, () -> service.raise(ruth.patient(), List.of("u2"))))
                    .satisfies(HoldsTest::isDenied);
            assertThatThrownBy(() -> as(each, () -> service.mine(ruth.patient())))
                    .satisfies(HoldsTest::isDenied);
        }
        assertThat(open()).isEqualTo(hold);
    }

    @Test
    void nothing_and_nonsense_are_no_answers() {
        for (var answers : List.of(List.<String>of(), List.of("u99"), List.of("u1", "'; drop table hold")))
            assertThatThrownBy(() -> ruth.asPatient(MORNING, () -> service.raise(ruth.patient(), answers)))
                    .isInstanceOf(IllegalArgumentException.class);
        assertThat(open()).isNull();
    }

    private static void isDenied(Throwable thrown) {
        assertThat(thrown).isInstanceOfAny(AccessDeniedException.class, NotFound.class);
        assertThat(thrown).isNotInstanceOf(Refused.class);
    }

    private <T> T as(SignedIn person, java.util.function.Supplier<T> body) {
        return at(MORNING, () -> beans.getBean(TestClinics.class).as(person, body));
    }

    private boolean isRuths(HoldRaised raised) {
        return raised.patient().equals(ruth.patient());
    }

    private OpenHold raise(LocalDateTime time, String... answers) {
        return ruth.asPatient(time, () -> service.raise(ruth.patient(), List.of(answers)));
    }

    private void lift(LocalDateTime time, HoldId hold, @Nullable String reason) {
        at(
                time,
                () -> ruth.clinic().asTherapist(() -> {
                    service.lift(ruth.patient(), hold, reason);
                    return true;
                }));
    }

    private boolean lifted(TestCourse whose, HoldId hold) {
        service.lift(whose.patient(), hold, REASON);
        return true;
    }

    private @Nullable OpenHold open() {
        return ruth.clinic().inside(() -> holds.open(ruth.episode().id()).orElse(null));
    }

    private List<HoldRecord> history() {
        return ruth.clinic().inside(() -> holds.history(ruth.episode().id()));
    }

    private List<HeldDays> held() {
        return ruth.clinic().inside(() -> calendar.course(ruth.episode().id()).holds());
    }
}
