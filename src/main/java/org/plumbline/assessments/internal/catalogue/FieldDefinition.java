package org.plumbline.assessments.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.FeelType;
import org.plumbline.kernel.values.Side;

/**
 * A field of a test, a measure or a screen.
 *
 * @param sided whether it has one value a side
 * @param sidedItems the items that have sides, where only some have
 * @param items rows of a grid, with their labels; empty for a single field
 * @param noData codes that count as not recorded in expressions
 * @param formula how it is computed; null for what is entered
 * @param sameAs the field of another test that is the same measurement
 * @param belongsTo the subtest it belongs to, where a test is done in parts
 * @param notWith the answers of another field beside which this one is not asked
 * @param method whether another answer here makes the test another measurement, which is not compared
 * @param byPortal whether the portal fills it in, so that no form shows it
 */
public record FieldDefinition(
        String key,
        String label,
        FieldValues values,
        boolean optional,
        boolean sided,
        Set<String> sidedItems,
        Map<String, String> items,
        Set<String> noData,
        @Nullable String formula,
        Better better,
        @Nullable String defaultValue,
        @Nullable String note,
        @Nullable String tag,
        @Nullable String sameAs,
        @Nullable String belongsTo,
        @Nullable NotWith notWith,
        boolean method,
        boolean byPortal) {

    /** “Correct” has no fault: where the field holds one of these codes, what depends on it is not asked. */
    public record NotWith(String field, Set<String> codes) {
        /** The place that decides: of the same item and side. */
        public FieldPath beside(FieldPath path) {
            return new FieldPath(field, path.item(), path.side());
        }

        public boolean rulesOut(@Nullable Object answer) {
            return answer != null && codes.contains(answer.toString());
        }
    }

    public boolean derived() {
        return formula != null;
    }

    public boolean hasItems() {
        return !items.isEmpty();
    }

    public boolean hasSides(@Nullable String item) {
        return sided || (item != null && sidedItems.contains(item));
    }

    /** Every place that holds a value of this field. */
    public List<FieldPath> paths() {
        if (!hasItems()) return pathsOf(null);
        var paths = new ArrayList<FieldPath>();
        for (var item : items.keySet()) paths.addAll(pathsOf(item));
        return paths;
    }

    public List<FieldPath> pathsOf(@Nullable String item) {
        return hasSides(item)
                ? List.of(new FieldPath(key, item, Side.LEFT), new FieldPath(key, item, Side.RIGHT))
                : List.of(new FieldPath(key, item, null));
    }

    FeelType type() {
        return values.type();
    }
}
