package org.plumbline.plans;

import org.plumbline.exercises.ExerciseId;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;

/**
 * What one prescription asks, as scoring and the patient’s day need it.
 *
 * @param timesADay occurrences on a day that is asked for
 * @param target the prescribed amount of one occurrence, per side where there are two
 */
public record PlannedPrescription(
        PrescriptionId id,
        LineageId lineage,
        ExerciseId exercise,
        DoseSide side,
        int timesADay,
        Schedule schedule,
        Amounts target) {
    public PlannedPrescription {
        if (timesADay < 1) throw new IllegalArgumentException("times a day: " + timesADay);
    }
}
