package org.plumbline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.TooManyAttempts;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlumblineTest
class AddressLimitTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    AddressLimit limit;

    @Autowired
    PasswordCheck passwords;

    @Autowired
    TestClinics clinics;

    @Autowired
    Clock clock;

    private final String address = UUID.randomUUID().toString();

    @Test
    void after_a_hundred_wrong_passwords_from_one_address_there_are_ten_a_minute() {
        ScopedClock.at(NOON, () -> exhaust(address));

        assertThat(secondsAt(NOON)).isEqualTo(6);
        assertThat(secondsAt(NOON.plusSeconds(4))).isEqualTo(2);
        ScopedClock.at(NOON.plusSeconds(6), () -> limit.take(address));
        assertThat(secondsAt(NOON.plusSeconds(6))).isEqualTo(6);
        ScopedClock.at(NOON.plusSeconds(66), () -> IntStream.range(0, 10).forEach(i -> limit.take(address)));
        assertThat(secondsAt(NOON.plusSeconds(66))).isEqualTo(6);
    }

    @Test
    void ten_minutes_without_attempts_and_all_is_forgotten() {
        ScopedClock.at(NOON, () -> exhaust(address));

        ScopedClock.at(NOON.plusSeconds(600), () -> exhaust(address));

        assertThat(secondsAt(NOON.plusSeconds(600))).isEqualTo(6);
    }

    @Test
    void of_two_hundred_attempts_at_once_a_hundred_are_looked_at() throws Exception {
        int taken = 0;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = crowd.invokeAll(IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(i -> this::isTaken)
                    .toList());
            for (var attempt : attempts) if (attempt.get()) taken++;
        }

        assertThat(taken).isEqualTo(100);
    }

    @Test
    void right_passwords_and_those_not_looked_at_cost_the_address_nothing() {
        var clinic = clinics.open();
        var therapist = clinic.therapist().email();
        var manager = clinic.manager().email();
        var elsewhere = UUID.randomUUID().toString();
        ScopedClock.at(NOON, () -> {
            IntStream.range(0, 99).forEach(i -> limit.take(address));

            for (var email : List.of(therapist, manager))
                assertThat(isRight(email, address)).isTrue();
            IntStream.range(0, 4).forEach(i -> passwords.account(therapist, "wrong", elsewhere));
            for (int i = 0; i < 2; i++)
                assertThatThrownBy(() -> isRight(therapist, address)).isInstanceOf(TooManyAttempts.class);

            assertThatCode(() -> limit.take(address)).doesNotThrowAnyException();
            assertThatThrownBy(() -> isRight(manager, address)).isInstanceOf(TooManyAttempts.class);
        });
    }

    @Test
    void of_ipv6_a_network_counts_as_one_and_no_email_can_be_taken_for_an_address() {
        assertThat(AddressLimit.key("2001:db8:1:2::1")).isEqualTo(AddressLimit.key("2001:db8:1:2:ffff::9"));
        assertThat(AddressLimit.key("2001:db8:1:2::1")).isNotEqualTo(AddressLimit.key("2001:db8:1:3::1"));
        assertThat(AddressLimit.key("192.0.2.1")).isNotEqualTo(AddressLimit.key("192.0.2.2"));
        assertThat(AddressLimit.key("::ffff:192.0.2.1")).isEqualTo(AddressLimit.key("192.0.2.1"));
        assertThat(Tokens.hash(Emails.normal("ADDRESS 192.0.2.1"))).isNotEqualTo(AddressLimit.key("192.0.2.1"));
    }

    @Test
    void the_address_is_the_one_that_the_proxy_tells() {
        var person = clinics.open().therapist();
        var random = ThreadLocalRandom.current();
        var far = "198.51.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
        ScopedClock.at(clock.instant().plusSeconds(3600), () -> limit.take(far));

        assertThat(signInFrom(far, person.email())).matches(".*/login\\?wait=\\d+");
        assertThat(signInFrom("203.0.113." + random.nextInt(256), person.email()))
                .endsWith("/");
    }

    private boolean isRight(String email, String from) {
        return passwords.account(email, TestClinics.PASSWORD, from).isPresent();
    }

    private String signInFrom(String forwarded, String email) {
        var http = new TestHttp(port);
        var form = TestHttp.encoded(Map.of("username", email, "password", TestClinics.PASSWORD));
        return http.send(http.request("/login")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("X-Forwarded-For", forwarded)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void exhaust(String address) {
        IntStream.range(0, 100).forEach(i -> limit.take(address));
    }

    private boolean isTaken() {
        try {
            ScopedClock.at(NOON, () -> limit.take(address));
            return true;
        } catch (TooManyAttempts e) {
            return false;
        }
    }

    private long secondsAt(Instant now) {
        return ScopedClock.at(
                now,
                () -> catchThrowableOfType(TooManyAttempts.class, () -> limit.take(address))
                        .seconds());
    }
}
