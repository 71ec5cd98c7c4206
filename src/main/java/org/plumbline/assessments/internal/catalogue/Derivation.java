package org.plumbline.assessments.internal.catalogue;

import org.plumbline.assessments.internal.feel.Expression;

/** A field that is computed from others of its form. */
public record Derivation(FieldDefinition field, Expression expression) {}
