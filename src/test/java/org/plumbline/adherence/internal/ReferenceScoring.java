package org.plumbline.adherence.internal;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.ZoneHistory;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PlannedPrescription;
import org.plumbline.plans.PlannedVersion;

/**
 * Adherence once more, slowly and day by day, from the words of clinical/ADHERENCE.md alone: it shares no rule with the
 * scorer, only the records that a course is handed over in. Whoever changes a rule changes it twice.
 */
final class ReferenceScoring {
    /** An exact share; not reduced, so that nothing is clever. */
    record Share(BigInteger of, BigInteger in) {
        static final Share NONE = new Share(BigInteger.ZERO, BigInteger.ONE);

        static Share of(long of, long in) {
            return new Share(BigInteger.valueOf(of), BigInteger.valueOf(in));
        }

        Share plus(Share other) {
            return new Share(of.multiply(other.in).add(other.of.multiply(in)), in.multiply(other.in));
        }

        int compare(Share other) {
            return of.multiply(other.in).compareTo(other.of.multiply(in));
        }
    }

    record Day(int due, int done, Share credit) {}

    private final Course course;
    private final List<ZoneHistory.Period> zones;
    private final Map<LocalDate, List<PlannedPrescription>> inForce = new HashMap<>();
    private final List<PlannedVersion> ruling = new ArrayList<>();
    private final Map<LineageId, Map<LocalDate, List<Share>>> credits = new HashMap<>();

    ReferenceScoring(Course course, List<ZoneHistory.Period> zones) {
        this.course = course;
        this.zones = zones;
        for (var version : course.plan().versions()) {
            // waiting edits are replaced; of several with one date the last rules
            ruling.removeIf(
                    each -> from(each).isAfter(version.made()) || from(each).equals(from(version)));
            ruling.add(version);
        }
        for (var entry : course.log()) {
            var day = credits.computeIfAbsent(entry.lineage(), l -> new HashMap<>())
                    .computeIfAbsent(entry.day(), d -> new ArrayList<>());
            day.add(credit(entry));
            day.sort((a, b) -> b.compare(a));
        }
    }

    private LocalDate from(PlannedVersion version) {
        return version.from().isBefore(course.start()) ? course.start() : version.from();
    }

    // §1

    private static Share credit(Performed entry) {
        var done = entry.done();
        var target = entry.target();
        if (target.whole() != null) return part(done.whole(), target.whole());
        if (target.left() == null || target.right() == null)
            throw new IllegalArgumentException("the courses here have two sides or none");
        var both = part(done.left(), target.left()).plus(part(done.right(), target.right()));
        return new Share(both.of, both.in.multiply(BigInteger.TWO));
    }

    private static Share part(@Nullable Integer performed, int prescribed) {
        return performed == null ? Share.NONE : Share.of(Math.min(performed, prescribed), prescribed);
    }

    private List<Share> credits(LineageId lineage, LocalDate day) {
        return credits.getOrDefault(lineage, Map.of()).getOrDefault(day, List.of());
    }

    private int doneOccurrences(LineageId lineage, LocalDate day) {
        int done = 0;
        for (var credit : credits(lineage, day)) if (credit.compare(Share.of(1, 5)) >= 0) done++;
        return done;
    }

    // what is in force

    private boolean open(LocalDate day) {
        if (day.isBefore(course.start())) return false;
        return course.end() == null || !day.isAfter(course.end());
    }

    private List<PlannedPrescription> inForce(LocalDate day) {
        return inForce.computeIfAbsent(day, d -> {
            if (!open(d)) return List.of();
            PlannedVersion found = null;
            for (var version : ruling)
                if (!from(version).isAfter(d) && (found == null || from(version).isAfter(from(found)))) found = version;
            return found == null ? List.of() : found.prescriptions();
        });
    }

    private @Nullable PlannedPrescription inForce(LineageId lineage, LocalDate day) {
        for (var each : inForce(day)) if (each.lineage().equals(lineage)) return each;
        return null;
    }

    private boolean firstOrDischarge(LocalDate day) {
        var first =
                ruling.stream().map(this::from).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        return day.equals(first) || day.equals(course.end());
    }

    private boolean paused(LocalDate day) {
        for (var pause : course.plan().pauses())
            if (!day.isBefore(pause.from()) && !day.isAfter(pause.to())) return true;
        return false;
    }

    private boolean held(LocalDate day) {
        for (var hold : course.plan().holds())
            if (!day.isBefore(hold.from()) && (hold.to() == null || !day.isAfter(hold.to()))) return true;
        return false;
    }

    private boolean excused(LineageId lineage, LocalDate day) {
        for (var excuse : course.plan().excuses())
            if (excuse.lineage().equals(lineage) && excuse.day().equals(day)) return true;
        return false;
    }

    // time zones (§1, §4)

