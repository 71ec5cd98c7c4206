package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.SkipReason;
import org.plumbline.exercises.ExerciseId;

/**
 * One row of {@code exercise_week}: how an exercise stands in a patient’s week once it has closed.
 *
 * @param skips how often it was left out for which reason
 */
record ExerciseWeek(LocalDate monday, ExerciseId exercise, Score score, Map<SkipReason, Integer> skips) {

    /** Those with something due or left out, of one week. */
    static List<ExerciseWeek> of(
            LocalDate monday, List<LocalDate> days, Scorer scorer, Map<LocalDate, List<Occurrence>> log) {
        var scores = new HashMap<ExerciseId, Score>();
        var skips = new HashMap<ExerciseId, Map<SkipReason, Integer>>();
        for (var day : days) {
            scorer.exercises(day, Closed.WEEK).forEach((exercise, score) -> scores.merge(exercise, score, Score::plus));
            log.getOrDefault(day, List.of()).forEach(entry -> note(entry, scorer, skips));
        }
        var weeks = new ArrayList<ExerciseWeek>();
        scores.forEach((exercise, score) ->
                weeks.add(new ExerciseWeek(monday, exercise, score, skips.getOrDefault(exercise, Map.of()))));
        weeks.removeIf(week -> !week.score().isDue() && week.skips().isEmpty());
        return weeks;
    }

    private static void note(Occurrence entry, Scorer scorer, Map<ExerciseId, Map<SkipReason, Integer>> skips) {
        var reason = entry.skip();
        if (reason == null) return;
        scorer.exercise(entry.lineage(), entry.day())
                .ifPresent(exercise -> skips.computeIfAbsent(exercise, e -> new EnumMap<>(SkipReason.class))
                        .merge(reason, 1, Integer::sum));
    }

    /** The skips as JSON, in one order whatever the map’s. */
    String json() {
        return skips.entrySet().stream()
                .sorted(Entry.comparingByKey())
                .map(skip -> "\"%s\": %d".formatted(skip.getKey().code(), skip.getValue()))
                .collect(joining(", ", "{", "}"));
    }
}
