package org.plumbline.adherence.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.ZoneHistory;
import org.plumbline.plans.ExcusedDay;
import org.plumbline.plans.HeldDays;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PausedDays;
import org.plumbline.plans.PlanVersionId;
import org.plumbline.plans.PlannedCourse;
import org.plumbline.plans.PlannedPrescription;
import org.plumbline.plans.PlannedVersion;
import org.plumbline.plans.PrescriptionId;

/**
 * A seeded course with all that may happen to one: versions that replace waiting ones or each other, prescriptions dropped
 * and taken up again, pauses, holds, excuses, discharge, moves across time zones at clock changes and leap days, and a log
 * that does not care whether anything was due.
 */
record WildCourse(Course course, List<ZoneHistory.Period> zones, LocalDate last) {
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2024, 2, 12), // a leap day ahead
            LocalDate.of(2027, 12, 20), // a turn of the year, then a leap day
            LocalDate.of(2026, 3, 9), // clocks go forward in America, then in Europe
            LocalDate.of(2026, 10, 5), // clocks go back
            LocalDate.of(2026, 8, 20)); // Santiago’s missing midnight in September
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/London"),
            ZoneId.of("Europe/Zurich"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Africa/Cairo"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Pacific/Pago_Pago"),
            ZoneId.of("Pacific/Auckland"));
    private static final int SHORTEST = 20;
    private static final int LONGEST = 75;
    private static final int POOL = 4;

    static WildCourse of(long seed) {
        return new Maker(new SplittableRandom(seed)).make();
    }

    private static final class Maker {
        private final SplittableRandom random;
        private final LocalDate start;
        private final int length;
        private final List<LineageId> pool = IntStream.range(0, POOL)
                .mapToObj(i -> new LineageId(Ids.next()))
                .toList();
        private final List<Amounts> targets = new ArrayList<>();

        Maker(SplittableRandom random) {
            this.random = random;
            start = STARTS.get(random.nextInt(STARTS.size())).plusDays(random.nextInt(21));
            length = random.nextInt(SHORTEST, LONGEST);
            for (int i = 0; i < POOL; i++) targets.add(target());
        }

        WildCourse make() {
            var zones = zones();
            var history = new ZoneHistory(zones);
            var lastDays =
                    zones.stream().skip(1).map(each -> each.from().minusDays(1)).collect(Collectors.toSet());
            var shortened = lastDays.stream().filter(history::shortened).collect(Collectors.toSet());
            var skipped = lastDays.stream().filter(history::skipped).collect(Collectors.toSet());
            var plan = new PlannedCourse(versions(), pauses(), holds(), excuses());
            var end = chance(0.3) ? day(length) : null;
            return new WildCourse(
                    new Course(start, end, plan, log(skipped), shortened, skipped), zones, start.plusDays(length));
        }

        private List<ZoneHistory.Period> zones() {
            var days = new TreeSet<LocalDate>();
            for (int i = random.nextInt(4); i > 1; i--) days.add(day(length));
            var zones = new ArrayList<ZoneHistory.Period>();
            zones.add(new ZoneHistory.Period(start.minusDays(3), zone()));
            days.stream()
                    .filter(each -> each.isAfter(start))
                    .forEach(each -> zones.add(new ZoneHistory.Period(each, zone())));
            return zones;
        }

        private ZoneId zone() {
            return ZONES.get(random.nextInt(ZONES.size()));
        }

        private List<PlannedVersion> versions() {
            var made = new ArrayList<LocalDate>();
            made.add(chance(0.1) ? start.minusDays(random.nextInt(1, 9)) : start.plusDays(random.nextInt(3)));
            for (int i = random.nextInt(6); i > 0; i--) made.add(day(length));
            made.sort(Comparator.naturalOrder());
            var versions = new ArrayList<PlannedVersion>();
            for (var day : made) {
                var from = chance(0.6) ? day : day.plusDays(random.nextInt(1, 12));
                versions.add(new PlannedVersion(
                        new PlanVersionId(Ids.next()), versions.size() + 1, day, from, prescriptions(versions)));
            }
            return versions;
        }

        /** Most go on as they were; some are dropped, changed or taken up. */
        private List<PlannedPrescription> prescriptions(List<PlannedVersion> before) {
            var prescriptions = new ArrayList<PlannedPrescription>();
            for (int i = 0; i < POOL; i++) {
                var earlier = before.isEmpty()
                        ? null
                        : before.getLast().prescription(pool.get(i)).orElse(null);
                if (chance(earlier == null ? 0.45 : 0.85)) prescriptions.add(prescription(i, earlier));
            }
            return prescriptions;
        }

        private PlannedPrescription prescription(int which, @Nullable PlannedPrescription before) {
            var target = targets.get(which);
            return new PlannedPrescription(
                    new PrescriptionId(Ids.next()),
                    pool.get(which),
                    new ExerciseId("glute-bridge"),
                    target.whole() == null ? DoseSide.BOTH : DoseSide.NONE,
                    before != null && chance(0.8) ? before.timesADay() : random.nextInt(1, 4),
                    before != null && chance(0.7) ? before.schedule() : schedule(),
                    target);
        }

        private Schedule schedule() {
            return switch (random.nextInt(3)) {
                case 0 -> new Schedule.Weekdays(weekdays());
                case 1 -> new Schedule.EveryNDays(random.nextInt(2, 6));
                default -> new Schedule.DaysAWeek(random.nextInt(1, 7));
            };
        }

        private Set<DayOfWeek> weekdays() {
            var days = new HashSet<DayOfWeek>();
            for (int i = random.nextInt(1, 8); i > 0; i--) days.add(DayOfWeek.of(random.nextInt(1, 8)));
            return days;
        }

        private Amounts target() {
            return chance(0.5)
                    ? Amounts.whole(random.nextInt(1, 61))
                    : Amounts.sides(random.nextInt(1, 41), random.nextInt(1, 41));
        }

        private List<PausedDays> pauses() {
            return IntStream.range(0, random.nextInt(3))
                    .mapToObj(i -> day(length))
                    .map(from -> new PausedDays(from, from.plusDays(random.nextInt(9))))
                    .toList();
        }

        private List<HeldDays> holds() {
            return IntStream.range(0, random.nextInt(3))
                    .mapToObj(i -> day(length))
                    .map(from -> new HeldDays(from, chance(0.2) ? null : from.plusDays(random.nextInt(6))))
                    .toList();
        }

        private List<ExcusedDay> excuses() {
            return IntStream.range(0, random.nextInt(8))
                    .mapToObj(i -> new ExcusedDay(pool.get(random.nextInt(POOL)), day(length)))
                    .toList();
        }

        private List<Performed> log(Set<LocalDate> neverWere) {
            double habit = random.nextDouble();
            var log = new ArrayList<Performed>();
            for (int i = -2; i < length + 4; i++) {
                var day = start.plusDays(i);
                if (neverWere.contains(day)) continue;
                for (int which = 0; which < POOL; which++) {
                    for (int time = 0; time < 3; time++) {
                        if (chance(habit * (time == 0 ? 0.8 : 0.35)))
                            log.add(new Performed(pool.get(which), day, done(targets.get(which)), targets.get(which)));
                    }
                }
            }
            return log;
        }

        /** A skip, exactly a fifth or a hair less, a part, all, more than all, one side only. */
        private Amounts done(Amounts target) {
            if (chance(0.1)) return Amounts.none();
            return target.whole() != null
                    ? Amounts.whole(part(target.whole()))
                    : new Amounts(null, chance(0.9) ? part(target.left()) : null, part(target.right()));
        }

        private int part(@Nullable Integer target) {
            int all = target == null ? 0 : target;
            return switch (random.nextInt(5)) {
                case 0 -> all / 5;
                case 1 -> Math.max(0, (all + 4) / 5 - 1);
                case 2 -> random.nextInt(all + 1);
                case 3 -> all + random.nextInt(5);
                default -> all;
            };
        }

        private LocalDate day(int within) {
            return start.plusDays(random.nextInt(within));
        }

        private boolean chance(double of) {
            return random.nextDouble() < of;
        }
    }
}
