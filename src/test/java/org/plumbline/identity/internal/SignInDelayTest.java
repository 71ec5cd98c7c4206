package org.plumbline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.TooManyAttempts;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
class SignInDelayTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    @Autowired
    SignInDelay delay;

    @Autowired
    PasswordCheck passwords;

    @Autowired
    TestClinics clinics;

    @Autowired
    ScopedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@nobody.test";
    private final String from = UUID.randomUUID().toString();

    @Test
    void from_the_fourth_wrong_password_the_wait_doubles_up_to_a_quarter_of_an_hour() {
        var waits = new long[10];
        var now = NOON;
        for (var attempt = 0; attempt < 13; attempt++) {
            var at = now;
            ScopedClock.at(at, () -> delay.count(email));
            var wait = waitAt(at);
            if (attempt >= 3) waits[attempt - 3] = wait;
            else assertThat(wait).as("wait after attempt %s", attempt + 1).isZero();
            now = now.plusSeconds(wait);
        }

        assertThat(waits).containsExactly(5, 10, 20, 40, 80, 160, 320, 640, 900, 900);
    }

    @Test
    void while_it_waits_not_even_the_right_password_is_looked_at() {
        var person = clinics.open().therapist();
        IntStream.range(0, 4)
                .forEach(i -> ScopedClock.at(NOON, () -> passwords.account(person.email(), "wrong", from)));

        var soon = NOON.plusSeconds(4);
        var later = NOON.plusSeconds(5);

        assertThatThrownBy(
                        () -> ScopedClock.at(soon, () -> passwords.account(person.email(), TestClinics.PASSWORD, from)))
                .isInstanceOf(TooManyAttempts.class);
        ScopedClock.at(
                later,
                () -> assertThat(passwords.account(person.email(), TestClinics.PASSWORD, from))
                        .contains(person.account()));
    }

    @Test
    void the_right_password_starts_the_count_again() {
        var person = clinics.open().therapist();
        ScopedClock.at(NOON, () -> {
            IntStream.range(0, 3).forEach(i -> passwords.account(person.email(), "wrong", from));
            passwords.account(person.email(), TestClinics.PASSWORD, from);
            IntStream.range(0, 3).forEach(i -> passwords.account(person.email(), "wrong", from));
        });

        assertThat(failures(person.email())).isEqualTo(3);
    }

    @Test
    void an_unknown_email_waits_as_a_known_one_and_capitals_do_not_matter() {
        var known = clinics.open().therapist().email();
        ScopedClock.at(NOON, () -> {
            for (var i = 0; i < 4; i++) {
                passwords.account(known.toUpperCase(java.util.Locale.ROOT), "wrong", from);
                passwords.account(email, "wrong", from);
            }
        });

        assertThat(seconds(known)).isEqualTo(seconds(email)).isEqualTo(5);
    }

    @Test
    void of_fifty_attempts_at_once_four_are_looked_at() throws Exception {
        var refused = 0;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = crowd.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> attempt()).toList());
            for (var attempt : attempts) if (!attempt.get()) refused++;
        }

        assertThat(refused).isEqualTo(46);
        assertThat(failures(email)).isEqualTo(4);
    }

    @Test
    void two_right_passwords_at_once_are_both_right_also_after_wrong_ones() throws Exception {
        var person = clinics.open().therapist();
        IntStream.range(0, 3).forEach(i -> passwords.account(person.email(), "wrong", from));

        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            var entered = browsers.invokeAll(IntStream.range(0, 2)
                    .<Callable<Boolean>>mapToObj(i -> () -> passwords
                            .account(person.email(), TestClinics.PASSWORD, from)
                            .isPresent())
                    .toList());
            for (var each : entered) assertThat(each.get()).isTrue();
        }
    }

    @Test
    void of_twelve_wrong_passwords_at_once_four_are_looked_at_and_nobody_waits_on() throws Exception {
        var refused = 0;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = crowd.invokeAll(IntStream.range(0, 12)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            return passwords.account(email, "wrong", from).isEmpty();
                        } catch (TooManyAttempts e) {
                            return false;
                        }
                    })
                    .toList());
            for (var attempt : attempts) if (!attempt.get()) refused++;
        }

        assertThat(refused).isEqualTo(8);
        assertThat(failures(email)).isEqualTo(4);
    }

    @Test
    void who_comes_while_a_wrong_password_is_looked_at_waits_as_after_it() {
        var attempt = ScopedClock.at(NOON, () -> {
            IntStream.range(0, 3).forEach(i -> delay.refused(delay.count(email)));
            return delay.count(email);
        });
        delay.refused(attempt);

        assertThat(seconds(email)).isEqualTo(5);
    }

    @Test
    void a_rollback_around_the_attempt_does_not_lose_it() {
        assertThatThrownBy(() -> transactions.run(TenantScope.nothing(), () -> {
                    delay.count(email);
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(failures(email)).isEqualTo(1);
    }

    @Test
    void after_a_day_without_attempts_the_count_starts_again() {
        ScopedClock.at(NOON, () -> IntStream.range(0, 4).forEach(i -> delay.count(email)));

        ScopedClock.at(NOON.plus(Duration.ofHours(25)), () -> delay.count(email));

        assertThat(failures(email)).isEqualTo(1);
    }

    private Callable<Boolean> attempt() {
        return () -> {
            try {
                ScopedClock.at(NOON, () -> delay.refused(delay.count(email)));
                return true;
            } catch (TooManyAttempts e) {
                return false;
            }
        };
    }

    private long waitAt(Instant instant) {
        return jdbc.sql(
                        "select extract(epoch from blocked_until - :at)::bigint from login_failure where email_hash = :hash")
                .param("at", instant.atOffset(java.time.ZoneOffset.UTC))
                .param("hash", Tokens.hash(email))
                .query(Long.class)
                .single();
    }

    private long seconds(String of) {
        return ScopedClock.at(
                NOON,
                () -> catchThrowableOfType(TooManyAttempts.class, () -> delay.count(of))
                        .seconds());
    }

    private int failures(String of) {
        return jdbc.sql("select failures from login_failure where email_hash = :hash")
                .param("hash", Tokens.hash(of))
                .query(Integer.class)
                .single();
    }
}
