package org.plumbline.assessments.internal.catalogue;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Side;

/** One place of a form that holds one value: {@code rotation_deg.left}, {@code result.lmc_prone_knee_bend.right}. */
public record FieldPath(
        String key, @Nullable String item, @Nullable Side side) {
    @Override
    public String toString() {
        return key + (item == null ? "" : "." + item) + (side == null ? "" : "." + side.code());
    }
}
