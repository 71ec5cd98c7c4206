package org.plumbline.assessments.internal.catalogue;

import org.plumbline.assessments.internal.feel.Expression;

/** How far the complaint has settled; the first that holds. */
public record Stage(String id, Expression when) {}
