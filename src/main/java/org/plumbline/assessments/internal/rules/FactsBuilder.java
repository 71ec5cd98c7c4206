package org.plumbline.assessments.internal.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.Form;

/**
 * Builds facts (NOTES.md, "The context the caller builds"). A form of which nothing was recorded looks the same for
 * everybody, so it is made once, unless its derived fields read of the patient: of some fifty forms a patient has a few.
 */
public final class FactsBuilder {
    private static final Set<String> OF_THE_PATIENT = Set.of("patient", "episode", "screen");

    private final ClinicalCatalogue catalogue;
    private final Map<String, FormFacts> blanks = new ConcurrentHashMap<>();
    private final Map<String, Boolean> ofThePatient = new ConcurrentHashMap<>();

    public FactsBuilder(ClinicalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param context values by {@code patient.age} and the like
     * @param now the newest result of each form
     * @param baseline the first result of each form in the episode
     */
    public Facts build(Map<String, Object> context, Results now, Results baseline) {
        return build(context, now, baseline, Results.none(), Map.of());
    }

    /** @param limits numbers in place of the catalogue's */
    Facts build(
            Map<String, Object> context,
            Results now,
            Results baseline,
            Results opened,
            Map<String, BigDecimal> limits) {
        var base = base(context, limits);
        var today = forms(now, base);
        return Facts.of(
                base,
                today,
                baseline.equals(now) ? today : forms(baseline, base),
                opened.equals(now) ? today : forms(opened, base));
    }

    /** The same facts, judged against the values that opened a finding. */
    public Facts withOpened(Facts facts, Map<String, Object> context, Results opened) {
        return facts.withOpened(forms(opened, base(context, Map.of())));
    }

    private Map<String, FormFacts> forms(Results results, Map<String, @Nullable Object> base) {
        var forms = new HashMap<String, FormFacts>();
        for (var form : catalogue.vocabulary().forms().values()) forms.put(form.id(), facts(form, results, base));
        return forms;
    }

    private FormFacts facts(Form form, Results results, Map<String, @Nullable Object> base) {
        var derivations = catalogue.derivations().getOrDefault(form.id(), List.of());
        if (!results.form(form.id()).isEmpty()
                || ofThePatient.computeIfAbsent(form.id(), id -> readsOfThePatient(form)))
            return FormFacts.of(form, derivations, results, base);
        return blanks.computeIfAbsent(form.id(), id -> FormFacts.of(form, derivations, Results.none(), base));
    }

    /** Also limits that differ by sex and age. */
    private boolean readsOfThePatient(Form form) {
        return catalogue.derivations().getOrDefault(form.id(), List.of()).stream()
                .flatMap(derivation -> derivation.expression().reads().stream())
                .anyMatch(path -> OF_THE_PATIENT.contains(path.getFirst()) || isLimitByPatient(path));
    }

    private boolean isLimitByPatient(List<String> path) {
        return path.getFirst().equals("limit")
                && !catalogue.limit(path.get(1)).rows().isEmpty();
    }

    private Map<String, @Nullable Object> base(Map<String, Object> context, Map<String, BigDecimal> limits) {
        var base = new HashMap<String, @Nullable Object>();
        var parts = new HashMap<String, Map<String, @Nullable Object>>();
        for (var path : catalogue.vocabulary().context().keySet()) {
            var words = path.split("\\.", 2);
            parts.computeIfAbsent(words[0], word -> new HashMap<>()).put(words[1], value(context.get(path)));
        }
        base.putAll(parts);
        base.put("limit", limits(context, limits));
        return base;
    }

    private Map<String, @Nullable Object> limits(Map<String, Object> context, Map<String, BigDecimal> instead) {
        var sex = (String) context.get("patient.sex");
        var age = (BigDecimal) value(context.get("patient.age"));
        var numbers = new HashMap<String, @Nullable Object>();
        catalogue
                .vocabulary()
                .limits()
                .forEach((name, limit) ->
                        numbers.put(name, instead.containsKey(name) ? instead.get(name) : limit.valueFor(sex, age)));
        return numbers;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof Number number ? Results.decimal(number) : value;
    }
}
