package org.plumbline.patients;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * The zones whose calendar a patient lived by. A day starts at its first instant in its own zone and ends where the next
 * day starts in that day’s zone: so no date repeats, a day before a move may be shorter or longer than 24 hours, and one
 * may have no length at all (ADHERENCE §1 and §4).
 */
public record ZoneHistory(List<Period> periods) {
    private static final Duration WHOLE_DAY = Duration.ofHours(24);

    /** The zone from this day on, until the next period begins. */
    public record Period(LocalDate from, ZoneId zone) {}

    public ZoneHistory {
        if (periods.isEmpty()) throw new IllegalArgumentException("a patient lives in some zone");
        periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
    }

    /** The zone of a day; days before the first period have its zone. */
    public ZoneId zone(LocalDate day) {
        var zone = periods.getFirst().zone();
        for (var period : periods) {
            if (period.from().isAfter(day)) break;
            zone = period.zone();
        }
        return zone;
    }

    /** The first instant of a day, not always midnight. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone(day)).toInstant();
    }

    /** The last day that has started. */
    public LocalDate today(Instant now) {
        var today = LocalDate.MIN;
        for (var i = 0; i < periods.size(); i++) {
            var local = LocalDate.ofInstant(now, periods.get(i).zone());
            var last = i + 1 < periods.size() ? periods.get(i + 1).from().minusDays(1) : LocalDate.MAX;
            var day = local.isBefore(last) ? local : last;
            var known = i == 0 || !day.isBefore(periods.get(i).from());
            if (known && day.isAfter(today)) today = day;
        }
        return today;
    }

    /**
     * A move made this day shorter than 24 hours: it asks for nothing by itself. Where the clocks go back the day has an hour
     * to spare, and a move that takes no more than that takes nothing.
     */
    public boolean shortened(LocalDate day) {
        var end = start(day.plusDays(1));
        return end.isBefore(day.plusDays(1).atStartOfDay(zone(day)).toInstant())
                && Duration.between(start(day), end).compareTo(WHOLE_DAY) < 0;
    }

    /** A move left nothing of this day: it never was. */
    public boolean skipped(LocalDate day) {
        return !start(day.plusDays(1)).isAfter(start(day));
    }
}
