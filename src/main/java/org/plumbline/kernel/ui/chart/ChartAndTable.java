package org.plumbline.kernel.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.Ui;

/**
 * A chart and the table of the same numbers, one of them shown: pressed, the button shows the table. The table is there only
 * while it is shown: its hundreds of cells were most of what a session kept.
 */
public final class ChartAndTable extends Composite<Div> {
    private final Chart chart;
    private final Supplier<? extends Component> rows;
    private final Div table = new Div();
    private final Button toggle;

    /** @param subject what the table is of, for who only hears it */
    public ChartAndTable(Chart chart, Supplier<? extends Component> rows, String subject) {
        this.chart = chart;
        this.rows = rows;
        toggle = Ui.plainBtn(Texts.t("kernel.chart.table"), "tertiary", "sm");
        toggle.setAriaLabel(Texts.t("kernel.chart.table.of", subject));
        toggle.addClickListener(e -> showTable(!table.isVisible()));
        // a long table scrolls in its place, by keyboard too
        table.addClassName("chart-table");
        table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        table.getElement().setAttribute("aria-label", subject);
        getContent().addClassName("chart-and-table");
        getContent().add(chart, table);
        showTable(false);
    }

    /** The button, for the head of the card. */
    public Button toggle() {
        return toggle;
    }

    private void showTable(boolean shown) {
        table.removeAll();
        if (shown) table.add(rows.get());
        table.setVisible(shown);
        chart.setVisible(!shown);
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(shown));
    }
}
