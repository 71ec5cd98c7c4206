package org.plumbline.diary.internal;

import org.plumbline.exercises.Exercise;
import org.plumbline.plans.Prescription;

/** One exercise of the day, with what the patient reads and sees of it. */
public record Todo(Ask ask, Prescription prescription, Exercise exercise) {

    /** Whole minutes of one time, at least one. */
    public int minutes() {
        return Minutes.of(prescription);
    }

    public int minutesToGo() {
        return minutes() * ask.timesToGo();
    }
}
