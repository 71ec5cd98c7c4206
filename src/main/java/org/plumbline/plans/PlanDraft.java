package org.plumbline.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingId;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;

/**
 * A plan as somebody wants it assigned.
 *
 * @param saw number of the newest version its writer saw, 0 where there was none: the second of two editors is told
 * @param from the day to come into force; null for the earliest that the rules allow
 * @param why what changed and why, for the patient and the team; needed from the second version on
 * @param rows in the order in which they are done
 */
public record PlanDraft(
        int saw, @Nullable LocalDate from, @Nullable String why, List<Row> rows) {
    public PlanDraft {
        if (saw < 0) throw new IllegalArgumentException("saw version " + saw);
        rows = List.copyOf(rows);
    }

    public static PlanDraft first(List<Row> rows) {
        return new PlanDraft(0, null, null, rows);
    }

    public static PlanDraft edit(int saw, String why, List<Row> rows) {
        return new PlanDraft(saw, null, why, rows);
    }

    public PlanDraft from(LocalDate day) {
        return new PlanDraft(saw, day, why, rows);
    }

    /**
     * One exercise of the draft.
     *
     * @param lineage the prescription it goes on with; null for one that is new, or not known to go on
     * @param note a word to the patient
     * @param finding what it answers; the plan copies the reason
     * @param overruled where a rule holds it back: what the rule says, and why it is prescribed nevertheless
     */
    public record Row(
            @Nullable LineageId lineage,
            ExerciseId exercise,
            Dose dose,
            DoseSide side,
            Schedule schedule,
            int timesADay,
            @Nullable String note,
            @Nullable FindingId finding,
            @Nullable Overruled overruled) {
        public static final int MOST_TIMES_A_DAY = 12;

        public Row {
            if (timesADay < 1 || timesADay > MOST_TIMES_A_DAY)
                throw new IllegalArgumentException("times a day 1–%d: %d".formatted(MOST_TIMES_A_DAY, timesADay));
            dose = dose.on(side);
        }

        public Row(
                @Nullable LineageId lineage,
                ExerciseId exercise,
                Dose dose,
                DoseSide side,
                Schedule schedule,
                int timesADay,
                @Nullable String note,
                @Nullable FindingId finding) {
            this(lineage, exercise, dose, side, schedule, timesADay, note, finding, null);
        }

        /** The exercise as the library proposes it. */
        public static Row of(Exercise exercise, @Nullable FindingId finding) {
            return new Row(
                    null,
                    exercise.id(),
                    exercise.dose(),
                    exercise.defaultSide(),
                    exercise.defaultSchedule(),
                    exercise.timesADay(),
                    null,
                    finding);
        }

        public Row on(DoseSide side) {
            return new Row(lineage, exercise, dose, side, schedule, timesADay, note, finding, overruled);
        }

        public Row overruling(@Nullable Overruled overruled) {
            return new Row(lineage, exercise, dose, side, schedule, timesADay, note, finding, overruled);
        }

        /** The prescription again, to be kept or changed. */
        public static Row of(Prescription prescription) {
            return new Row(
                    prescription.lineage(),
                    prescription.exercise(),
                    prescription.dose(),
                    prescription.side(),
                    prescription.schedule(),
                    prescription.timesADay(),
                    prescription.note(),
                    prescription.finding(),
                    prescription.overruled());
        }
    }
}
