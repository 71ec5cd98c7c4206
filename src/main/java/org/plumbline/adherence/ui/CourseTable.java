package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.plumbline.adherence.CourseDay;
import org.plumbline.adherence.CourseTrend;
import org.plumbline.kernel.ui.Tag;

/** The numbers of the chart, a row a day with something to tell, the newest first. */
final class CourseTable extends Composite<Div> {
    CourseTable(CourseTrend trend) {
        var rows = of("tbody", "");
        trend.days().reversed().stream()
                .filter(day -> day.worst() != null || day.day().kind() != CourseDay.Kind.BLANK)
                .forEach(day -> rows.add(row(day, trend)));
        getContent().setClassName("course-table");
        getContent().getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", t("adherence.course"));
        getContent().add(of("table", "", head(), rows));
    }

    private static Tag head() {
        var head = of("tr", "");
        for (var column : new String[] {"day", "plan", "pain", "mean", "done"})
            head.add(txt("th", "", t("adherence.course.column." + column)).attribute("scope", "col"));
        return of("thead", "", head);
    }

    private static Tag row(CourseTrend.Day day, CourseTrend trend) {
        var date = day.day().day();
        return of(
                "tr",
                "",
                txt("th", "", t("adherence.course.column.date", date)).attribute("scope", "row"),
                txt("td", "", plan(date, trend)),
                txt("td", "", day.worst() == null ? "" : String.valueOf(day.worst())),
                txt("td", "", mean(date, trend)),
                txt("td", "", DayWords.brief(day.day())));
    }

    private static String plan(LocalDate day, CourseTrend trend) {
        return trend.versions().stream()
                .filter(version -> version.from().equals(day))
                .map(version -> t("adherence.course.plan", version.no()))
                .findFirst()
                .orElse("");
    }

    private static String mean(LocalDate day, CourseTrend trend) {
        return trend.means().stream()
                .filter(mean -> mean.day().equals(day))
                .map(mean -> mean.pain().toPlainString())
                .findFirst()
                .orElse("");
    }
}
