package org.plumbline.kernel.ui.chart;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a chart shows. Texts come in translated; dates and numbers are written by the browser in the page’s language. */
public sealed interface ChartSpec permits CourseChart, WeeksChart, FunnelChart, ColumnsChart {

    /** Chooses the drawing in frontend/charts. */
    @JsonProperty
    String kind();
}
