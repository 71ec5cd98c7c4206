package org.plumbline.plans;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.assessments.Suggestion;
import org.plumbline.assessments.Suggestion.State;
import org.plumbline.exercises.ExerciseId;

/**
 * The exercises that rules hold back for now, and what they say. Held back is what only blocked or deferred suggestions
 * name: an exercise that another suggestion offers may be prescribed without a word.
 */
public final class HeldBack {
    private static final int LONGEST = 2000;

    private final Map<ExerciseId, String> words;
    private final Map<ExerciseId, String> cautions;

    private HeldBack(Map<ExerciseId, String> words, Map<ExerciseId, String> cautions) {
        this.words = words;
        this.cautions = cautions;
    }

    public static HeldBack nothing() {
        return new HeldBack(Map.of(), Map.of());
    }

    public static HeldBack of(Collection<Suggestion> suggestions) {
        Set<ExerciseId> offered = suggestions.stream()
                .filter(each -> !isHeld(each))
                .flatMap(HeldBack::all)
                .collect(Collectors.toSet());
        var words = new LinkedHashMap<ExerciseId, String>();
        var cautions = new LinkedHashMap<ExerciseId, String>();
        for (var suggestion : suggestions) {
            if (isHeld(suggestion))
                all(suggestion)
                        .filter(exercise -> !offered.contains(exercise))
                        .forEach(exercise -> words.putIfAbsent(exercise, words(suggestion)));
            if (suggestion.state() == State.CAUTION)
                all(suggestion).forEach(exercise -> cautions.putIfAbsent(exercise, words(suggestion)));
        }
        return new HeldBack(words, cautions);
    }

    /** What the rule says against the exercise, if one does. */
    public Optional<String> by(ExerciseId exercise) {
        return Optional.ofNullable(words.get(exercise));
    }

    /** What a rule says to watch with the exercise, which it does not hold back. */
    public Optional<String> caution(ExerciseId exercise) {
        return Optional.ofNullable(cautions.get(exercise));
    }

    private static boolean isHeld(Suggestion suggestion) {
        return suggestion.state() == State.BLOCKED || suggestion.state() == State.DEFERRED;
    }

    private static Stream<ExerciseId> all(Suggestion suggestion) {
        return Stream.concat(suggestion.exercises().stream(), suggestion.later().stream());
    }

    private static String words(Suggestion suggestion) {
        var words = suggestion.heldBackBy().stream().distinct().collect(Collectors.joining(" "));
        var said = words.isBlank() ? suggestion.title() : words;
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }
}
