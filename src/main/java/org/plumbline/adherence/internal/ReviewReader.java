package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Exercise;
import org.plumbline.adherence.ClinicReview.Exercises;
import org.plumbline.adherence.ClinicReview.Funnel;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Outcome;
import org.plumbline.adherence.ClinicReview.PlanWeek;
import org.plumbline.adherence.ClinicReview.Pooled;
import org.plumbline.adherence.ClinicReview.Reached;
import org.plumbline.adherence.ClinicReview.Therapist;
import org.plumbline.adherence.ClinicReview.Week;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.internal.ReviewRows.ExerciseSum;
import org.plumbline.adherence.internal.ReviewRows.LeadSum;
import org.plumbline.adherence.internal.ReviewRows.Weeks;
import org.plumbline.adherence.internal.Trend.WeekSum;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.MembershipId;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.OpenEpisode;
import org.plumbline.plans.PlanTimeline;
import org.springframework.stereotype.Component;

/** The clinic’s figures, with small groups already taken out. */
@Component
public class ReviewReader {
    /** Below this the quarters of the patients would be single ones. */
    private static final int LEAST_FOR_HALF = 2 * ClinicReview.LEAST;
    /** With fewer therapists a funnel says nothing. */
    private static final int LEAST_FOR_FUNNEL = 3;

    private final Episodes episodes;
    private final ReviewRows rows;
    private final RiskReader risks;
    private final RiskDays riskDays;
    private final ClinicDirectory clinics;
    private final Clock clock;

