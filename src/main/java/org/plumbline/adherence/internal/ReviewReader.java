package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
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
import org.plumbline.adherence.ClinicReview.Outcome;
import org.plumbline.adherence.ClinicReview.PlanWeek;
import org.plumbline.adherence.ClinicReview.Reached;
import org.plumbline.adherence.ClinicReview.Week;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.internal.ReviewRows.Weeks;
import org.plumbline.adherence.internal.Trend.WeekSum;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.OpenEpisode;
import org.plumbline.plans.PlanTimeline;
import org.springframework.stereotype.Component;

/** The clinic’s figures, with small groups already taken out. */
@Component
public class ReviewReader {
    /** Below this the quarters of the patients would be single ones. */
    private static final int LEAST_FOR_HALF = 2 * ClinicReview.LEAST;

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
        var groups = PooledGroups.of(
                rows.leads(window.pooled(), window.running()), rows.exercises(window.pooled(), window.running()));
        var skips = rows.skips(window.pooled(), window.running());
        var planWeeks = planWeeks(weeks);
        return new ClinicReview(
                patients.size(),
                (int) patients.stream().map(OpenEpisode::lead).distinct().count(),
                window.running().minusDays(1),
                groups.pooled(before(trend, window)),
                weeks(trend, window),
                groups.funnel(clinics.names(groups.leads())),
                planWeeks,
                PlanWeekLoss.of(planWeeks),
                groups.exercises(skips),
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

    /** Of the four weeks before; nothing where too few patients had something due in them. */
    private @Nullable Share before(List<WeekSum> trend, Window window) {
        if (!rows.enough(window.before(), window.pooled())) return null;
        return trend.stream()
                .filter(week -> !week.monday().isBefore(window.before())
                        && week.monday().isBefore(window.pooled()))
                .map(week -> week.group().share())
                .reduce(Share.NONE, Share::plus);
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

    private @Nullable Outcome outcome(Window window) {
        var outcome = rows.outcome(window.trend());
        return Disclosure.isTooSmall(outcome.finished()) ? null : outcome;
    }
}
