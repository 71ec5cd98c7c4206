package org.plumbline.diary.internal;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.diary.Occurrence;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.ZoneHistory;
import org.plumbline.plans.ExcusedDay;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PausedDays;
import org.plumbline.plans.PlanTimeline;
import org.plumbline.plans.PlannedCourse;
import org.plumbline.plans.PlannedPrescription;
import org.plumbline.plans.PlannedVersion;

/**
 * What a day asks of a patient, told to the patient: “1 of 2 done” against the schedule, “2 to go this week” for any k days
 * a week, never a score (ADHERENCE §3, Today). Pure; days are the patient’s.
 */
public final class DayPlan {
    /** How far ahead the next day with exercises is looked for. */
    private static final int DAYS_AHEAD = 28;

    private static final int LAST_DAYS = 7;

    private final EpisodeInfo episode;
    private final PlannedCourse course;
    private final ZoneHistory zones;
    private final Set<LocalDate> endedByMistake;
    private final PlanTimeline timeline;
    private final List<Occurrence> log;

    /**
     * @param endedByMistake days on which the course stood ended, and should not have
     * @param log what stands of the week of the day asked for, and of the seven days before it
     */
    public DayPlan(
            EpisodeInfo episode,
            PlannedCourse course,
            ZoneHistory zones,
            Set<LocalDate> endedByMistake,
            Collection<Occurrence> log) {
        this.episode = episode;
        this.course = course;
        this.zones = zones;
        this.endedByMistake = Set.copyOf(endedByMistake);
        this.timeline = new PlanTimeline(episode.start(), episode.end(), course.versions());
        this.log = List.copyOf(log);
    }

    /** The first day whose log {@link #DayPlan} needs to tell about this day. */
    public static LocalDate logFrom(LocalDate day) {
        var monday = PlanTimeline.monday(day);
        var week = day.minusDays(LAST_DAYS);
        return monday.isBefore(week) ? monday : week;
    }

    public Standing standing(LocalDate day) {
        if (episode.end() != null && day.isAfter(episode.end())) return Standing.ENDED;
        if (isStopped(day)) return Standing.HELD;
        if (isPaused(day)) return Standing.PAUSED;
        if (timeline.inForce(day).isPresent()) return Standing.OPEN;
        return timeline.firstDay().isPresent() ? Standing.NOT_STARTED : Standing.NO_PLAN;
    }

    public Optional<PlannedVersion> version(LocalDate day) {
        return timeline.inForce(day);
    }

    /** What the schedules name the day for, done or not, in the order of the plan. */
    public List<Ask> due(LocalDate day) {
        return inForce(day)
                .filter(each -> timeline.names(each.lineage(), day))
                .map(each ->
                        Ask.due(each, doneOccurrences(each.lineage(), day), skippedOccurrences(each.lineage(), day)))
                .toList();
    }

    /** What may be done on any day of the week and still has days to go, or was begun on this one. */
    public List<Ask> anyDay(LocalDate day) {
        return inForce(day)
                .filter(each -> timeline.isAnyDay(each.lineage(), day))
                .map(each -> anyDay(each, day))
                .filter(each -> each.done() > 0 || each.daysToGo() > 0)
                .toList();
    }

