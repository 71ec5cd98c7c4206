package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.CourseDay;
import org.plumbline.adherence.CourseDay.Kind;
import org.plumbline.adherence.CourseFigures;
import org.plumbline.adherence.CourseOverview;
import org.plumbline.adherence.Share;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.PatientDays;
import org.plumbline.plans.PlanTimeline;
import org.springframework.stereotype.Component;

/** One patient’s days and figures, from the rows. */
@Component
public class CourseOverviewReader {
    private static final List<Integer> WINDOWS = List.of(7, 28, 90);
    private static final int LONGEST_WINDOW = 90;

    private final PatientDays patientDays;
    private final RollUpRows rows;
    private final ClinicThresholds thresholds;

    CourseOverviewReader(PatientDays patientDays, RollUpRows rows, ClinicThresholds thresholds) {
        this.patientDays = patientDays;
        this.rows = rows;
        this.thresholds = thresholds;
    }

    public CourseOverview read(EpisodeInfo episode) {
        var today = patientDays.today(episode.patient());
        var readOn = readOn(episode, today);
        var firstShown = firstShown(episode, readOn);
        var lastShown = firstShown.plusWeeks(CourseOverview.WEEKS).minusDays(1);
        var written = rows.days(episode.id(), earlier(firstShown, readOn.minusDays(LONGEST_WINDOW)), lastShown);
        var sevenDays = figures(written, WINDOWS.getFirst(), readOn);
        return new CourseOverview(
                days(written, firstShown, lastShown, episode, today),
                WINDOWS.stream()
                        .map(length -> shown(length, figures(written, length, readOn)))
                        .toList(),
                thresholds.current().band(share(sevenDays), sevenDays.daysDue()));
    }

    /** Windows count back from today; of a finished episode, from the day after the discharge. */
    static LocalDate readOn(EpisodeInfo episode, LocalDate today) {
        return episode.end() == null ? today : earlier(today, episode.end().plusDays(1));
    }

    /** The first twelve weeks of the course while they last, then the latest twelve. */
    private static LocalDate firstShown(EpisodeInfo episode, LocalDate readOn) {
        var first = PlanTimeline.monday(episode.start());
        var latest = PlanTimeline.monday(readOn).minusWeeks(CourseOverview.WEEKS - 1);
        return latest.isAfter(first) ? latest : first;
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    static Figures figures(List<DayRow> rows, int length, LocalDate today) {
        var first = today.minusDays(length);
        var figures = Figures.NONE;
        for (var row : rows) {
            if (!row.day().isBefore(first)) figures = figures.plus(row.countedOn(today));
        }
        return figures;
    }

    private static CourseFigures shown(int length, Figures figures) {
        var dose =
                figures.dose().map(each -> OptionalInt.of(each.wholePercent())).orElse(OptionalInt.empty());
        return new CourseFigures(length, share(figures), dose, new Share(figures.daysDone(), figures.daysDue()));
    }

    static Share share(Figures figures) {
        return new Share(figures.done(), figures.due());
    }

    private static List<CourseDay> days(
            List<DayRow> rows, LocalDate first, LocalDate last, EpisodeInfo episode, LocalDate today) {
        Map<LocalDate, DayRow> byDay = rows.stream().collect(toMap(DayRow::day, row -> row));
        Stream<LocalDate> shown = first.datesUntil(last.plusDays(1));
        return shown.map(day -> byDay.containsKey(day) || !isAhead(day, episode, today)
                        ? courseDay(day, byDay.get(day), today)
                        : new CourseDay(day, Kind.AHEAD, 0, 0))
                .toList();
    }

    /** Rows are written some weeks ahead; the course goes on behind them. */
    private static boolean isAhead(LocalDate day, EpisodeInfo episode, LocalDate today) {
        return episode.open() && day.isAfter(today);
    }

    static CourseDay courseDay(LocalDate day, @Nullable DayRow row, LocalDate today) {
        if (row == null || row.state() == DayState.NONE) return new CourseDay(day, Kind.BLANK, 0, 0);
        if (day.isAfter(today)) return new CourseDay(day, ahead(row.state()), 0, 0);
        var score = day.equals(today) ? row.closed() : row.countedOn(today);
        return new CourseDay(day, kind(row, score, day.equals(today)), score.done(), score.due());
    }

    private static Kind ahead(DayState state) {
        return state == DayState.PAUSED ? Kind.PAUSED : Kind.AHEAD;
    }

    private static Kind kind(DayRow row, Score score, boolean today) {
        if (score.isDue() && score.done() == score.due()) return Kind.ALL;
        if (today && row.state() == DayState.PLAN) return Kind.TODAY;
        if (score.isDue()) return score.isDone() ? Kind.PART : Kind.MISSED;
        return switch (row.state()) {
            case PAUSED -> Kind.PAUSED;
            case HELD -> Kind.HELD;
            case PLAN, NONE -> Kind.NOT_DUE;
        };
    }
}
