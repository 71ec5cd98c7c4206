package org.plumbline.assessments.internal.rules;

import java.math.BigDecimal;
import org.plumbline.assessments.internal.feel.Comparison;

/** A named limit that was passed, with the number it had for this patient. */
public record Mark(Comparison.Operator operator, String limit, BigDecimal number) {
    boolean isPassedBy(Object value) {
        if (!(value instanceof BigDecimal decimal)) return false;
        int order = decimal.compareTo(number);
        return switch (operator) {
            case UNDER -> order < 0;
            case AT_MOST -> order <= 0;
            case OVER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
