package org.plumbline.assessments.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.internal.catalogue.CatalogueLoader;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.Limit;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.assessments.internal.catalogue.TestSet;
import org.plumbline.assessments.internal.rules.FactsBuilder;
import org.plumbline.assessments.internal.rules.Grounds;
import org.plumbline.assessments.internal.rules.GroundsFinder;
import org.plumbline.assessments.internal.rules.Results;
import org.plumbline.assessments.internal.rules.RuleEngine;
import org.plumbline.kernel.ui.Texts;

class WordingTest {
    private static final ClinicalCatalogue CATALOGUE = CatalogueLoader.load(alarm -> {
        throw new AssertionError(alarm);
    });
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private final Wording wording = new Wording(CATALOGUE);

    @Test
    void every_unit_of_the_catalogue_has_words() {
        var ofFields = CATALOGUE.vocabulary().forms().values().stream()
                .flatMap(form -> form.all().stream())
                .flatMap(field -> field.values() instanceof FieldValues.Numbers numbers
                        ? Stream.of(numbers.unit())
                        : Stream.empty());
        var ofLimits = CATALOGUE.vocabulary().limits().values().stream().map(Limit::unit);

        assertThat(Stream.concat(ofFields, ofLimits).distinct().map(Wording::unitKey))
                .allMatch(Texts::has);
    }

    @Test
    void numbers_read_as_they_are_printed() {
        assertThat(Wording.amount(new BigDecimal("-3.0"), "deg")).isEqualTo("−3°");
        assertThat(Wording.amount(new BigDecimal("120"), "s")).isEqualTo("120 s");
        assertThat(Wording.amount(new BigDecimal("6.50"), "cm")).isEqualTo("6.5 cm");
        assertThat(Wording.unit("deg")).isEqualTo("°");
        assertThat(Wording.unit("{reps}")).isEmpty();
    }

    @Test
    void a_reason_names_what_was_measured_the_limit_and_the_day() {
        assertThat(reason(Map.of("hip_ir_prone.ir_deg.left", 31, "hip_ir_prone.ir_deg.right", 36)))
                .isEqualTo(
                        "Hip turns in too little, or less than the other. Internal rotation left: 31°, under 35° (16 Nov)");
    }

    @Test
    void a_reason_between_sides_names_both() {
        assertThat(reason(Map.of("hip_ir_prone.ir_deg.left", 40, "hip_ir_prone.ir_deg.right", 51)))
                .isEqualTo("Hip turns in too little, or less than the other. Internal rotation right: 51°,"
                        + " internal rotation left: 40°; left-right difference over 10° (16 Nov)");
    }

    @Test
    void a_reason_that_is_a_plain_yes_is_said_by_the_rule_and_its_side() {
        assertThat(reason(Map.of(
                        "luomajoki_battery.result.lmc_prone_knee_bend.right",
                        "incorrect",
                        "luomajoki_battery.fault.lmc_prone_knee_bend.right",
                        List.of("rotation"))))
                .isEqualTo("Prone knee bend: the pelvis rotates, right (16 Nov)");
    }

    @Test
    void a_reason_shows_the_measurement_behind_a_derived_yes() {
        assertThat(reason(Map.of(
                        "modified_thomas.hip_angle_deg.left", -3,
                        "modified_thomas.hip_angle_deg.right", 4,
                        "modified_thomas.pelvis_controlled", true)))
                .isEqualTo("Hip flexors tight (thigh or knee), pelvis held. Thigh angle left: −3°, under 0° (16 Nov)");
    }

