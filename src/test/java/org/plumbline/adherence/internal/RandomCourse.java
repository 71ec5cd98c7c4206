package org.plumbline.adherence.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.plans.ExcusedDay;
import org.plumbline.plans.HeldDays;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PausedDays;
import org.plumbline.plans.PlanVersionId;
import org.plumbline.plans.PlannedCourse;
import org.plumbline.plans.PlannedPrescription;
import org.plumbline.plans.PlannedVersion;
import org.plumbline.plans.PrescriptionId;

/** Courses of six weeks in which everything may happen, the same for the same seed. */
final class RandomCourse {
    static final LocalDate START = LocalDate.of(2026, 3, 4);
    static final int DAYS = 42;

    private final Random random;
    private final List<LineageId> lineages =
            IntStream.range(0, 4).mapToObj(i -> new LineageId(Ids.next())).toList();

    private RandomCourse(long seed) {
        random = new Random(seed);
    }

    static Course of(long seed) {
        return new RandomCourse(seed).course();
    }

    private Course course() {
        var versions = versions();
        var plan = new PlannedCourse(
                versions,
                some(2, this::day)
                        .map(from -> new PausedDays(from, from.plusDays(random.nextInt(9))))
                        .toList(),
                some(2, this::day)
                        .map(from ->
                                new HeldDays(from, random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(5))))
                        .toList(),
                some(4, () -> new ExcusedDay(lineage(), day())).distinct().toList());
        @Nullable LocalDate end = random.nextInt(3) == 0 ? START.plusDays(20 + random.nextInt(22)) : null;
        return new Course(START, end, plan, log(versions));
    }

    private <T> Stream<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1));
    }

    private List<PlannedVersion> versions() {
        var versions = new ArrayList<PlannedVersion>();
        var made = START.minusDays(random.nextInt(3));
        int count = 1 + random.nextInt(4);
        for (int no = 1; no <= count; no++) {
            versions.add(new PlannedVersion(
                    new PlanVersionId(Ids.next()), no, made, made.plusDays(random.nextInt(4)), prescriptions()));
            made = made.plusDays(random.nextInt(12));
        }
        return versions;
    }

    private List<PlannedPrescription> prescriptions() {
        return lineages.stream()
                .filter(lineage -> random.nextInt(3) > 0)
                .map(this::prescription)
                .toList();
    }

    private PlannedPrescription prescription(LineageId lineage) {
        var side = lineages.indexOf(lineage) == 0 ? DoseSide.BOTH : DoseSide.NONE;
        return new PlannedPrescription(
                new PrescriptionId(Ids.next()),
                lineage,
                new ExerciseId("glute-bridge"),
                side,
                1 + random.nextInt(2),
                schedule(),
                Amounts.of(side, 5 + random.nextInt(40)));
    }

    private Schedule schedule() {
        return switch (random.nextInt(4)) {
            case 0 -> Schedule.everyDay();
            case 1 -> new Schedule.Weekdays(EnumSet.range(DayOfWeek.of(1 + random.nextInt(3)), DayOfWeek.FRIDAY));
            case 2 -> new Schedule.EveryNDays(2 + random.nextInt(3));
            default -> new Schedule.DaysAWeek(1 + random.nextInt(6));
        };
    }

    private List<Performed> log(List<PlannedVersion> versions) {
        var planned = versions.stream()
                .flatMap(version -> version.prescriptions().stream())
                .toList();
        var log = new ArrayList<Performed>();
        if (planned.isEmpty()) return log;
        for (int i = 0; i < 60; i++) {
            var prescription = planned.get(random.nextInt(planned.size()));
            log.add(new Performed(
                    prescription.lineage(), day(), performed(prescription.side()), prescription.target()));
        }
        return log;
    }

    private Amounts performed(DoseSide side) {
        return side == DoseSide.BOTH
                ? Amounts.sides(random.nextInt(40), random.nextBoolean() ? random.nextInt(40) : null)
                : Amounts.whole(random.nextInt(40));
    }

    private LineageId lineage() {
        return lineages.get(random.nextInt(lineages.size()));
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(DAYS));
    }
}
