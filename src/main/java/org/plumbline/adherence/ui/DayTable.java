package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.util.List;
import org.plumbline.adherence.CourseDay;
import org.plumbline.adherence.CourseOverview;
import org.plumbline.kernel.ui.Tag;

/** The same days in words: a row a week. */
final class DayTable extends Composite<Div> {
    private static final int DAYS_OF_A_WEEK = 7;

    DayTable(CourseOverview overview) {
        var rows = of("tbody", "");
        for (int week = 0; week < CourseOverview.WEEKS; week++) {
            var days = overview.days().subList(week * DAYS_OF_A_WEEK, (week + 1) * DAYS_OF_A_WEEK);
            rows.add(row(days));
        }
        getContent().setClassName("day-table");
        getContent().getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", t("adherence.days"));
        getContent().add(of("table", "", head(), rows));
    }

    private static Tag head() {
        var head = of("tr", "", txt("th", "", t("adherence.days.week-of")).attribute("scope", "col"));
        for (var day : DayOfWeek.values()) {
            head.add(txt("th", "", t("adherence.days.name." + day)).attribute("scope", "col"));
        }
        return of("thead", "", head);
    }

    private static Tag row(List<CourseDay> days) {
        var monday = days.getFirst().day();
        var row = of("tr", "", txt("th", "", t("adherence.days.monday", monday)).attribute("scope", "row"));
        days.forEach(day -> row.add(txt("td", "", DayWords.brief(day))));
        return row;
    }
}
