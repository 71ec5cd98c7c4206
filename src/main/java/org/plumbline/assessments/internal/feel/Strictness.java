package org.plumbline.assessments.internal.feel;

/** What an expression may do with what was not recorded. */
public enum Strictness {
    /** A condition: only true counts, so that false in place of unknown does no harm. */
    ONLY_TRUE_COUNTS,
    /** A derived value: unknown must stay unknown. */
    UNKNOWN_STAYS_UNKNOWN
}
