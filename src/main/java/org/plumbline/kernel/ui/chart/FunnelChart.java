package org.plumbline.kernel.ui.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shares by group size inside the limits that chance alone draws around the common share: who is outside is named, nobody
 * is ranked.
 *
 * @param percent the common share
 * @param limits by rising size
 */
public record FunnelChart(List<Group> groups, BigDecimal percent, List<Limit> limits, Words words)
        implements ChartSpec {

    public FunnelChart {
        groups = List.copyOf(groups);
        limits = List.copyOf(limits);
    }

    @Override
    public String kind() {
        return "funnel";
    }

    /** @param label beside the dot, for those outside chance only; {@code tip} for all */
    public record Group(
            int size,
            BigDecimal percent,
            boolean outside,
            @Nullable String label,
            String tip) {}

    /** Per cent between which 95 of 100, and 998 of 1,000, groups of this size lie by chance. */
    public record Limit(int size, BigDecimal low95, BigDecimal high95, BigDecimal low998, BigDecimal high998) {}

    /** @param common names the dotted line, {@code band} the inner limits, {@code axis} the sizes */
    public record Words(String common, String band, String axis) {}
}
