package org.plumbline.diary.internal;

import org.plumbline.diary.Occurrence;
import org.plumbline.exercises.Exercise;
import org.plumbline.plans.Prescription;

/** Something logged, with what the patient reads of it. */
public record Logged(Occurrence occurrence, Prescription prescription, Exercise exercise) {
    int minutes() {
        return Minutes.of(prescription);
    }
}
