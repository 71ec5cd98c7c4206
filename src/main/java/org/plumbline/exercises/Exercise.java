package org.plumbline.exercises;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;

/**
 * An exercise of the library. Texts are content of the library’s language, not translation keys.
 *
 * @param unilateral done on one side at a time; its dose then counts per side
 * @param equipment what is needed, in words
 * @param equipmentGroups the same, sorted: ids of {@link EquipmentGroup}
 * @param targets muscles and movements it works on, in words
 * @param dose the default, for a therapist to change
 * @param easier one step easier, if there is one
 * @param caution when to hold back, if that needs saying
 * @param findings the finding codes it answers (exercises.md 1.3)
 * @param figureJson what the figure’s renderer needs: poses, props, marks; about 1 kB
 * @param figureUrl where a browser fetches the same, with a hash of the content, so that it may be kept for good
 */
public record Exercise(
        ExerciseId id,
        String name,
        Category category,
        Position position,
        boolean unilateral,
        String equipment,
        Set<String> equipmentGroups,
        String targets,
        Dose dose,
        int timesADay,
        int daysAWeek,
        List<String> cues,
        List<String> mistakes,
        @Nullable ExerciseId easier,
        @Nullable ExerciseId harder,
        @Nullable String caution,
        List<String> findings,
        String figureJson,
        String figureUrl) {

    public Exercise {
        equipmentGroups = Set.copyOf(equipmentGroups);
        cues = List.copyOf(cues);
        mistakes = List.copyOf(mistakes);
        findings = List.copyOf(findings);
    }

    /** The side a prescription starts with. */
    public DoseSide defaultSide() {
        return unilateral ? DoseSide.BOTH : DoseSide.NONE;
    }

    /** The schedule a prescription starts with: every day, or any k days a week. */
    public Schedule defaultSchedule() {
        return Schedule.ofDaysAWeek(daysAWeek);
    }

    /** Estimated seconds of the default dose, once. */
    public int estimatedSeconds() {
        return dose.estimatedSeconds(defaultSide());
    }
}
