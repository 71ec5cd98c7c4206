package org.plumbline.exercises.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.Category;
import org.plumbline.exercises.EquipmentGroup;
import org.plumbline.exercises.ExerciseFilter;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.exercises.LibraryLabels;
import org.plumbline.exercises.Position;

/**
 * What the library shows, as its URL says it. A word of the URL that means nothing is left out.
 *
 * @param open the exercise whose details are open
 */
record LibraryState(ExerciseFilter filter, @Nullable ExerciseId open) {
    private static final String TEXT = "q";
    private static final String FINDING = "finding";
    private static final String POSITION = "position";
    private static final String EQUIPMENT = "equipment";
    private static final String CATEGORY = "category";
    private static final String EXERCISE = "exercise";

    static LibraryState of(QueryParameters query, FindingLabels findings, LibraryLabels labels) {
        ExerciseFilter filter = new ExerciseFilter(
                query.getSingleParameter(TEXT).orElse(""),
                query.getSingleParameter(FINDING).filter(findings::knows).orElse(null),
                constant(query.getSingleParameter(POSITION), Position.values()),
                query.getSingleParameter(EQUIPMENT)
                        .filter(id -> labels.equipmentGroups().stream()
                                .map(EquipmentGroup::id)
                                .anyMatch(id::equals))
                        .orElse(null),
                constant(query.getSingleParameter(CATEGORY), Category.values()));
        return new LibraryState(
                filter,
                query.getSingleParameter(EXERCISE).flatMap(ExerciseId::parse).orElse(null));
    }

    LibraryState withOpen(@Nullable ExerciseId exercise) {
        return new LibraryState(filter, exercise);
    }

    QueryParameters query() {
        Map<String, String> words = new LinkedHashMap<>();
        if (!filter.text().isEmpty()) words.put(TEXT, filter.text());
        if (filter.finding() != null) words.put(FINDING, filter.finding());
        if (filter.category() != null) words.put(CATEGORY, word(filter.category()));
        if (filter.position() != null) words.put(POSITION, word(filter.position()));
        if (filter.equipment() != null) words.put(EQUIPMENT, filter.equipment());
        if (open != null) words.put(EXERCISE, open.slug());
        return QueryParameters.simple(words);
    }

    private static <E extends Enum<E>> @Nullable E constant(Optional<String> word, E[] constants) {
        return word.flatMap(each -> Arrays.stream(constants)
                        .filter(constant -> word(constant).equals(each))
                        .findFirst())
                .orElse(null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
