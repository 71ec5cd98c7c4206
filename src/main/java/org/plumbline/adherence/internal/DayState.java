package org.plumbline.adherence.internal;

/** What stands over a day before anything is counted. */
public enum DayState {
    /** No plan in force, or the episode is not open. */
    NONE,
    PLAN,
    PAUSED,
    HELD
}
