package org.plumbline.plans.ui;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingId;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.Ids;
import org.plumbline.plans.HeldBack;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.Settled;

/** Makes a row of a plan a line of the sheet, with all that is to be said of it: what the rules and the findings say. */
record Lines(ExerciseLibrary library, HeldBack held, Map<FindingId, Settled> settled) {
    PlanSheet.Line of(PlanDraft.Row row, @Nullable String reason) {
        var overruled = row.overruled();
        var heldBackBy = held.by(row.exercise()).orElse(overruled == null ? null : overruled.heldBackBy());
        return new PlanSheet.Line(
                Ids.next(),
                exercise(row.exercise()),
                row,
                reason,
                Optional.ofNullable(row.finding()).map(settled::get).orElse(null),
                heldBackBy,
                held.caution(row.exercise()).orElse(null));
    }

    Exercise exercise(ExerciseId id) {
        return library.get(id);
    }
}
