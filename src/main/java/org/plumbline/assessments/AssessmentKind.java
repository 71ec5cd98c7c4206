package org.plumbline.assessments;

/** When in the course a sitting of tests falls. */
public enum AssessmentKind {
    INITIAL,
    REVIEW,
    DISCHARGE
}
