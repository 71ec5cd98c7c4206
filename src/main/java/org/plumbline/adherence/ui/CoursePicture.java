package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.CourseTrend;
import org.plumbline.kernel.ui.chart.CourseChart;

/** What the chart shows of a course between two days, and in which words. */
final class CoursePicture {
    private static final int FOUR_WEEKS = 28;
    private static final int DAYS_AHEAD = 7;

    private final CourseTrend trend;
    private final LocalDate from;
    private final LocalDate to;

    private CoursePicture(CourseTrend trend, LocalDate from, LocalDate to) {
        this.trend = trend;
        this.from = from;
        this.to = to;
    }

    static CoursePicture ofAll(CourseTrend trend) {
        return new CoursePicture(trend, trend.from(), trend.to());
    }

    /** The last four weeks and one ahead. */
    static CoursePicture ofFourWeeks(CourseTrend trend) {
        var first = trend.today().minusDays(FOUR_WEEKS - 1L);
        var from = first.isBefore(trend.from()) ? trend.from() : first;
        return new CoursePicture(trend, from, from.plusDays(FOUR_WEEKS - 1L + DAYS_AHEAD));
    }

    CourseChart chart() {
        return new CourseChart(
                from,
                to,
                trend.today(),
                trend.days().stream()
                        .filter(day -> shows(day.day().day()))
                        .flatMap(day -> day.worst() == null
                                ? Stream.empty()
                                : Stream.of(new CourseChart.Pain(day.day().day(), day.worst())))
                        .toList(),
                trend.means().stream()
                        .filter(mean -> shows(mean.day()))
                        .map(mean -> new CourseChart.Mean(mean.day(), mean.pain()))
                        .toList(),
                target(),
                trend.days().stream()
                        .map(CourseTrend.Day::day)
                        .filter(day -> shows(day.day()))
                        .map(day -> new CourseChart.Exercise(day.day(), day.done(), day.due()))
                        .toList(),
                events(),
                spans(),
                new CourseTicks(trend, from, to).all(),
                words());
    }

    /** For who does not see it: what the picture says. */
    String inWords() {
        var last = trend.means().isEmpty() ? null : trend.means().getLast();
        var pain = last == null
                ? t("adherence.course.words.no-pain")
                : t("adherence.course.words.pain", last.pain(), aimed());
        return t("adherence.course.words", pain, doneLine());
    }

    private String aimed() {
        var aim = trend.aim();
        return aim == null ? "" : t("adherence.course.words.aim", aim.to());
    }

    private CourseChart.@Nullable Target target() {
        var aim = trend.aim();
        if (aim == null) return null;
        var first = later(from, aim.fromDay());
        var last = to.isBefore(aim.toDay()) ? to : aim.toDay();
        if (!last.isAfter(first)) return null;
        var label = last.equals(aim.toDay())
                ? t("adherence.course.target", aim.to())
                : t("adherence.course.target.ahead", aim.to());
        return new CourseChart.Target(first, on(aim, first), last, on(aim, last), label);
    }

    /** The straight line from the first week’s pain to half of it. */
    private static BigDecimal on(CourseTrend.Aim aim, LocalDate day) {
        var all = BigDecimal.valueOf(ChronoUnit.DAYS.between(aim.fromDay(), aim.toDay()));
        var gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(aim.fromDay(), day));
        return aim.from().add(aim.to().subtract(aim.from()).multiply(gone).divide(all, 2, RoundingMode.HALF_UP));
    }

    private List<CourseChart.Event> events() {
        var events = new ArrayList<CourseChart.Event>();
        for (var version : trend.versions())
            if (shows(version.from()))
                events.add(new CourseChart.Event(version.from(), t("adherence.course.plan", version.no())));
        var retest = trend.retest();
        if (retest != null)
            add(
                    events,
                    later(retest, trend.today()),
                    t(
                            retest.isBefore(trend.today()) ? "adherence.course.retest.was" : "adherence.course.retest",
                            retest));
        var end = trend.end();
        if (end != null) add(events, end, t("adherence.course.discharged"));
        else if (!trend.plannedEnd().isBefore(trend.today()))
            add(events, trend.plannedEnd(), t("adherence.course.discharge", trend.week(trend.plannedEnd())));
        return events;
    }

    private void add(List<CourseChart.Event> events, LocalDate day, String label) {
        if (shows(day)) events.add(new CourseChart.Event(day, label));
    }

    private List<CourseChart.Span> spans() {
        return trend.rests().stream()
                .filter(rest -> !rest.to().isBefore(from) && !rest.from().isAfter(to))
                .map(rest -> new CourseChart.Span(
                        later(rest.from(), from), rest.to().isAfter(to) ? to : rest.to(), label(rest)))
                .toList();
    }

    /** One that reaches today is told above the chart; here its name would stand in the way of today’s figures. */
    private String label(CourseTrend.Rest rest) {
        if (!rest.to().isBefore(trend.today()) && trend.end() == null) return "";
        return t(rest.hold() ? "adherence.course.hold" : "adherence.course.pause");
    }

    private CourseChart.Words words() {
        return new CourseChart.Words(
                t("adherence.course.pain"),
                now(),
                mean(),
                t("adherence.course.done"),
                doneLine(),
                t("adherence.course.all"),
                t("adherence.course.tip.pain"),
                t("adherence.course.tip.done"));
    }

    private @Nullable String now() {
        for (var day : trend.days().reversed()) {
            var worst = day.worst();
            if (worst != null) return shows(day.day().day()) ? last(day.day().day(), worst) : null;
        }
        return null;
    }

    private String last(LocalDate day, int worst) {
        return day.equals(trend.today()) && trend.end() == null
                ? t("adherence.course.now", worst)
                : t("adherence.course.last", worst, day);
    }

    private @Nullable String mean() {
        if (trend.means().isEmpty() || !shows(trend.means().getLast().day())) return null;
        return t("adherence.course.mean", trend.means().getLast().pain());
    }

    private String doneLine() {
        var share = trend.sevenDays();
        return share.hasData()
                ? t("adherence.course.done.line", CaseloadWords.percent(share), share.done(), share.due())
                : t("adherence.course.done.none");
    }

    private boolean shows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
