package org.plumbline.exercises;

import java.util.Set;
import java.util.function.Consumer;

/** Lets a therapist take exercises out of the library, from other modules’ screens. */
public interface ExercisePicker {
    /**
     * Opens the dialog; it stays open, so that several can be taken.
     *
     * @param start what is asked for at first, e.g. the exercises for a finding
     * @param taken what is in the plan already and is shown so
     * @param onPicked told each exercise as it is taken
     */
    void open(ExerciseFilter start, Set<ExerciseId> taken, Consumer<ExerciseId> onPicked);
}
