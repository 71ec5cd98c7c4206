package org.plumbline.assessments.internal.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient-reported measure (measures.yaml). No form yet: its fields are null in every expression.
 *
 * @param licence what may be shown: own_wording, total_only, wording_after_archiving
 * @param bands from top to bottom, the first that fits
 */
public record MeasureDefinition(
        Form form,
        String name,
        String licence,
        String headline,
        Better better,
        String scoring,
        List<Band> bands,
        List<TestDefinition.Check> checks) {

    public String id() {
        return form.id();
    }

    /** @param max up to and including @param below under */
    public record Band(
            String code,
            String label,
            @Nullable BigDecimal max,
            @Nullable BigDecimal below,
            String tag) {}
}
