package org.plumbline.assessments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.Side;

/**
 * One value that sums up a test, through the signed sheets of an episode.
 *
 * @param test id of the catalogue
 * @param name of the test, short
 * @param label of the field
 * @param points oldest first, at least one
 * @param change last less first, where both are numbers
 * @param error the smallest change that is no error of measurement; null where none is known
 * @param errorWords what it rests on
 */
public record TestComparison(
        String test,
        String name,
        String field,
        String label,
        @Nullable Side side,
        List<Point> points,
        @Nullable BigDecimal change,
        @Nullable String changeWords,
        @Nullable BigDecimal error,
        @Nullable String errorWords,
        Trend trend) {

    /** @param number null where the field holds none @param words with the unit */
    public record Point(
            AssessmentId assessment,
            LocalDate day,
            @Nullable BigDecimal number,
            String words) {}

    public enum Trend {
        /** Measured once. */
        ONCE,
        SAME,
        BETTER,
        WORSE,
        /** It may be error. */
        WITHIN_ERROR,
        /** Another value, of which nobody knows whether it is more than error, or which way is better. */
        CHANGED,
        /** Measured by another method: not to be compared. */
        OTHER_METHOD
    }

    public Point first() {
        return points.getFirst();
    }

    public Point last() {
        return points.getLast();
    }

    /** Label and side: “Rotation, left”. */
    public String title() {
        return side == null ? label : Texts.t("assessments.sided." + side.code(), label);
    }
}
