package org.plumbline.assessments.internal.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.kernel.NotFound;

/**
 * The whole catalogue, loaded, typed and checked: {@link CatalogueLoader}.
 *
 * @param derivations of each form, in an order in which each finds what it reads
 * @param sources of numbers and claims, by the short name of a tag (S8, P3, G6)
 * @param expressions every expression, for the trial run
 */
public record ClinicalCatalogue(
        Vocabulary vocabulary,
        Map<String, TestDefinition> tests,
        Map<String, MeasureDefinition> measures,
        RedFlags redFlags,
        YellowFlags yellowFlags,
        List<Rule> rules,
        List<Stage> stages,
        Map<String, TestSet> sets,
        Map<String, String> sources,
        Map<String, List<Derivation>> derivations,
        List<PlacedExpression> expressions) {

    /** @throws NotFound where the catalogue has no such test */
    public TestDefinition test(String id) {
        return findTest(id).orElseThrow(() -> new NotFound("test " + id));
    }

    public Optional<TestDefinition> findTest(String id) {
        return Optional.ofNullable(tests.get(id));
    }

    public Rule rule(int number) {
        return rules.stream()
                .filter(rule -> rule.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("rule " + number));
    }

    public Limit limit(String name) {
        var limit = vocabulary.limits().get(name);
        if (limit == null) throw new NotFound("limit " + name);
        return limit;
    }
}
