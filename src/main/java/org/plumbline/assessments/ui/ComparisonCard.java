package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.assessments.AssessmentId;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.TestComparison;
import org.plumbline.assessments.TestComparison.Trend;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.kernel.ui.Tag;

/** The signed sheets side by side: the first, the newest ones, and whether the change is more than error. */
final class ComparisonCard extends Composite<Div> {
    private static final int MOST_COLUMNS = 4;

    private final List<Sheet> columns;

    /** @param signed newest first */
    ComparisonCard(List<Sheet> signed, List<TestComparison> compared) {
        columns = columns(signed.reversed());
        var table = of("table", "", head(), body(compared));
        table.attribute("aria-label", t("assessments.compare.title"));
        var frame = div("frame", table);
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", t("assessments.compare.title"));
        getContent().addClassNames("card", "pt-card", "as-compare");
        getContent()
                .add(
                        of(
                                "header",
                                "",
                                new H2(t("assessments.compare.title")),
                                span("s13 ink3", t("assessments.compare.count", signed.size()))),
                        frame,
                        txt("p", "s12 ink3", t("assessments.compare.error")));
    }

    /** The first always, then the newest. */
    private static List<Sheet> columns(List<Sheet> oldestFirst) {
        if (oldestFirst.size() <= MOST_COLUMNS) return oldestFirst;
        var chosen = new ArrayList<>(List.of(oldestFirst.getFirst()));
        chosen.addAll(oldestFirst.subList(oldestFirst.size() - MOST_COLUMNS + 1, oldestFirst.size()));
        return chosen;
    }

    private Tag head() {
        var row = of("tr", "", heading(t("assessments.compare.test")));
        for (var sheet : columns) row.add(heading(Wording.day(sheet.day())));
        row.add(heading(t("assessments.compare.change")));
        return of("thead", "", row);
    }

    private static Tag heading(String text) {
        return txt("th", "", text).attribute("scope", "col");
    }

    private Tag body(List<TestComparison> compared) {
        var body = of("tbody", "");
        var test = "";
        for (var each : compared) {
            if (!each.test().equals(test)) body.add(group(each.name()));
            test = each.test();
            body.add(row(each));
        }
        return body;
    }

    private Tag group(String name) {
        var cell = txt("th", "", name)
                .attribute("scope", "colgroup")
                .attribute("colspan", String.valueOf(columns.size() + 2));
        return of("tr", "grp", cell);
    }

    private Tag row(TestComparison compared) {
        var row = of("tr", "", txt("th", "", compared.title()).attribute("scope", "row"));
        for (var sheet : columns) row.add(txt("td", "", value(compared, sheet.id())));
        row.add(of("td", "trend " + compared.trend().name().toLowerCase(Locale.ROOT), change(compared)));
        return row;
    }

    private static String value(TestComparison compared, AssessmentId sheet) {
        return compared.points().stream()
                .filter(point -> point.assessment().equals(sheet))
                .findFirst()
                .map(TestComparison.Point::words)
                .orElse(t("assessments.compare.none"));
    }

    private static Component change(TestComparison compared) {
        var change = compared.changeWords();
        boolean noNumber = change == null && compared.trend() == Trend.CHANGED;
        var words = t(
                noNumber
                        ? "assessments.trend.noNumber"
                        : "assessments.trend." + compared.trend().name());
        if (change == null || compared.trend() == Trend.OTHER_METHOD || compared.trend() == Trend.SAME)
            return div("", span("", words));
        return div("", txt("b", "", change), span("", words));
    }
}
