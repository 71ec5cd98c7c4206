package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.adherence.CourseTrend;
import org.plumbline.kernel.ui.chart.CourseChart;

/** The days that are named below a chart of a course, and today. */
record CourseTicks(CourseTrend trend, LocalDate from, LocalDate to) {
    private static final int LONG_AXIS_DAYS = 56;
    private static final int TICK_DAYS = 14;
    private static final int SHORT_TICK_DAYS = 7;

    /** So near to today its own tick stands alone. */
    private static final int DAYS_AROUND_TODAY = 5;

    private static final int SHORT_DAYS_AROUND_TODAY = 2;

    List<CourseChart.Tick> all() {
        var ticks = new ArrayList<CourseChart.Tick>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(isLong() ? TICK_DAYS : SHORT_TICK_DAYS))
            if (!isNearToday(day)) ticks.add(tick(day, t("adherence.course.tick", day)));
        if (trend.end() == null) ticks.add(tick(trend.today(), t("adherence.course.today")));
        ticks.sort(Comparator.comparing(CourseChart.Tick::day));
        return ticks;
    }

    private boolean isLong() {
        return ChronoUnit.DAYS.between(from, to) > LONG_AXIS_DAYS;
    }

    private boolean isNearToday(LocalDate day) {
        var distance = Math.abs(ChronoUnit.DAYS.between(day, trend.today()));
        return distance <= (isLong() ? DAYS_AROUND_TODAY : SHORT_DAYS_AROUND_TODAY);
    }

    private CourseChart.Tick tick(LocalDate day, String label) {
        return new CourseChart.Tick(day, label, t("adherence.course.week", trend.week(day)));
    }
}
