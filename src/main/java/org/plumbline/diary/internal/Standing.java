package org.plumbline.diary.internal;

/** Where a course stands on a day. */
public enum Standing {
    /** The therapist has not assigned a plan yet. */
    NO_PLAN,
    /** The first version of the plan lies ahead. */
    NOT_STARTED,
    OPEN,
    PAUSED,
    HELD,
    ENDED
}
