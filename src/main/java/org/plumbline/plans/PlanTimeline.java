package org.plumbline.plans;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Schedule;

/**
 * Which version of an episode’s plan is in force on which day, and what its schedules ask (ADHERENCE §2). Pure: days are
 * the patient’s local days.
 */
public final class PlanTimeline {
    private final LocalDate start;
    private final @Nullable LocalDate end;

    /** The versions that ever come into force, by the day they do. */
    private final NavigableMap<LocalDate, PlannedVersion> inForceFrom = new TreeMap<>();

    /**
     * @param start the first day of the episode
     * @param end its discharge day, where it has one
     */
    public PlanTimeline(LocalDate start, @Nullable LocalDate end, Collection<PlannedVersion> versions) {
        this.start = start;
        this.end = end;
        var byNumber = versions.stream()
                .sorted(Comparator.comparingInt(PlannedVersion::no))
                .toList();
        for (int i = 0; i < byNumber.size(); i++) {
            var version = byNumber.get(i);
            var later = byNumber.subList(i + 1, byNumber.size());
            if (later.stream().noneMatch(each -> replaces(each, version))) {
                inForceFrom.put(comesIntoForce(version), version);
            }
        }
    }

    /** A version dated before the episode starts with the episode. */
    private LocalDate comesIntoForce(PlannedVersion version) {
        return version.from().isBefore(start) ? start : version.from();
    }

    /** Of several with one date the last rules; while an edit waits for its day, another edit replaces it. */
    private boolean replaces(PlannedVersion later, PlannedVersion earlier) {
        var day = comesIntoForce(earlier);
        return later.made().isBefore(day) || comesIntoForce(later).equals(day);
    }

    /** Whether the episode is open on the day; its first and its discharge day are. */
    public boolean isOpen(LocalDate day) {
        return !day.isBefore(start) && (end == null || !day.isAfter(end));
    }

    /** The later of first version and episode start; nothing where no version comes into force. */
    public Optional<LocalDate> firstDay() {
        return inForceFrom.isEmpty() ? Optional.empty() : Optional.of(inForceFrom.firstKey());
    }

    public Optional<PlannedVersion> inForce(LocalDate day) {
        return isOpen(day)
                ? Optional.ofNullable(inForceFrom.floorEntry(day)).map(NavigableMap.Entry::getValue)
                : Optional.empty();
    }

    public Optional<PlannedPrescription> inForce(LineageId lineage, LocalDate day) {
        return inForce(day).flatMap(version -> version.prescription(lineage));
    }

    /** Every prescription in force on a day of the range, in the order in which they appear. */
    public Set<LineageId> lineages(LocalDate from, LocalDate to) {
        var lineages = new LinkedHashSet<LineageId>();
        for (var day : from.datesUntil(to.plusDays(1)).toList()) {
            inForce(day).ifPresent(version -> version.prescriptions().forEach(each -> lineages.add(each.lineage())));
        }
        return lineages;
    }

    /**
     * Whether the schedule names the day by itself. Any k days a week name no day: see {@link #quota}.
     */
    public boolean names(LineageId lineage, LocalDate day) {
        return inForce(lineage, day)
                .map(each -> switch (each.schedule()) {
                    case Schedule.Weekdays weekdays -> weekdays.days().contains(day.getDayOfWeek());
                    case Schedule.EveryNDays every -> daysSinceInForce(lineage, every, day) % every.n() == 0;
                    case Schedule.DaysAWeek any -> false;
                })
                .orElse(false);
    }

    private long daysSinceInForce(LineageId lineage, Schedule schedule, LocalDate day) {
        return ChronoUnit.DAYS.between(inForceOnScheduleSince(lineage, schedule, day), day);
    }

    /**
     * The day from which the prescription has been in force on this schedule without a break: a changed dose or times a
     * day restart nothing, a changed schedule does, and so does being dropped and taken up again.
     */
    private LocalDate inForceOnScheduleSince(LineageId lineage, Schedule schedule, LocalDate day) {
        var since = day;
        for (var version : inForceFrom.headMap(day, true).descendingMap().entrySet()) {
            if (!isOnSchedule(version.getValue(), lineage, schedule)) break;
            since = version.getKey();
        }
        return since;
    }

    private static boolean isOnSchedule(PlannedVersion version, LineageId lineage, Schedule schedule) {
        return version.prescription(lineage)
                .filter(each -> each.schedule().equals(schedule))
                .isPresent();
    }

    /** The occurrences the schedule asks on the day by itself. */
    public int asks(LineageId lineage, LocalDate day) {
        return names(lineage, day) ? timesADay(lineage, day) : 0;
    }

    /** Times a day of the prescription in force on the day; 0 where it is not. */
    public int timesADay(LineageId lineage, LocalDate day) {
        return inForce(lineage, day).map(PlannedPrescription::timesADay).orElse(0);
    }

    /** Whether the prescription is in force on the day on a schedule of any k days a week. */
    public boolean isAnyDay(LineageId lineage, LocalDate day) {
        return daysAWeek(lineage, day).isPresent();
    }

    private Optional<Schedule.DaysAWeek> daysAWeek(LineageId lineage, LocalDate day) {
        return inForce(lineage, day)
                .map(PlannedPrescription::schedule)
                .filter(Schedule.DaysAWeek.class::isInstance)
                .map(Schedule.DaysAWeek.class::cast);
    }

    /**
     * The one quota of a week, whatever versions the week meets.
     *
     * @param day any day of the week
     * @param leftOut days that do not count: paused, excused, held, or of no length
     */
    public WeekQuota quota(LineageId lineage, LocalDate day, Predicate<LocalDate> leftOut) {
        var counted = new ArrayList<LocalDate>();
        int sumOfK = 0;
        for (var each : daysOfWeek(day).filter(leftOut.negate()).toList()) {
            var schedule = daysAWeek(lineage, each);
            if (schedule.isPresent()) {
                counted.add(each);
                sumOfK += schedule.get().k();
            }
        }
        return WeekQuota.of(sumOfK, counted);
    }

    /** Monday to Sunday of the week that holds the day. */
    public static Stream<LocalDate> daysOfWeek(LocalDate day) {
        var monday = monday(day);
        return monday.datesUntil(monday.plusWeeks(1));
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
