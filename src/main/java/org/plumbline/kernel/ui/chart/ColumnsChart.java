package org.plumbline.kernel.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns 0–100 % in the order they come, one colour; another marks only what the caption names. */
public record ColumnsChart(List<Column> columns, @Nullable String caption) implements ChartSpec {

    public ColumnsChart {
        columns = List.copyOf(columns);
    }

    @Override
    public String kind() {
        return "columns";
    }

    /**
     * @param under a second line under the label, such as a count
     * @param percent nothing: no data or hidden
     * @param marked named by the caption
     * @param named its value is written over it
     */
    public record Column(
            String label, String under, @Nullable Integer percent, boolean marked, boolean named, String tip) {}
}
