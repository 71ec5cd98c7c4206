package org.plumbline.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.exercises.ExerciseId;

/**
 * A patient asks that a day does not count, and a therapist decides.
 *
 * @param exercises that the excuse is for
 */
public record ExcuseRequest(LocalDate day, ExcuseKind kind, Instant declared, List<ExerciseId> exercises) {
    public ExcuseRequest {
        exercises = List.copyOf(exercises);
    }
}
