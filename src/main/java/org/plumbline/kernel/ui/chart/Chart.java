package org.plumbline.kernel.ui.chart;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import tools.jackson.databind.json.JsonMapper;

/**
 * One chart. ECharts itself is fetched when the first chart of a page comes into sight. For the eye: what it says in words
 * is the label, its numbers stand in the table that {@link ChartAndTable} puts behind it.
 */
@Tag("pl-chart")
@NpmPackage(value = "echarts", version = "6.0.0")
@JsModule("./charts/pl-chart.ts")
public final class Chart extends Component implements HasStyle {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param label what the chart shows, in one sentence */
    public Chart(ChartSpec spec, String label) {
        getElement().setAttribute("failed-words", t("kernel.chart.failed"));
        show(spec, label);
    }

    /** Other data in the same place. As text, which the session keeps in a fifth of the room that a tree of nodes takes. */
    public void show(ChartSpec spec, String label) {
        getElement().setProperty("label", label);
        getElement().setAttribute("spec", JSON.writeValueAsString(spec));
    }
}
