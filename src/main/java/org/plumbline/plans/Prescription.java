package org.plumbline.plans;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingId;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeId;

/**
 * One exercise of one version, with all that people read of it. {@link PlannedPrescription} is the part that scoring needs.
 *
 * @param target the amount of one occurrence, per side where there are two
 * @param reason copied when it was assigned: the plan keeps the reason it was made for
 * @param overruled where a rule held it back: what it said, and why it was prescribed nevertheless
 * @param settled what became of the finding, once it no longer holds; known to those who read the findings
 */
public record Prescription(
        PrescriptionId id,
        PlanVersionId version,
        EpisodeId episode,
        LineageId lineage,
        ExerciseId exercise,
        Dose dose,
        DoseSide side,
        Schedule schedule,
        int timesADay,
        Amounts target,
        @Nullable String note,
        @Nullable FindingId finding,
        @Nullable String reason,
        @Nullable Overruled overruled,
        @Nullable Settled settled) {

    Prescription with(Map<FindingId, Settled> all) {
        var now = finding == null ? null : all.get(finding);
        return now == null
                ? this
                : new Prescription(
                        id, version, episode, lineage, exercise, dose, side, schedule, timesADay, target, note, finding,
                        reason, overruled, now);
    }

    public PlannedPrescription planned() {
        return new PlannedPrescription(id, lineage, exercise, side, timesADay, schedule, target);
    }
}
