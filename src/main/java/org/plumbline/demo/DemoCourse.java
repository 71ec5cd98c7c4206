package org.plumbline.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.SignedIn;
import org.plumbline.patients.PatientId;

/**
 * One person’s course in a demo clinic.
 *
 * @param since up to when an earlier start has lived it; null for a new one
 * @param now where this start leaves it
 */
record DemoCourse(
        DemoClinic clinic,
        Person person,
        PatientId id,
        SignedIn lead,
        SignedIn account,
        @Nullable Instant since,
        Instant now) {

    /** Days of the course so far. */
    int length() {
        return day(now) + 1;
    }

    /** The day of the course, from 0, that an instant falls in. */
    int day(Instant instant) {
        return (int) (instant.atZone(clinic.zone()).toLocalDate().toEpochDay()
                - person.start().toEpochDay());
    }

    /** The first day that is still to be lived. */
    int first() {
        return since == null ? 0 : Math.max(0, day(since));
    }

    /** Whether it lies between the last start and now. */
    boolean isNew(Instant instant) {
        return instant.isBefore(now) && (since == null || !instant.isBefore(since));
    }

    Instant at(int day, int hour, int minute) {
        return person.at(day, hour, minute, clinic.zone());
    }

    /** Who tries the portal as a patient finds today still to do. */
    boolean isLeftToDo(int day) {
        return clinic.isShown(person) && day == length() - 1;
    }

    Fate fate() {
        return clinic.isShown(person) ? Fate.NONE : Fate.of(person.index(), length());
    }
}
