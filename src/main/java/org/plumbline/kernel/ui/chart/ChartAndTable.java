package org.plumbline.kernel.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.Ui;

/** A chart and the table of the same numbers, one of them shown: pressed, the button shows the table. */
public final class ChartAndTable extends Composite<Div> {
    private final Chart chart;
    private final Div table;
    private final Button toggle;

    /** @param subject what the table is of, for who only hears it */
    public ChartAndTable(Chart chart, Component table, String subject) {
        this.chart = chart;
        this.table = Ui.div("chart-table", table);
        toggle = Ui.plainBtn(Texts.t("kernel.chart.table"), "tertiary", "sm");
        toggle.setAriaLabel(Texts.t("kernel.chart.table.of", subject));
        toggle.addClickListener(e -> showTable(!this.table.isVisible()));
        // a long table scrolls in its place, by keyboard too
        this.table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        this.table.getElement().setAttribute("aria-label", subject);
        getContent().addClassName("chart-and-table");
        getContent().add(chart, this.table);
        showTable(false);
    }

    /** The button, for the head of the card. */
    public Button toggle() {
        return toggle;
    }

    private void showTable(boolean shown) {
        table.setVisible(shown);
        chart.setVisible(!shown);
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(shown));
    }
}
