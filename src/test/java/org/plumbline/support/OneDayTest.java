package org.plumbline.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneDayTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-26T12:00:00Z, 0",
        "2026-11-26T22:57:59Z, 0",
        "2026-11-26T22:59:30Z, 30",
        "2026-11-26T23:00:00Z, 0",
        "2026-11-26T23:59:59Z, 1",
        "2026-07-26T21:59:00Z, 60",
    })
    void a_test_waits_for_the_new_day_only_shortly_before_it(Instant now, long seconds) {
        var day = new OneDay(Clock.fixed(now, ZoneOffset.UTC));

        assertThat(day.untilItMayBegin()).isEqualTo(Duration.ofSeconds(seconds));
    }
}
