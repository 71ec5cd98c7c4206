package org.plumbline.diary.internal;

/** How a past day looks to the patient: a tick, a ring, a dot. */
public enum DayMark {
    DONE,
    MISSED,
    REST
}
