package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Band;
import org.plumbline.adherence.CourseFigures;
import org.plumbline.adherence.CourseOverview;
import org.plumbline.kernel.ui.Tag;

/** Twelve weeks of days as a map or a table, and the three figures with their counts and how they are made. */
final class CourseDaysCard extends Composite<Section> {
    private enum Form {
        CHART,
        TABLE
    }

    private final DayMap map;
    private final DayTable table;

    /** @param today to be marked, where it belongs to the course */
    CourseDaysCard(CourseOverview overview, @Nullable LocalDate today) {
        map = new DayMap(overview, today);
        table = new DayTable(overview);
        getContent().setClassName("card pt-card days");
        getContent()
                .add(
                        of("header", "", new H2(t("adherence.days")), form()),
                        div("days-body", div("days-shown", map, table), figures(overview)));
        show(Form.CHART);
    }

    private RadioButtonGroup<Form> form() {
        var form = new RadioButtonGroup<Form>();
        form.setAriaLabel(t("adherence.form"));
        form.setItems(Form.values());
        form.setItemLabelGenerator(each -> t("adherence.form." + each));
        form.setValue(Form.CHART);
        form.addClassName("seg");
        form.addValueChangeListener(change -> show(change.getValue()));
        return form;
    }

    private void show(Form form) {
        map.setVisible(form == Form.CHART);
        table.setVisible(form == Form.TABLE);
    }

    private static Component figures(CourseOverview overview) {
        var rows = of("tbody", "");
        overview.figures().forEach(figures -> rows.add(row(figures, overview.band())));
        var how = of(
                "details",
                "",
                txt("summary", "", t("adherence.figures.how")),
                txt("p", "", t("adherence.figures.how.frequency")),
                txt("p", "", t("adherence.figures.how.dose")),
                txt("p", "", t("adherence.figures.how.days")),
                txt("p", "", t("adherence.figures.how.closed")));
        return div("days-figures", of("table", "", head(), rows), how);
    }

    private static Tag head() {
        var head = of("tr", "", of("td", ""));
        for (var column : new String[] {"frequency", "dose", "days"}) {
            head.add(txt("th", "", t("adherence.figures." + column)).attribute("scope", "col"));
        }
        return of("thead", "", head);
    }

    private static Tag row(CourseFigures figures, Band band) {
        var window =
                txt("th", "", t("adherence.figures.window", figures.length())).attribute("scope", "row");
        var frequency = of(
                "td",
                "",
                value(CaseloadWords.percent(figures.frequency())),
                counts(CaseloadWords.counts(figures.frequency())));
        if (figures.length() == CourseFigures.BANDED)
            frequency.addComponentAsFirst(
                    el("pl-band", CaseloadWords.glyph(band)).labelled(CaseloadWords.band(band)));
        return of(
                "tr",
                "",
                window,
                frequency,
                of("td", "", value(dose(figures))),
                of(
                        "td",
                        "",
                        value(CaseloadWords.percent(figures.days())),
                        counts(CaseloadWords.counts(figures.days()))));
    }

    private static String dose(CourseFigures figures) {
        return figures.dose().isPresent()
                ? t("adherence.percent", figures.dose().getAsInt())
                : t("adherence.no-data");
    }

    private static Component value(String text) {
        return txt("b", "", text);
    }

    private static Component counts(String text) {
        return txt("span", "", text);
    }
}
