package org.plumbline.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneHistoryTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId NIUE = ZoneId.of("Pacific/Niue");
    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final LocalDate MOVE = LocalDate.of(2026, 11, 25);

    @Test
    void without_a_move_today_is_the_date_on_the_wall() {
        var history = from(BERLIN);

        assertThat(history.today(utc("2026-11-24T22:59:59"))).isEqualTo("2026-11-24");
        assertThat(history.today(utc("2026-11-24T23:00:00"))).isEqualTo("2026-11-25");
    }

    @Test
    void days_before_the_first_period_have_its_zone() {
        assertThat(from(BERLIN).zone(LocalDate.of(1999, 1, 1))).isEqualTo(BERLIN);
        assertThat(from(BERLIN).today(utc("1999-01-01T12:00:00"))).isEqualTo("1999-01-01");
    }

    @Test
    void a_day_may_start_at_one_in_the_morning() {
        var santiago = from(ZoneId.of("America/Santiago"));

        assertThat(santiago.start(LocalDate.of(2026, 9, 6))).isEqualTo(utc("2026-09-06T04:00:00"));
    }

    @Test
    void a_move_east_shortens_the_day_before() {
        var history = moved(BERLIN, AUCKLAND);

        assertThat(history.today(utc("2026-11-25T10:59:59"))).isEqualTo("2026-11-25");
        assertThat(history.today(utc("2026-11-25T11:00:00"))).isEqualTo("2026-11-26");
        assertThat(history.shortened(MOVE)).isTrue();
        assertThat(history.skipped(MOVE)).isFalse();
        assertThat(history.shortened(MOVE.plusDays(1))).isFalse();
    }

    @Test
    void a_move_west_lengthens_the_day_before_and_repeats_no_date() {
        var history = moved(BERLIN, LOS_ANGELES);

        assertThat(history.today(utc("2026-11-25T23:30:00"))).isEqualTo("2026-11-25");
        assertThat(history.today(utc("2026-11-26T07:59:59"))).isEqualTo("2026-11-25");
        assertThat(history.today(utc("2026-11-26T08:00:00"))).isEqualTo("2026-11-26");
        assertThat(history.shortened(MOVE)).isFalse();
    }

    /** Found by a hundred thousand courses: ADHERENCE §4 says shorter than 24 h, not shorter than it would have been. */
    @Test
    void a_move_that_takes_the_hour_that_the_clocks_gave_shortens_nothing() {
        var clocksGoBack = LocalDate.of(2026, 10, 25);
        var london = new ZoneHistory.Period(LocalDate.of(2026, 1, 1), ZoneId.of("Europe/London"));
        var toBerlin = new ZoneHistory(List.of(london, new ZoneHistory.Period(clocksGoBack.plusDays(1), BERLIN)));
        var toHelsinki = new ZoneHistory(
                List.of(london, new ZoneHistory.Period(clocksGoBack.plusDays(1), ZoneId.of("Europe/Helsinki"))));

        assertThat(toBerlin.shortened(clocksGoBack)).isFalse();
        assertThat(toHelsinki.shortened(clocksGoBack)).isTrue();
    }

    @Test
    void a_move_around_the_date_line_may_leave_nothing_of_a_day() {
        var history = moved(NIUE, KIRITIMATI);

        assertThat(history.skipped(MOVE)).isTrue();
        assertThat(history.skipped(MOVE.plusDays(1))).isFalse();
        assertThat(history.today(utc("2026-11-25T09:59:59"))).isEqualTo(MOVE.minusDays(1));
        assertThat(history.today(utc("2026-11-25T10:00:00"))).isEqualTo(MOVE.plusDays(1));
    }

    @Test
    void today_is_the_last_day_that_started_whatever_the_moves() {
        var zones = List.of(BERLIN, AUCKLAND, LOS_ANGELES, NIUE, KIRITIMATI, BERLIN);
        var periods = new ArrayList<ZoneHistory.Period>();
        for (var i = 0; i < zones.size(); i++) periods.add(new ZoneHistory.Period(MOVE.plusDays(i * 2L), zones.get(i)));
        var history = new ZoneHistory(periods);

        for (var hour = 0; hour < 24 * 16; hour++) {
            var now = utc("2026-11-23T00:30:00").plusSeconds(hour * 3600L);
            var started = MOVE.minusDays(4)
                    .datesUntil(MOVE.plusDays(20))
                    .filter(day -> !history.start(day).isAfter(now))
                    .max(LocalDate::compareTo);
            assertThat(started).hasValue(history.today(now));
        }
    }

    @Test
    void a_patient_lives_in_some_zone() {
        assertThatThrownBy(() -> new ZoneHistory(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static ZoneHistory from(ZoneId zone) {
        return new ZoneHistory(List.of(new ZoneHistory.Period(LocalDate.of(2026, 1, 1), zone)));
    }

    /** The therapist sets the new zone on {@link #MOVE}, so it holds from the next day on. */
    private static ZoneHistory moved(ZoneId before, ZoneId after) {
        return new ZoneHistory(List.of(
                new ZoneHistory.Period(MOVE.plusDays(1), after),
                new ZoneHistory.Period(LocalDate.of(2026, 1, 1), before)));
    }

    private static Instant utc(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    }
}
