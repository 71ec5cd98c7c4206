package org.plumbline.plans;

/** Why a prescription asks for nothing on a day (ADHERENCE §4). */
public enum ExcuseKind {
    /** Counts by itself where the patient declares it on the day at the latest. */
    PLANNED_REST,
    /** Counts once the therapist has accepted it. */
    UNWELL,
    /** The therapist stopped the exercise that day. */
    STOPPED
}
