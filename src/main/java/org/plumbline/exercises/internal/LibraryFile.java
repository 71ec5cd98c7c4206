package org.plumbline.exercises.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.Category;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.Position;
import org.plumbline.kernel.values.Dose;
import tools.jackson.databind.JsonNode;

/** {@code clinical/exercises.json} as it is written; only its exercises are read here. */
record LibraryFile(List<Entry> exercises) {

    record Entry(
            ExerciseId slug,
            String name,
            Category category,
            Position position,
            String view,
            boolean unilateral,
            String equipment,
            String targets,
            DefaultDose dose,
            List<String> cues,
            List<String> mistakes,
            @Nullable ExerciseId easier,
            @Nullable ExerciseId harder,
            String caution,
            List<String> findings,
            @JsonProperty("pose_a") JsonNode poseA,
            @JsonProperty("pose_b") JsonNode poseB,
            @JsonProperty("pose_c") @Nullable JsonNode poseC,
            @Nullable JsonNode figure,
            JsonNode props,
            JsonNode marks) {}

    record DefaultDose(
            Type type,
            int sets,
            int reps,
            @JsonProperty("reps_per_set") @Nullable List<Integer> repsPerSet,
            @JsonProperty("hold_s") int holdSeconds,
            int seconds,
            int metres,
            @JsonProperty("rest_s") int restSeconds,
            @JsonProperty("times_per_day") int timesADay,
            @JsonProperty("days_per_week") int daysAWeek) {

        enum Type {
            @JsonProperty("reps")
            REPS,
            @JsonProperty("hold")
            HOLD,
            @JsonProperty("dur")
            DURATION,
            @JsonProperty("dist")
            DISTANCE
        }

        Dose dose() {
            List<Integer> descending = repsPerSet == null ? List.of() : repsPerSet;
            return new Dose(
                    Dose.Kind.valueOf(type.name()),
                    sets,
                    descending.isEmpty() ? reps : 0,
                    descending,
                    holdSeconds,
                    seconds,
                    metres,
                    restSeconds);
        }
    }
}
