package org.plumbline.assessments.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.assessments.internal.catalogue.CatalogueLoader;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.feel.CatalogueFault;

/** Faults planted one at a time: what the start can see stops it, what only a clinician can see fails a stored case. */
class PlantedFaultsTest {

    /** @param says part of the message that stops the start */
    record Fault(String about, String from, String to, String says) {
        @Override
        public String toString() {
            return about;
        }
    }

    static Stream<Fault> faultsThatStopTheStart() {
        return Stream.of(
                new Fault(
                        "misspelt field",
                        "when: biering_sorensen.hold_s < limit.extensor_floor_s",
                        "when: biering_sorensen.hold < limit.extensor_floor_s",
                        "rules.yaml, rule 16, a: biering_sorensen.hold: no hold (there is"),
                new Fault(
                        "misspelt function",
                        "when: any(checklist.urgent_now.all)",
                        "when: anny(checklist.urgent_now.all)",
                        "no such function here: anny"),
                new Fault(
                        "a number compared with a text",
                        "when: fabq.pa > limit.fabq_pa_high",
                        "when: fabq.pa > \"limit.fabq_pa_high\"",
                        "rules.yaml, rule 32, b: a number is needed"),
                new Fault(
                        "a code used as yes/no",
                        "when: posture_grid.lateral_shift in (\"left\", \"right\")",
                        "when: posture_grid.lateral_shift",
                        "rules.yaml, rule 11, b: gives code"),
                new Fault(
                        "misspelt code",
                        "when: hip_hinge_pattern.strategy = \"guarded_rigid\"",
                        "when: hip_hinge_pattern.strategy = \"guarded_rigd\"",
                        "[guarded_rigd] is no code of"),
                new Fault(
                        "misspelt limit",
                        "when: tug.time_s > limit.tug_slow_s",
                        "when: tug.time_s > limit.tug_slow",
                        "limit.tug_slow: no tug_slow"),
                new Fault(
                        "misspelt item",
                        "when: luomajoki_battery.result.lmc_rock_back = \"correct\"",
                        "when: luomajoki_battery.result.lmc_rockback = \"correct\"",
                        "no lmc_rockback"),
                new Fault(
                        "side left out",
                        "when: luomajoki_battery.one_leg_fail.own\n",
                        "when: luomajoki_battery.one_leg_fail\n",
                        "rules.yaml, rule 3, a: gives context"),
                new Fault(
                        "side where none is judged",
                        "when: sts_5x.time_s > limit.sts_slow_s",
                        "when: slump.positive.own",
                        "slump.positive.own: no own"),
                new Fault(
                        "unknown counted as no in a derived field",
                        "expr: if result.own = null then null else result.own = \"negative\"",
                        "expr: result.own = \"negative\"",
                        "= gives false, not unknown"),
                new Fault(
                        "!= without asking whether it was recorded",
                        "when: hip_hinge_pattern.strategy != null and hip_hinge_pattern.strategy != \"guarded_rigid\"",
                        "when: hip_hinge_pattern.strategy != \"guarded_rigid\"",
                        "!= is true when a field is not recorded"),
                new Fault(
                        "a code comparison negated",
                        "when: repeated_movements.directional_preference = \"extension\"",
                        "when: not(repeated_movements.directional_preference = \"flexion\")",
                        "= gives false, not unknown"),
                new Fault(
                        "brackets of some ... satisfies forgotten",
                        "(some grade in myotome_grade.all.both satisfies grade <= limit.neuro_severe_grade) or",
                        "some grade in myotome_grade.all.both satisfies grade <= limit.neuro_severe_grade or",
                        "satisfies swallows everything"),
                new Fault(
                        "opened values in a trigger",
                        "when: fabq.pa > limit.fabq_pa_high",
                        "when: opened.fabq.pa > limit.fabq_pa_high",
                        "unknown name opened"),
                new Fault(
                        "a number without a name",
                        "when: tug.time_s > limit.tug_slow_s",
                        "when: tug.time_s > 13.4",
                        "number 13.4 in an expression, name it"),
                new Fault(
                        "a limit that is no number",
                        "- name: weak_levels_min\n        label: Weak levels on one side\n        value: 2",
                        "- name: weak_levels_min\n        label: Weak levels on one side\n        value: two",
                        "value is no number: two"),
                new Fault(
                        "a derived field gives a number instead of yes/no",
                        "expr: asymmetry_cm > limit.ktw_diff_cm",
                        "expr: asymmetry_cm - limit.ktw_diff_cm",
                        "knee_to_wall.uneven: gives number, wanted yes/no"),
                new Fault(
                        "== in place of =",
                        "when: nprs.value >= limit.nprs_modulation and",
                        "when: nprs.value == limit.nprs_modulation and",
                        "cannot read"),
                new Fault("key twice", "  - number: 7\n", "  - number: 7\n    number: 8\n", "rules.yaml"),
                new Fault(
                        "a set asks for a test that does not exist",
                        "      - test: thoracic_rotation\n        position: sitting",
                        "      - test: thoracic_rotatoin\n        position: sitting",
                        "there is no [thoracic_rotatoin]"),
                new Fault(
                        "a code that YAML reads as yes", "          'yes': 'Yes'", "          yes: 'Yes'", "quote it"),
                new Fault(
                        "a range upside down",
                        "        min: -30\n        max: 90",
                        "        min: 90\n        max: -30",
                        "fingertip_floor, distance_cm: min is not under max"));
    }

