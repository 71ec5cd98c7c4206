package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.plans.ExcusedDay;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PlanTimeline;
import org.plumbline.plans.PlannedPrescription;

/** Scores one course exactly as clinical/ADHERENCE.md says; each method carries a rule of its §2 or §3. Pure. */
public final class Scorer {
    private record PrescriptionDay(LineageId lineage, LocalDate day) {}

    private final Course course;
    private final PlanTimeline timeline;
    private final Optional<LocalDate> firstDay;
    private final Set<ExcusedDay> excuses;

    /** The credits of a prescription’s day, highest first. */
    private final Map<PrescriptionDay, List<Fraction>> credits;

    public Scorer(Course course) {
        this.course = course;
        timeline = new PlanTimeline(course.start(), course.end(), course.plan().versions());
        firstDay = timeline.firstDay();
        excuses = Set.copyOf(course.plan().excuses());
        credits = course.log().stream()
                .sorted(Comparator.comparing(Scorer::credit).reversed())
                .collect(groupingBy(
                        each -> new PrescriptionDay(each.lineage(), each.day()), mapping(Scorer::credit, toList())));
    }

    private static Fraction credit(Performed performed) {
        return Credit.of(performed.done(), performed.target());
    }

    /** §3: the figures over the last {@code days} closed days, seen from {@code today}. */
    public Figures window(int days, LocalDate today) {
        var figures = Figures.NONE;
        for (var day = today.minusDays(days); day.isBefore(today); day = day.plusDays(1)) {
            figures = figures.plus(day(day, Closed.on(day, today)));
        }
        return figures;
    }

    /** §3 for one prescription: the same window. */
    public Figures window(LineageId lineage, int days, LocalDate today) {
        var figures = Figures.NONE;
        for (var day = today.minusDays(days); day.isBefore(today); day = day.plusDays(1)) {
            figures = figures.plus(score(lineage, day, Closed.on(day, today)));
        }
        return figures;
    }

    /** Prescriptions that were in force on any of these days. */
    public Set<LineageId> inForce(LocalDate from, LocalDate to) {
        return timeline.lineages(from, to);
    }

    /** One day, summed over the prescriptions in force. */
    public Score day(LocalDate day, Closed closed) {
        return timeline.lineages(day, day).stream()
                .map(lineage -> score(lineage, day, closed))
                .reduce(Score.NOTHING, Score::plus);
    }

    /** The same day by exercise. */
    public Map<ExerciseId, Score> exercises(LocalDate day, Closed closed) {
        var scores = new HashMap<ExerciseId, Score>();
        timeline.inForce(day)
                .ifPresent(version -> version.prescriptions()
                        .forEach(each ->
                                scores.merge(each.exercise(), score(each.lineage(), day, closed), Score::plus)));
        return scores;
    }

    /** The exercise that the prescription in force on the day asks for. */
    public Optional<ExerciseId> exercise(LineageId lineage, LocalDate day) {
        return timeline.inForce(lineage, day).map(PlannedPrescription::exercise);
    }

    private Score score(LineageId lineage, LocalDate day, Closed closed) {
        int due = due(lineage, day, closed);
        var counted = credits(lineage, day).stream().limit(due).reduce(Fraction.ZERO, Fraction::plus);
        return new Score(due, Math.min(doneOccurrences(lineage, day), due), counted);
    }

    /** §2, in its order of precedence. */
    private int due(LineageId lineage, LocalDate day, Closed closed) {
        if (isPausedOrExcused(lineage, day) || course.skipped().contains(day)) return 0;
        int asked = asked(lineage, day, closed);
        return asksNothingByItself(day, closed) ? Math.min(asked, doneOccurrences(lineage, day)) : asked;
    }

    /** What the schedule asks: the days it names, or for k days a week those that count as due in the week. */
    private int asked(LineageId lineage, LocalDate day, Closed closed) {
        if (!timeline.isAnyDay(lineage, day)) return timeline.asks(lineage, day);
        return isDueInItsWeek(lineage, day, closed) ? timeline.timesADay(lineage, day) : 0;
    }

    private boolean isPausedOrExcused(LineageId lineage, LocalDate day) {
        return isPaused(day) || excuses.contains(new ExcusedDay(lineage, day));
    }

    private boolean asksNothingByItself(LocalDate day, Closed closed) {
        return closed == Closed.NOT_YET || isFirstOrDischargeDay(day) || isHeld(day) || isShortened(day);
    }

    private boolean isFirstOrDischargeDay(LocalDate day) {
        return firstDay.filter(day::equals).isPresent() || day.equals(course.end());
    }

    private boolean isShortened(LocalDate day) {
        return course.shortened().contains(day);
    }

    public boolean isPaused(LocalDate day) {
        return course.plan().pauses().stream().anyMatch(pause -> pause.contains(day));
    }

    public boolean isHeld(LocalDate day) {
        return course.plan().holds().stream().anyMatch(hold -> hold.contains(day));
    }

    /** Whether the episode is open and a version with something in it is in force. */
    public boolean hasPlan(LocalDate day) {
        return !timeline.lineages(day, day).isEmpty();
    }

    /**
     * k days a week: the first n days done are due days; once Sunday has closed, what is missing falls due on the last of
     * the counted days that are neither done, first nor discharge day.
     */
    private boolean isDueInItsWeek(LineageId lineage, LocalDate day, Closed closed) {
        var quota = timeline.quota(lineage, day, each -> isLeftOut(lineage, each));
        var done = daysDoneInWeek(lineage, day);
        var dueAsDone = done.stream().limit(quota.days()).toList();
        if (dueAsDone.contains(day)) return true;
        if (closed != Closed.WEEK) return false;
        int missing = quota.days() - dueAsDone.size();
        return lastOf(missing, quota.counted().stream().filter(each -> mayFallDue(each, done)))
                .contains(day);
    }

    private boolean isLeftOut(LineageId lineage, LocalDate day) {
        return isPausedOrExcused(lineage, day)
                || isHeld(day)
                || course.skipped().contains(day);
    }

    /** In calendar order, a hold day too. */
    private List<LocalDate> daysDoneInWeek(LineageId lineage, LocalDate day) {
        return PlanTimeline.daysOfWeek(day)
                .filter(each -> timeline.isAnyDay(lineage, each))
                .filter(each -> !isPausedOrExcused(lineage, each))
                .filter(each -> doneOccurrences(lineage, each) > 0)
                .toList();
    }

    private boolean mayFallDue(LocalDate day, List<LocalDate> done) {
        return !done.contains(day) && !isFirstOrDischargeDay(day) && !isShortened(day);
    }

    private static List<LocalDate> lastOf(int count, Stream<LocalDate> days) {
        var all = days.toList();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    private int doneOccurrences(LineageId lineage, LocalDate day) {
        return (int) credits(lineage, day).stream().filter(Credit::isDone).count();
    }

    private List<Fraction> credits(LineageId lineage, LocalDate day) {
        return credits.getOrDefault(new PrescriptionDay(lineage, day), List.of());
    }
}
