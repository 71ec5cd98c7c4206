package org.plumbline.assessments.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.internal.catalogue.CatalogueLoader;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;

/** A probe of a threshold that cannot fail proves nothing: each comparison of each rule, moved by its border, fails one. */
class EveryBorderIsProbedTest {
    private static final String RULES = "rules.yaml";
    private static final Pattern RULE = Pattern.compile("(?m)^  - number: (\\d+)$");
    private static final Pattern COMPARISON = Pattern.compile(" (<=|>=|<|>) (?=limit\\.|opened\\.|[a-z_0-9]+\\.)");

    /** Totals are whole numbers and these are not: no total can stand on the border. */
    private static final Pattern BETWEEN_WHOLE_NUMBERS = Pattern.compile("^limit\\.(tsk_mdc|fabq_pa_mdc|pseq_mdc)\\b");

    private record Moved(int rule, String where, String text) {}

    @Test
    void each_comparison_moved_by_its_border_fails_a_case() {
        var rules = CatalogueLoader.resource(RULES);
        var moved = moved(rules);

        var unnoticed = moved.stream()
                .filter(each -> new RuleCases(load(each)).holdFor(each.rule()))
                .map(each -> "rule " + each.rule() + ": " + each.where())
                .toList();

        assertThat(moved).hasSizeGreaterThan(50);
        assertThat(unnoticed).isEmpty();
    }

    private static List<Moved> moved(String rules) {
        var moved = new ArrayList<Moved>();
        var comparison = COMPARISON.matcher(rules);
        while (comparison.find()) {
            int rule = ruleAt(rules, comparison.start());
            var behind = rules.substring(comparison.end());
            // the stages are no rules
            if (rule == 0 || BETWEEN_WHOLE_NUMBERS.matcher(behind).find()) continue;
            var other = switch (comparison.group(1)) {
                case "<" -> "<=";
                case "<=" -> "<";
                case ">" -> ">=";
                default -> ">";
            };
            var line = rules.substring(
                    rules.lastIndexOf('\n', comparison.start()) + 1, rules.indexOf('\n', comparison.start()));
            moved.add(new Moved(
                    rule,
                    line.strip() + " at " + comparison.group(1),
                    rules.substring(0, comparison.start(1)) + other + rules.substring(comparison.end(1))));
        }
        return moved;
    }

    private static int ruleAt(String rules, int place) {
        if (place > rules.indexOf("\nstages:")) return 0;
        int number = 0;
        var rule = RULE.matcher(rules);
        while (rule.find() && rule.start() < place) number = Integer.parseInt(rule.group(1));
        return number;
    }

    private static ClinicalCatalogue load(Moved moved) {
        return CatalogueLoader.load(
                file -> file.equals(RULES) ? moved.text() : CatalogueLoader.resource(file), alarm -> {});
    }
}
