package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Objects;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Week;
import org.plumbline.kernel.ui.Tag;

/** The clinic week by week: a bar each, and the same as a table. */
final class TrendCard extends Composite<Section> {
    private static final int TOP = 100;
    private static final int LINES = 4;

    private enum Form {
        CHART,
        TABLE
    }

    private final List<Week> weeks;
    private final Component chart;
    private final Component table;

    TrendCard(List<Week> weeks) {
        this.weeks = weeks;
        chart = weeks.isEmpty() ? txt("p", "ink2", t("adherence.trend.empty")) : chart();
        table = table();
        getContent().setClassName("card trend");
        getContent()
                .add(of("header", "", new H2(t("adherence.trend")), span("ink3 s13", t("adherence.trend.by")), form()));
        getContent().add(chart, table);
        show(Form.CHART);
    }

    private RadioButtonGroup<Form> form() {
        var form = new RadioButtonGroup<Form>();
        form.setAriaLabel(t("adherence.form"));
        form.setItems(Form.values());
        form.setItemLabelGenerator(each -> t("adherence.form." + each));
        form.setValue(Form.CHART);
        form.addClassName("seg");
        form.setVisible(!weeks.isEmpty());
        form.addValueChangeListener(change -> show(change.getValue()));
        return form;
    }

    private void show(Form form) {
        chart.setVisible(form == Form.CHART);
        table.setVisible(form == Form.TABLE);
    }

    private Component chart() {
        var axis = axis();
        var bars = of("div", "bars");
        weeks.forEach(week -> bars.add(bar(week)));
        var picture = of("div", "plot", axis, bars).attribute("role", "img").attribute("aria-label", summary());
        return div("chart", picture, txt("p", "note", note()));
    }

    private static Component axis() {
        var axis = div("axis");
        for (int percent = TOP; percent >= 0; percent -= TOP / LINES) axis.add(span("", String.valueOf(percent)));
        return axis;
    }

    private Component bar(Week week) {
        var group = week.group();
        var bar = el("pl-bar", group == null ? "0" : ClinicWords.length(group.share()));
        if (group != null && week.equals(weeks.getLast())) {
            bar.getElement().setAttribute("now", CaseloadWords.percent(group.share()));
        }
        var month = span("wk", startsMonth(week) ? t("adherence.trend.month", week.monday()) : "");
        return of("div", group == null ? "bar few" : "bar", bar, month).attribute("title", words(week));
    }

    private static boolean startsMonth(Week week) {
        return week.monday().getDayOfMonth() <= 7;
    }

    private static String words(Week week) {
        var group = week.group();
        return group == null
                ? t("adherence.trend.week.few", week.monday())
                : t(
                        "adherence.trend.week",
                        week.monday(),
                        CaseloadWords.percent(group.share()),
                        ClinicWords.counts(group),
                        ClinicWords.patients(group.patients()));
    }

    private String summary() {
        var shown = weeks.stream()
                .map(Week::group)
                .filter(Objects::nonNull)
                .map(Group::share)
                .toList();
        if (shown.isEmpty()) return t("adherence.trend.summary.few", weeks.size());
        return t(
                "adherence.trend.summary",
                weeks.size(),
                CaseloadWords.percent(shown.getFirst()),
                CaseloadWords.percent(shown.getLast()));
    }

    private String note() {
        long few = weeks.stream().filter(week -> week.group() == null).count();
        return few == 0 ? t("adherence.trend.note") : t("adherence.trend.note.few", few, ClinicReview.LEAST);
    }

    private Component table() {
        var rows = of("tbody", "");
        weeks.reversed().forEach(week -> rows.add(row(week)));
        return div("scroll", of("table", "", head(), rows));
    }

    private static Tag head() {
        var head = of("tr", "");
        for (var column : List.of("week", "percent", "counts", "patients"))
            head.add(txt("th", "", t("adherence.trend.column." + column)).attribute("scope", "col"));
        return of("thead", "", head);
    }

    private static Tag row(Week week) {
        var group = week.group();
        var row = of(
                "tr",
                "",
                txt("th", "", t("adherence.trend.monday", week.monday())).attribute("scope", "row"));
        if (group == null)
            row.add(txt("td", "ink3", t("adherence.clinic.few", ClinicReview.LEAST))
                    .attribute("colspan", "3"));
        else
            row.add(
                    txt("td", "", CaseloadWords.percent(group.share())),
                    txt("td", "", ClinicWords.counts(group)),
                    txt("td", "", String.valueOf(group.patients())));
        return row;
    }
}
