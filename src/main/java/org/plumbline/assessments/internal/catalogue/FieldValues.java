package org.plumbline.assessments.internal.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.FeelType;

/** What a field may hold. */
public sealed interface FieldValues {

    FeelType type();

    /**
     * A number.
     *
     * @param whole whether only whole numbers are
     * @param min, max limits of input, never norms; null for what is computed
     * @param decimals digits after the point, at most
     * @param step of the buttons, where the form has some
     * @param unit UCUM-like: deg, cm, {@code {reps}}
     * @param labels what single values are called, e.g. 0 = not difficult
     */
    record Numbers(
            boolean whole,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal step,
            int decimals,
            String unit,
            Map<Integer, String> labels)
            implements FieldValues {

        @Override
        public FeelType type() {
            return FeelType.number();
        }

        public boolean isPain() {
            return unit.equals("{nprs}");
        }
    }

    record YesNo() implements FieldValues {
        @Override
        public FeelType type() {
            return FeelType.yesNo();
        }
    }

    /** One of some codes. */
    record Choice(Map<String, String> labels) implements FieldValues {
        @Override
        public FeelType type() {
            return FeelType.code(labels.keySet());
        }
    }

    /** Any of some codes. Nothing recorded = not asked, an empty list = asked, none. */
    record Ticks(Map<String, String> labels) implements FieldValues {
        @Override
        public FeelType type() {
            return FeelType.ticks(labels.keySet());
        }
    }

    record FreeText(int maxLength) implements FieldValues {
        @Override
        public FeelType type() {
            return FeelType.text();
        }
    }
}
