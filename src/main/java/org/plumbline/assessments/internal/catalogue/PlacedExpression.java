package org.plumbline.assessments.internal.catalogue;

import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.Expression;

/**
 * An expression and where it is judged.
 *
 * @param where file and entry
 * @param form the form whose fields it reads by their key alone; null where it reads every form
 */
public record PlacedExpression(
        String where,
        Expression expression,
        boolean perSide,
        @Nullable String form) {}