    static Stream<Fault> faultsThatFailACase() {
        return Stream.of(
                new Fault(
                        "wrong threshold: hip rotation 36 instead of 35",
                        "- name: hip_ir_floor_deg\n        label: Internal rotation\n        value: 35",
                        "- name: hip_ir_floor_deg\n        label: Internal rotation\n        value: 36",
                        ""),
                new Fault(
                        "swapped comparison: < becomes >",
                        "when: hip_ir_prone.ir_deg.own < limit.hip_ir_floor_deg",
                        "when: hip_ir_prone.ir_deg.own > limit.hip_ir_floor_deg",
                        ""),
                new Fault("another code", "when: start_back.risk = \"high\"", "when: start_back.risk = \"medium\"", ""),
                new Fault(
                        "comparison at the border: >= becomes >",
                        "when: mcgill_battery.flex_ext_ratio >= limit.flex_ext_ratio_max",
                        "when: mcgill_battery.flex_ext_ratio > limit.flex_ext_ratio_max",
                        ""),
                new Fault(
                        "own and other swapped",
                        "when: hip_ir_prone.ir_deg.other - hip_ir_prone.ir_deg.own > limit.hip_ir_diff_deg",
                        "when: hip_ir_prone.ir_deg.own - hip_ir_prone.ir_deg.other > limit.hip_ir_diff_deg",
                        ""),
                new Fault(
                        "and becomes or",
                        "when: fingertip_floor.distance_cm > limit.ftf_limit_cm and tsk11.total >= limit.tsk_high",
                        "when: fingertip_floor.distance_cm > limit.ftf_limit_cm or tsk11.total >= limit.tsk_high",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("faultsThatStopTheStart")
    void the_start_is_refused_and_says_where(Fault fault) {
        assertThatThrownBy(() -> TrialRun.check(load(fault)))
                .isInstanceOf(CatalogueFault.class)
                .hasMessageContaining(fault.says());
    }

    @ParameterizedTest
    @MethodSource("faultsThatFailACase")
    void a_stored_case_fails(Fault fault) {
        var cases = new RuleCases(load(fault));

        Stream<Supplier<List<RuleCases.Check>>> parts =
                Stream.of(() -> cases.cases("cases"), () -> cases.cases("conflicts"), cases::probes);

        assertThat(parts.anyMatch(part -> part.get().stream().anyMatch(check -> !check.passes())))
                .isTrue();
    }

    @Test
    void the_catalogue_as_it_is_passes_the_trial_run() {
        TrialRun.check(CatalogueLoader.load(alarm -> {
            throw new AssertionError(alarm);
        }));
    }

    private static ClinicalCatalogue load(Fault fault) {
        boolean[] planted = {false};
        var catalogue = CatalogueLoader.load(
                file -> {
                    var text = CatalogueLoader.resource(file);
                    int at = text.indexOf(fault.from());
                    if (at < 0 || planted[0]) return text;
                    planted[0] = true;
                    return text.substring(0, at)
                            + fault.to()
                            + text.substring(at + fault.from().length());
                },
                alarm -> {});
        assertThat(planted[0]).as("the text is still there").isTrue();
        return catalogue;
    }
}
