package org.plumbline.assessments.internal.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;

/** The sittings of an episode, oldest first, and what of them the rules read. */
public final class History {
    private final ClinicalCatalogue catalogue;
    private final List<Sitting> sittings;

    public History(ClinicalCatalogue catalogue, List<Sitting> sittings) {
        this.catalogue = catalogue;
        this.sittings = sittings;
    }

    public List<Sitting> sittings() {
        return sittings;
    }

    /** The newest result of each test. */
    public Results newest() {
        return shared(sittings.reversed());
    }

    /** The first result of each test in the episode. */
    public Results first() {
        return shared(sittings);
    }

    /**
     * The first that has a test wins. A measurement that two tests share counts for both, where both were done: the value
     * of the sitting that comes first.
     */
    private Results shared(List<Sitting> inOrder) {
        var chosen = new LinkedHashMap<String, Sitting>();
        for (var sitting : inOrder)
            sitting.results().keySet().stream()
                    .filter(sitting::recorded)
                    .forEach(test -> chosen.putIfAbsent(test, sitting));
        var results = new HashMap<String, Map<String, Object>>();
        chosen.forEach((test, sitting) -> results.put(
                test, new HashMap<>(Objects.requireNonNull(sitting.results().get(test)))));
        for (var test : catalogue.tests().values())
            for (var field : test.form().entered())
                if (field.sameAs() != null) share(test.id(), field, field.sameAs(), inOrder, results);
        return new Results(results);
    }

    private static void share(
            String test,
            FieldDefinition field,
            String sameAs,
            List<Sitting> inOrder,
            Map<String, Map<String, Object>> results) {
        var other = sameAs.split("\\.", 2);
        var here = results.get(test);
        var there = results.get(other[0]);
        if (here == null || there == null) return;
        Function<Sitting, @Nullable Object> measured = sitting -> {
            var own = sitting.results().getOrDefault(test, Map.of()).get(field.key());
            return own != null
                    ? own
                    : sitting.results().getOrDefault(other[0], Map.of()).get(other[1]);
        };
        inOrder.stream().map(measured).filter(Objects::nonNull).findFirst().ifPresent(value -> {
            here.put(field.key(), value);
            there.put(other[1], value);
        });
    }
}