    @Test
    void all_that_a_rule_saw_is_told_together_each_place_once() {
        assertThat(together(
                        Map.of(
                                "modified_thomas.hip_angle_deg.left", -3,
                                "modified_thomas.knee_flexion_deg.left", 75,
                                "modified_thomas.pelvis_controlled", true),
                        21))
                .isEqualTo("Hip flexors tight (thigh or knee), pelvis held. Thigh angle left: −3°, under 0°,"
                        + " knee flexion left: 75°, under 80° (16 Nov)");
        assertThat(together(
                        Map.of("thoracic_rotation.rotation_deg.left", 45.5, "thoracic_rotation.rotation_deg.right", 30),
                        25))
                .isEqualTo("Upper back turns too little, or less than the other way. Rotation right: 30°, under 35°,"
                        + " rotation left: 45.5°; left-right difference over 6° (16 Nov)");
    }

    private String together(Map<String, Object> recorded, int rule) {
        var results = Results.of(recorded);
        var facts = new FactsBuilder(CATALOGUE).build(Map.of(), results, Results.none());
        var finder = new GroundsFinder(CATALOGUE);
        var opened = new RuleEngine(CATALOGUE)
                .run(facts).findings().stream()
                        .filter(each -> each.by().rule().number() == rule)
                        .toList();
        var grounds = opened.stream()
                .map(each -> finder.of(each, facts, results))
                .reduce(Grounds::and)
                .orElseThrow();
        return wording.reason(CATALOGUE.rule(rule), grounds, opened.getFirst().side(), DAY);
    }

    /** Sources stand in brackets and are left out on the screen: what is left must be a sentence, for a therapist. */
    @Test
    void no_text_that_is_shown_is_broken_by_leaving_out_its_sources() {
        var ofRules = CATALOGUE.rules().stream()
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.title(), rule.suggestion(), rule.action(), rule.caveat()),
                        rule.heldBackBy().stream().map(Rule.HoldBack::why)));
        var ofTests = CATALOGUE.tests().values().stream()
                .flatMap(test -> Stream.concat(
                        Stream.of(test.how(), test.mind()),
                        Stream.concat(
                                test.partHow().values().stream(),
                                test.checks().stream().map(TestDefinition.Check::say))));
        var ofSets = CATALOGUE.sets().values().stream().map(TestSet::why);

        assertThat(Stream.of(ofRules, ofTests, ofSets)
                        .flatMap(texts -> texts)
                        .filter(Objects::nonNull)
                        .map(Wording::untagged))
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("\\s[,.;:]|\\b(is|are|of|by|only gentle)[,.;:]?$|\\b(is|are)[,.;:]")
                        .doesNotContainPattern("\\b(S[0-9]{2}|[PG][0-9]{1,2})\\b|\\.yaml|->|\\[|\\]")
                        .doesNotContain("  "));
    }

    @Test
    void a_reason_of_several_tests_names_them() {
        assertThat(reason(Map.of(
                        "slump.result.left", "positive",
                        "neuro_screen.reflex.knee.left", "absent")))
                .isEqualTo("Nerve test positive with neurological loss."
                        + " Slump test, positive left; Lower-limb neurological screen, neurological loss (16 Nov)");
    }

    @Test
    void limits_that_did_not_hold_are_not_given_as_reasons() {
        var reason = reason(
                Map.of(
                        "slr_passive.angle_deg.left",
                        95,
                        "slr_passive.angle_deg.right",
                        95,
                        "aberrant_movement.signs",
                        List.of("painful_arc_down"),
                        "prone_instability.result",
                        "positive"),
                Map.of("patient.age", new BigDecimal(52)));

        assertThat(reason).contains("95°, over 91°").doesNotContain("52");
    }

    private String reason(Map<String, Object> recorded) {
        return reason(recorded, Map.of());
    }

    private String reason(Map<String, Object> recorded, Map<String, Object> context) {
        var results = Results.of(recorded);
        var facts = new FactsBuilder(CATALOGUE).build(context, results, Results.none());
        var fired = new RuleEngine(CATALOGUE).run(facts).fired().getFirst();
        var grounds = new GroundsFinder(CATALOGUE).of(fired, facts, results);
        return wording.reason(fired.rule(), grounds, fired.side(), DAY);
    }
}
