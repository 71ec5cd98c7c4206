package org.plumbline.assessments.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Now, last time with its error, and a norm, on one line a side: frontend/assess/range-strip.js. */
final class RangeStrip extends Component {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param text what stands behind the line @param sub what the change means */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String label,
            @Nullable BigDecimal now,
            @Nullable BigDecimal last,
            @Nullable BigDecimal error,
            @Nullable BigDecimal normFrom,
            @Nullable BigDecimal normTo,
            @Nullable BigDecimal normMid,
            String text,
            String sub) {

        private String words() {
            return (label + " " + text + " " + sub).strip();
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Strip(String unit, @Nullable BigDecimal floor, String norm, List<Row> rows) {}

    RangeStrip() {
        super(new Element("pl-range-strip"));
    }

    /** @param floor what no value is under: no hold is shorter than 0 s, whatever its error @param norm of whom the norm is, in a few words; empty where none is drawn */
    void show(String unit, @Nullable BigDecimal floor, String norm, List<Row> rows) {
        getElement()
                .setAttribute("label", rows.stream().map(Row::words).collect(Collectors.joining("; ")))
                .setAttribute("data", JSON.writeValueAsString(new Strip(unit, floor, norm, rows)));
    }
}