    ReviewReader(
            Episodes episodes,
            ReviewRows rows,
            RiskReader risks,
            RiskDays riskDays,
            ClinicDirectory clinics,
            Clock clock) {
        this.episodes = episodes;
        this.rows = rows;
        this.risks = risks;
        this.riskDays = riskDays;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Mondays between which the review looks; the running week has not closed for everybody. */
    private record Window(LocalDate trend, LocalDate before, LocalDate pooled, LocalDate running) {
        static Window upTo(LocalDate running) {
            return new Window(
                    running.minusWeeks(ClinicReview.TREND_WEEKS),
                    running.minusWeeks(2L * ClinicReview.POOLED_WEEKS),
                    running.minusWeeks(ClinicReview.POOLED_WEEKS),
                    running);
        }
    }

    public ClinicReview read() {
        var patients = episodes.open();
        var clinicToday = LocalDate.ofInstant(clock.instant(), clinics.current().zone());
        var window = Window.upTo(runningWeek(clinicToday, patients));
        var weeks = rows.weeks(window.trend(), window.running(), ClinicReview.PLAN_WEEKS);
        var trend = Trend.of(weeks, rows.twice(window.trend(), window.running()));
        var leads = rows.leads(window.pooled(), window.running());
        var exercises = rows.exercises(window.pooled(), window.running());
        var skips = rows.skips(window.pooled(), window.running());
        var hidden = hidden(leads, exercises);
        var planWeeks = planWeeks(weeks);
        return new ClinicReview(
                patients.size(),
                (int) patients.stream().map(OpenEpisode::lead).distinct().count(),
                window.running().minusDays(1),
                pooled(leads, before(trend, window)),
                weeks(trend, window),
                funnel(leads, hidden),
                planWeeks,
                PlanWeekLoss.of(planWeeks),
                exercises(exercises, skips, hidden),
                risks.read(patients),
                riskDays.before(clinicToday),
                outcome(window));
    }

    /** A week counts here once it has closed for everybody, in whatever zone. */
    private static LocalDate runningWeek(LocalDate clinicToday, List<OpenEpisode> patients) {
        var earliest = Stream.concat(Stream.of(clinicToday), patients.stream().map(OpenEpisode::today))
                .min(Comparator.naturalOrder())
                .orElse(clinicToday);
        return PlanTimeline.monday(earliest);
    }

    private static @Nullable Pooled pooled(List<LeadSum> leads, @Nullable Share before) {
        var group = all(leads).group();
        return Disclosure.isTooSmall(group.patients()) ? null : new Pooled(group, before);
    }

    /** Of the four weeks before; nothing where too few patients had something due in them. */
    private @Nullable Share before(List<WeekSum> trend, Window window) {
        if (!rows.enough(window.before(), window.pooled())) return null;
        return trend.stream()
                .filter(week -> !week.monday().isBefore(window.before())
                        && week.monday().isBefore(window.pooled()))
                .map(week -> week.group().share())
                .reduce(Share.NONE, Share::plus);
    }

    private static LeadSum all(List<LeadSum> leads) {
        return leads.stream()
                .filter(each -> each.lead() == null)
                .findFirst()
                .orElse(new LeadSum(null, new Group(Share.NONE, 0), 0, 0, 0));
    }

    private static List<Week> weeks(List<WeekSum> weeks, Window window) {
        var hidden = hiddenWeeks(weeks, window);
        return weeks.stream()
                .map(week -> hidden.contains(week.monday())
                        ? new Week(week.monday(), null, null)
                        : new Week(
                                week.monday(),
                                week.group(),
                                week.group().patients() < LEAST_FOR_HALF ? null : week.half()))
                .toList();
    }

    /** Among the weeks that a pooled figure sums up, one hidden week could be had by subtraction. */
    private static Set<LocalDate> hiddenWeeks(List<WeekSum> weeks, Window window) {
        var hidden = new HashSet<LocalDate>();
        for (var from : List.of(window.trend(), window.before(), window.pooled())) {
            var to = from.equals(window.before()) ? window.pooled() : window.running();
            hidden.addAll(Disclosure.hidden(weeks.stream()
                    .filter(week ->
                            !week.monday().isBefore(from) && week.monday().isBefore(to))
                    .collect(toMap(WeekSum::monday, week -> week.group().patients()))));
        }
        return hidden;
    }

    private static Set<Object> hidden(List<LeadSum> leads, List<ExerciseSum> exercises) {
        return Margins.hidden(
                ofLeads(leads).entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, entry -> entry.getValue().patients())),
                exercises.stream()
                        .collect(groupingBy(
                                ExerciseSum::exercise,
                                summingInt(each -> each.group().patients()))),
                exercises.stream()
                        .filter(each -> each.group().share().hasData())
                        .map(each -> new Margins.Link(each.lead(), each.exercise()))
                        .collect(toSet()));
    }

    private static Map<MembershipId, Group> ofLeads(List<LeadSum> leads) {
        var groups = new HashMap<MembershipId, Group>();
        for (var each : leads) {
            if (each.lead() != null) groups.put(each.lead(), each.group());
        }
        return groups;
    }

    private Funnel funnel(List<LeadSum> leads, Set<Object> hidden) {
        var groups = ofLeads(leads);
        var names = clinics.names(groups.keySet());
        var chance = ChanceLimits.of(all(leads));
        var shown = groups.entrySet().stream()
                .filter(entry -> !hidden.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        boolean tells = shown.size() >= LEAST_FOR_FUNNEL;
        return new Funnel(
                groups.entrySet().stream()
                        .map(entry -> therapist(
                                entry.getKey(),
                                names.getOrDefault(entry.getKey(), ""),
                                hidden.contains(entry.getKey()) ? null : entry.getValue(),
                                tells ? chance : null))
                        .sorted(Comparator.comparing(Therapist::name)
                                .thenComparing(each -> each.membership().value()))
                        .toList(),
                tells
                        ? chance.upTo(
                                shown.stream().mapToInt(Group::patients).max().orElse(0))
                        : List.of());
    }

    private static Therapist therapist(
            MembershipId id, String name, @Nullable Group group, @Nullable ChanceLimits chance) {
        return new Therapist(id, name, group, group != null && chance != null && chance.isOutside(group));
    }

    private static List<PlanWeek> planWeeks(List<Weeks> rows) {
        var found = new HashMap<Integer, Reached>();
        for (var row : rows) {
            if (row.planWeek() != null)
                found.put(row.planWeek(), new Reached(row.group().patients(), row.logging()));
        }
        var hidden = Disclosure.hidden(found.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().patients())));
        return IntStream.rangeClosed(1, ClinicReview.PLAN_WEEKS)
                .filter(found::containsKey)
                .mapToObj(week -> new PlanWeek(week, hidden.contains(week) ? null : found.get(week)))
                .toList();
    }

    private static Exercises exercises(
            Collection<ExerciseSum> sums, Map<ExerciseId, Collection<String>> skips, Set<Object> hidden) {
        Map<ExerciseId, List<ExerciseSum>> byExercise =
                sums.stream().filter(each -> each.group().share().hasData()).collect(groupingBy(ExerciseSum::exercise));
        var shown = byExercise.entrySet().stream()
                .filter(entry -> !hidden.contains(entry.getKey()))
                .map(entry -> new Exercise(
                        entry.getKey(),
                        together(entry.getValue()),
                        TopSkip.of(skips.getOrDefault(entry.getKey(), List.of()))))
                .sorted(Comparator.<Exercise>comparingInt(each -> -each.group().patients())
                        .thenComparing(each -> each.id().slug()))
                .toList();
        return new Exercises(shown, byExercise.size() - shown.size());
    }

    private static Group together(Collection<ExerciseSum> sums) {
        return sums.stream()
                .map(ExerciseSum::group)
                .reduce(
                        new Group(Share.NONE, 0),
                        (a, b) -> new Group(a.share().plus(b.share()), a.patients() + b.patients()));
    }

    private @Nullable Outcome outcome(Window window) {
        var outcome = rows.outcome(window.trend());
        return Disclosure.isTooSmall(outcome.finished()) ? null : outcome;
    }
}
