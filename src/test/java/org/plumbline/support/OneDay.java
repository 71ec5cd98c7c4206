package org.plumbline.support;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * A test that counts days begins and ends on the same one: shortly before midnight, of the clinics or of the database, it
 * waits until the new day has begun.
 */
final class OneDay implements TestInstancePreConstructCallback {
    /** Longer than the longest test. */
    private static final Duration A_TEST = Duration.ofMinutes(2);

    private final Clock clock;

    @SuppressWarnings("unused") // by JUnit
    OneDay() {
        this(Clock.systemUTC());
    }

    OneDay(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context)
            throws InterruptedException {
        Thread.sleep(untilItMayBegin());
    }

    /** Nothing at almost every time. */
    Duration untilItMayBegin() {
        return Stream.of(TestClinics.ZONE, ZoneOffset.UTC)
                .map(this::untilMidnight)
                .filter(left -> left.compareTo(A_TEST) < 0)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private Duration untilMidnight(ZoneId zone) {
        var midnight = LocalDate.now(clock.withZone(zone)).plusDays(1).atStartOfDay(zone);
        return Duration.between(ZonedDateTime.now(clock.withZone(zone)), midnight);
    }
}
