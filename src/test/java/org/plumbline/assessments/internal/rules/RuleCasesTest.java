package org.plumbline.assessments.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.internal.catalogue.CatalogueLoader;

/** Every stored case is exact. */
class RuleCasesTest {
    private static final ConcurrentLinkedQueue<String> ALARMS = new ConcurrentLinkedQueue<>();
    private static final RuleCases CASES = new RuleCases(CatalogueLoader.load(ALARMS::add));

    @Test
    void every_case_fires_finds_offers_and_asks_what_is_stored() {
        mustPass(CASES.cases("cases"), 205);
    }

    @Test
    void every_conflict_between_rules_is_held_back_as_stored() {
        mustPass(CASES.cases("conflicts"), 112);
    }

    @Test
    void every_finding_closes_exactly_as_stored() {
        mustPass(CASES.closing(), 90);
    }

    @Test
    void every_screen_gives_its_least_level_of_concern() {
        mustPass(CASES.screen(), 27);
    }

    @Test
    void every_expression_gives_its_stored_value() {
        mustPass(CASES.values(), 96);
    }

    @Test
    void every_probe_of_a_threshold_answers_as_the_sheet_says() {
        var probes = CASES.probes();
        Map<String, Long> counts = probes.stream()
                .filter(check -> !check.part().equals("probe place"))
                .collect(Collectors.groupingBy(RuleCases.Check::part, Collectors.counting()));

        mustPass(probes, probes.size());
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(448);
    }

    @AfterAll
    static void no_expression_read_a_name_that_does_not_exist() {
        assertThat(ALARMS).isEmpty();
    }

    private static void mustPass(List<RuleCases.Check> checks, int count) {
        Stream<RuleCases.Check> failed = checks.stream().filter(check -> !check.passes());
        assertThat(failed.map(RuleCases.Check::toString)).isEmpty();
        assertThat(checks).hasSize(count);
    }
}
