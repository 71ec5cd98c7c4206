package org.plumbline.plans;

/** How far a plan has come. */
public enum PlanStage {
    NONE,
    /** The signed-in therapist has written something that is not assigned. */
    DRAFT,
    ASSIGNED
}
