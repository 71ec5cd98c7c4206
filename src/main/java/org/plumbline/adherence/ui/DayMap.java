package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.CourseDay;
import org.plumbline.adherence.CourseDay.Kind;
import org.plumbline.adherence.CourseOverview;
import org.plumbline.kernel.ui.Tag;

/**
 * A column a week, named by its Monday: weeks of the course begin on whatever day it began. A row a day of the week. Shape and filling tell the days
 * apart, not colour alone.
 */
final class DayMap extends Composite<Div> {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final Set<DayOfWeek> LABELLED =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
    private static final int EVERY_THIRD = 3;

    DayMap(CourseOverview overview, @Nullable LocalDate today) {
        var map = div("day-map", names());
        for (int week = 0; week < CourseOverview.WEEKS; week++) map.add(week(overview, week, today));
        var days = of("pl-days", "day-map-at", map);
        days.attribute("role", "group").attribute("aria-label", summary(overview.days()));
        days.attribute("hint", t("adherence.days.keys"));
        getContent().add(days, legend());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/glyphs/days.js");
    }

    private static Tag names() {
        var names = of("div", "names");
        for (var day : DayOfWeek.values()) {
            names.add(span("", LABELLED.contains(day) ? t("adherence.days.name." + day) : ""));
        }
        return names;
    }

    private static Tag week(CourseOverview overview, int week, @Nullable LocalDate today) {
        var column = of("div", "");
        overview.days().stream()
                .skip((long) week * DAYS_OF_A_WEEK)
                .limit(DAYS_OF_A_WEEK)
                .forEach(day -> column.add(cell(day, day.day().equals(today))));
        var monday = overview.days().get(week * DAYS_OF_A_WEEK).day();
        column.add(span("", week % EVERY_THIRD == 0 ? t("adherence.days.monday", monday) : ""));
        return column;
    }

    private static Tag cell(CourseDay day, boolean today) {
        var cell = of("i", today ? look(day) + " today" : look(day));
        return day.kind() == Kind.BLANK || day.kind() == Kind.AHEAD
                ? cell
                : cell.attribute("title", DayWords.full(day))
                        .attribute("role", "img")
                        .attribute("aria-label", DayWords.full(day));
    }

    private static String look(CourseDay day) {
        return switch (day.kind()) {
            case BLANK -> "blank";
            case ALL -> "all";
            case PART, TODAY -> part(day);
            case MISSED -> "none";
            case NOT_DUE -> "off";
            case PAUSED, HELD -> "rest";
            case AHEAD -> "ahead";
        };
    }

    private static String part(CourseDay day) {
        if (day.done() == 0) return "";
        return 2 * day.done() >= day.due() ? "most" : "some";
    }

    private static String summary(List<CourseDay> days) {
        return t("adherence.days.summary", count(days, Kind.ALL), count(days, Kind.PART), count(days, Kind.MISSED));
    }

    private static long count(List<CourseDay> days, Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }

    private static Div legend() {
        var legend = div("day-legend");
        for (var look : List.of("all", "most", "some", "none", "off", "rest", "today")) {
            legend.add(of("span", "", of("i", look), txt("span", "", t("adherence.days.legend." + look))));
        }
        return legend;
    }
}
