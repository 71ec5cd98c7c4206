package org.plumbline.exercises;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.NotFound;

/** The exercises of the library, in its order. Read once at the start; open to every module and to everyone signed in. */
public class ExerciseLibrary {
    private final SequencedMap<ExerciseId, Exercise> exercises = new LinkedHashMap<>();

    public ExerciseLibrary(Collection<Exercise> exercises) {
        exercises.forEach(this::add);
        exercises.forEach(this::checkChain);
    }

    public Exercise get(ExerciseId id) {
        return find(id).orElseThrow(() -> new NotFound("exercise " + id));
    }

    public Optional<Exercise> find(ExerciseId id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /** By the word of a URL, which may be anything. */
    public Optional<Exercise> named(String slug) {
        return ExerciseId.parse(slug).flatMap(this::find);
    }

    public List<Exercise> all() {
        return List.copyOf(exercises.values());
    }

    /** Those the filter lets through; where words are searched for, those with the words in their name come first. */
    public List<Exercise> search(ExerciseFilter filter) {
        return exercises.values().stream()
                .filter(filter::matches)
                .sorted(Comparator.comparing(exercise -> !filter.isIn(exercise.name())))
                .toList();
    }

    private void add(Exercise exercise) {
        if (exercises.put(exercise.id(), exercise) != null)
            throw new IllegalStateException("two exercises are called " + exercise.id());
    }

    private void checkChain(Exercise exercise) {
        Map<String, @Nullable ExerciseId> steps = new LinkedHashMap<>();
        steps.put("easier", exercise.easier());
        steps.put("harder", exercise.harder());
        steps.forEach((step, id) -> {
            if (id == null) return;
            if (!exercises.containsKey(id) || id.equals(exercise.id()))
                throw new IllegalStateException("%s of %s leads nowhere: %s".formatted(step, exercise.id(), id));
        });
    }
}