    private ZoneId zone(LocalDate day) {
        var zone = zones.getFirst().zone();
        for (var period : zones) if (!period.from().isAfter(day)) zone = period.zone();
        return zone;
    }

    private Duration length(LocalDate day, ZoneId zoneOfTheNext) {
        return Duration.between(day.atStartOfDay(zone(day)), day.plusDays(1).atStartOfDay(zoneOfTheNext));
    }

    private boolean ofNoLength(LocalDate day) {
        return length(day, zone(day.plusDays(1))).compareTo(Duration.ZERO) <= 0;
    }

    private boolean shortBecauseOfAMove(LocalDate day) {
        var length = length(day, zone(day.plusDays(1)));
        return length.compareTo(Duration.ofHours(24)) < 0 && length.compareTo(length(day, zone(day))) < 0;
    }

    // §2

    private int due(LineageId lineage, LocalDate day, LocalDate today) {
        var prescription = inForce(lineage, day);
        if (prescription == null || ofNoLength(day)) return 0;
        if (paused(day) || excused(lineage, day)) return 0;
        int asked = named(prescription, day, today) ? prescription.timesADay() : 0;
        boolean byItself = !firstOrDischarge(day) && !held(day) && !shortBecauseOfAMove(day) && day.isBefore(today);
        return byItself ? asked : Math.min(asked, doneOccurrences(lineage, day));
    }

    private boolean named(PlannedPrescription prescription, LocalDate day, LocalDate today) {
        return switch (prescription.schedule()) {
            case Schedule.Weekdays weekdays -> weekdays.days().contains(day.getDayOfWeek());
            case Schedule.EveryNDays every -> {
                // the day it came into force on this schedule, found by walking back
                int since = 0;
                var before = inForce(prescription.lineage(), day.minusDays(1));
                while (before != null && before.schedule().equals(every)) {
                    since++;
                    before = inForce(prescription.lineage(), day.minusDays(since + 1L));
                }
                yield since % every.n() == 0;
            }
            case Schedule.DaysAWeek any -> dueInItsWeek(prescription.lineage(), day, today);
        };
    }

    private boolean dueInItsWeek(LineageId lineage, LocalDate day, LocalDate today) {
        var monday = day;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) monday = monday.minusDays(1);
        var counted = new ArrayList<LocalDate>();
        var done = new ArrayList<LocalDate>();
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            var each = monday.plusDays(i);
            var prescription = inForce(lineage, each);
            if (prescription == null || !(prescription.schedule() instanceof Schedule.DaysAWeek(int k))) continue;
            if (paused(each) || excused(lineage, each) || ofNoLength(each)) continue;
            if (doneOccurrences(lineage, each) > 0) done.add(each);
            if (held(each)) continue;
            counted.add(each);
            sum += k;
        }
        int wanted = (int) Math.floor(sum / 7.0 + 0.5);
        var due = new LinkedHashSet<LocalDate>(done.subList(0, Math.min(wanted, done.size())));
        boolean sundayHasClosed = monday.plusDays(6).isBefore(today);
        for (int i = counted.size() - 1; sundayHasClosed && i >= 0 && due.size() < wanted; i--) {
            var each = counted.get(i);
            // a day cut by a move could only count what was done on it, so nothing missing is put there
            if (!done.contains(each) && !firstOrDischarge(each) && !shortBecauseOfAMove(each)) due.add(each);
        }
        return due.contains(day);
    }

    // §3

    Day day(LocalDate day, LocalDate today) {
        int due = 0;
        int done = 0;
        var credit = Share.NONE;
        for (var prescription : inForce(day)) {
            int asked = due(prescription.lineage(), day, today);
            due += asked;
            done += Math.min(asked, doneOccurrences(prescription.lineage(), day));
            var highest = credits(prescription.lineage(), day);
            for (var each : highest.subList(0, Math.min(asked, highest.size()))) credit = credit.plus(each);
        }
        return new Day(due, done, credit);
    }

    /** Of the closed days of a window: due, done, credit, days due, days done. */
    List<Object> window(int days, LocalDate today) {
        int due = 0;
        int done = 0;
        int daysDue = 0;
        int daysDone = 0;
        var credit = Share.NONE;
        for (int back = days; back >= 1; back--) {
            var day = day(today.minusDays(back), today);
            due += day.due;
            done += day.done;
            credit = credit.plus(day.credit);
            if (day.due > 0) daysDue++;
            if (day.done > 0) daysDone++;
        }
        return List.of(due, done, plain(credit), daysDue, daysDone);
    }

    static String plain(Share share) {
        var common = share.of.gcd(share.in);
        return common.signum() == 0 ? "0/1" : share.of.divide(common) + "/" + share.in.divide(common);
    }

    Set<LocalDate> days(LocalDate from, LocalDate to) {
        var days = new LinkedHashSet<LocalDate>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) days.add(day);
        return days;
    }
}