    /** The next day that asks for something, or offers what may be done on any day. */
    public Optional<NextDay> next(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(1 + DAYS_AHEAD))
                .map(this::nextDay)
                .filter(each -> !each.asks().isEmpty())
                .findFirst();
    }

    /** The last seven days, today among them once something was done today: so that a tick never takes a day away. */
    public List<DayMark> lastDays(LocalDate today) {
        var last = isDone(today) ? today : today.minusDays(1);
        return last.minusDays(LAST_DAYS - 1L)
                .datesUntil(last.plusDays(1))
                .map(this::mark)
                .toList();
    }

    /** How a day before today looks: a tick, a ring, a dot. */
    public DayMark past(LocalDate day) {
        return mark(day);
    }

    /** All that was in force on the day, for adding what was done: what it asked for, and what any day would do for. */
    public List<Ask> offered(LocalDate day) {
        return inForce(day)
                .filter(each -> timeline.names(each.lineage(), day) || timeline.isAnyDay(each.lineage(), day))
                .map(each -> timeline.isAnyDay(each.lineage(), day)
                        ? anyDay(each, day)
                        : Ask.due(each, doneOccurrences(each.lineage(), day), skippedOccurrences(each.lineage(), day)))
                .toList();
    }

    /** The pause that covers the day, where there is one. */
    public Optional<PausedDays> pause(LocalDate day) {
        return course.pauses().stream().filter(each -> each.contains(day)).findFirst();
    }

    private Ask anyDay(PlannedPrescription prescription, LocalDate day) {
        var lineage = prescription.lineage();
        var quota = timeline.quota(lineage, day, leftOut(lineage));
        return Ask.anyDay(
                prescription,
                doneOccurrences(lineage, day),
                skippedOccurrences(lineage, day),
                daysDoneInWeek(lineage, day).size(),
                quota.days());
    }

    private NextDay nextDay(LocalDate day) {
        if (standing(day) != Standing.OPEN) return new NextDay(day, List.of());
        var due = due(day);
        return new NextDay(day, due.isEmpty() ? anyDay(day) : due);
    }

    /**
     * In force, and neither paused, excused nor stopped. A day on which a hold was lifted offers what it would without it,
     * though it asks for nothing by itself.
     */
    private Stream<PlannedPrescription> inForce(LocalDate day) {
        return timeline.inForce(day).stream()
                .flatMap(version -> version.prescriptions().stream())
                .filter(each -> !isPaused(day) && !isStopped(day) && !isExcused(each.lineage(), day))
                .filter(each -> !zones.skipped(day));
    }

    private DayMark mark(LocalDate day) {
        if (isDone(day)) return DayMark.DONE;
        return !asksNothingByItself(day) && !due(day).isEmpty() ? DayMark.MISSED : DayMark.REST;
    }

    private boolean asksNothingByItself(LocalDate day) {
        return timeline.firstDay().filter(day::equals).isPresent()
                || day.equals(episode.end())
                || isHeld(day)
                || zones.shortened(day)
                || endedByMistake.contains(day);
    }

    private boolean isDone(LocalDate day) {
        return log.stream().anyMatch(each -> each.day().equals(day) && each.isDone());
    }

    private int doneOccurrences(LineageId lineage, LocalDate day) {
        return (int) log.stream()
                .filter(each -> each.lineage().equals(lineage) && each.day().equals(day) && each.isDone())
                .count();
    }

    private int skippedOccurrences(LineageId lineage, LocalDate day) {
        return (int) log.stream()
                .filter(each -> each.lineage().equals(lineage) && each.day().equals(day) && each.skip() != null)
                .count();
    }

    /** A hold day too: what was done before the yes counts (ADHERENCE §2). */
    private Set<LocalDate> daysDoneInWeek(LineageId lineage, LocalDate day) {
        return PlanTimeline.daysOfWeek(day)
                .filter(each -> timeline.isAnyDay(lineage, each))
                .filter(each -> !isPaused(each) && !isExcused(lineage, each))
                .filter(each -> doneOccurrences(lineage, each) > 0)
                .collect(toSet());
    }

    private Predicate<LocalDate> leftOut(LineageId lineage) {
        return day -> isPaused(day) || isHeld(day) || isExcused(lineage, day) || zones.skipped(day);
    }

    private boolean isExcused(LineageId lineage, LocalDate day) {
        return course.excuses().contains(new ExcusedDay(lineage, day));
    }

    private boolean isStopped(LocalDate day) {
        return course.holds().stream().anyMatch(each -> each.to() == null && each.contains(day));
    }

    private boolean isPaused(LocalDate day) {
        return pause(day).isPresent();
    }

    private boolean isHeld(LocalDate day) {
        return course.holds().stream().anyMatch(each -> each.contains(day));
    }
}
