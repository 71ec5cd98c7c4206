package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.chart.ChartAndTable;

/** What the cards of the clinic review share: a head, the figure, a note. */
abstract class ClinicCard extends Composite<Section> {
    private final Tag head = of("header", "");

    ClinicCard(String classes, String title, String sub) {
        head.add(new H2(title), span("sub", sub));
        getContent().setClassName("card " + classes);
        getContent().add(head);
    }

    void add(Component... parts) {
        getContent().add(parts);
    }

    /** With the button that changes between them at the end of the head. */
    void add(ChartAndTable both) {
        head.add(both.toggle());
        getContent().add(both);
    }

    void note(String text) {
        add(txt("p", "note", text));
    }

    void empty(String text) {
        add(txt("p", "ink2 none", text));
    }

    static Tag table(List<String> columns, List<? extends Component> rows) {
        var head = of("tr", "");
        columns.forEach(column -> head.add(txt("th", "", t(column)).attribute("scope", "col")));
        var body = of("tbody", "");
        rows.forEach(body::add);
        return of("table", "", of("thead", "", head), body);
    }

    static Tag row(String head, String... cells) {
        var row = of("tr", "", txt("th", "", head).attribute("scope", "row"));
        for (var cell : cells) row.add(txt("td", "", cell));
        return row;
    }

    /** Where there are too few patients. */
    static Tag hiddenRow(String head, int columns) {
        return of(
                "tr",
                "",
                txt("th", "", head).attribute("scope", "row"),
                txt("td", "ink3", ClinicWords.hidden()).attribute("colspan", String.valueOf(columns)));
    }
}
