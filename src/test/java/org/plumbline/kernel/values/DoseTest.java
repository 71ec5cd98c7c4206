package org.plumbline.kernel.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DoseTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Arguments> ranges() {
        return Stream.of(
                range("sets", 1, 20, sets -> Dose.reps(sets, 10, 0, 30)),
                range("sets left", 1, 20, sets -> Dose.reps(2, 10, 0, 30).withSets(sets, 2)),
                range("sets right", 1, 20, sets -> Dose.reps(2, 10, 0, 30).withSets(2, sets)),
                range("repetitions", 1, 100, reps -> Dose.reps(2, reps, 0, 30)),
                range("holds", 1, 100, holds -> Dose.hold(2, holds, 10, 30)),
                range("a step of a pyramid", 1, 100, reps -> Dose.descending(List.of(6, reps, 2), 10, 30)),
                range("hold of a repetition", 0, 600, hold -> Dose.reps(2, 10, hold, 30)),
                range("hold", 1, 600, hold -> Dose.hold(2, 1, hold, 30)),
                range("rest", 0, 600, rest -> Dose.reps(2, 10, 0, rest)),
                range("seconds", 1, 7200, seconds -> Dose.duration(1, seconds, 0)),
                range("metres", 1, 20_000, metres -> Dose.distance(1, metres, 0)),
                range("tempo out", 1, 20, out -> Dose.reps(2, 10, 0, 30).withTempo(new Tempo(out, 2))),
                range("tempo back", 1, 20, back -> Dose.reps(2, 10, 0, 30).withTempo(new Tempo(2, back))));
    }

    private static Arguments range(String name, int least, int most, IntFunction<Dose> dose) {
        return Arguments.of(name, least, most, dose);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @MethodSource("ranges")
    void takes_what_lies_in_its_range_and_nothing_beside(String name, int least, int most, IntFunction<Dose> dose) {
        assertThatCode(() -> dose.apply(least)).doesNotThrowAnyException();
        assertThatCode(() -> dose.apply(most)).doesNotThrowAnyException();

        assertThatIllegalArgumentException().isThrownBy(() -> dose.apply(least - 1));
        assertThatIllegalArgumentException().isThrownBy(() -> dose.apply(most + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "2.5", "2.50", "10", "200"})
    void takes_a_weight_to_the_tenth_of_a_kilogram(String kilograms) {
        assertThat(Load.kilograms(kilograms)).isEqualTo(new Load.Weight(new BigDecimal(kilograms)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.09", "-1", "2.55", "200.1"})
    void refuses_a_weight_beside_its_range_or_finer_than_a_tenth(String kilograms) {
        assertThatIllegalArgumentException().isThrownBy(() -> Load.kilograms(kilograms));
    }

    @Test
    void a_weight_is_the_same_however_it_was_typed() {
        assertThat(Load.kilograms("2.50")).isEqualTo(Load.kilograms("2.5"));
        assertThat(Load.kilograms("20.0")).isEqualTo(Load.kilograms("20")).hasToString(Load.kilograms("20") + "");
    }

    @Test
    void the_amount_of_descending_sets_is_their_sum() {
        assertThat(Dose.descending(List.of(6, 4, 2), 10, 30).amount()).isEqualTo(120);
        assertThat(Dose.descending(List.of(6, 4, 2), 0, 30).amount()).isEqualTo(12);
        assertThat(Dose.descending(List.of(6, 4, 2), 10, 30).sets()).isEqualTo(3);
    }

    @Test
    void each_side_has_the_amount_of_its_own_sets() {
        var bridge = Dose.hold(3, 4, 10, 30).withSets(3, 2);

        assertThat(bridge.amounts(DoseSide.BOTH)).isEqualTo(Amounts.sides(120, 80));
        assertThat(bridge.amounts(DoseSide.LEFT)).isEqualTo(Amounts.sides(120, null));
        assertThat(bridge.amounts(DoseSide.RIGHT)).isEqualTo(Amounts.sides(null, 80));
        assertThat(Dose.duration(1, 60, 0).withSets(1, 3).amounts(DoseSide.BOTH))
                .isEqualTo(Amounts.sides(60, 180));
        assertThat(Dose.reps(2, 10, 5, 30).amounts(DoseSide.BOTH)).isEqualTo(Amounts.sides(20, 20));
        assertThat(Dose.reps(2, 10, 5, 30).amounts(DoseSide.NONE)).isEqualTo(Amounts.whole(20));
    }

    @Test
    void on_one_side_only_its_sets_are_left() {
        var bridge = Dose.hold(3, 4, 10, 30).withSets(3, 2);

        assertThat(bridge.on(DoseSide.RIGHT)).isEqualTo(Dose.hold(2, 4, 10, 30));
        assertThat(bridge.on(DoseSide.LEFT)).isEqualTo(Dose.hold(3, 4, 10, 30));
        assertThat(bridge.on(DoseSide.BOTH)).isEqualTo(bridge);
    }

    @Test
    void equal_sides_are_no_sides_of_their_own() {
        assertThat(Dose.reps(1, 10, 0, 30).withSets(2, 2)).isEqualTo(Dose.reps(2, 10, 0, 30));
    }

    @Test
    void descending_sets_are_the_same_on_both_sides() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dose.descending(List.of(6, 4, 2), 10, 30).withSets(3, 2));
    }

    @Test
    void only_what_is_repeated_has_a_tempo() {
        var slow = new Tempo(2, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dose.duration(1, 60, 0).withTempo(slow));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dose.distance(1, 60, 0).withTempo(slow));
    }

    @Test
    void time_counts_each_side_the_tempo_and_the_rests_between() {
        assertThat(Dose.reps(2, 10, 0, 30).estimatedSeconds(DoseSide.NONE)).isEqualTo(20 * 3 + 30);
        assertThat(Dose.hold(3, 4, 10, 30).withSets(3, 2).estimatedSeconds(DoseSide.BOTH))
                .isEqualTo((12 + 8) * 13 + 60);
        assertThat(Dose.reps(2, 10, 1, 30).withTempo(new Tempo(2, 4)).estimatedSeconds(DoseSide.NONE))
                .isEqualTo(20 * 7 + 30);
        assertThat(Dose.duration(2, 60, 20).withSets(2, 1).estimatedSeconds(DoseSide.BOTH))
                .isEqualTo(180 + 20);
    }

    @Test
    void is_kept_as_json_and_read_again() {
        var doses = List.of(
                Dose.reps(2, 10, 0, 30),
                Dose.descending(List.of(6, 4, 2), 10, 30),
                Dose.hold(3, 4, 10, 30).withSets(3, 2).withLoad(Load.band(Load.Band.Strength.MEDIUM)),
                Dose.reps(2, 10, 0, 30).withTempo(new Tempo(2, 3)).withLoad(Load.kilograms("2.5")),
                Dose.distance(2, 20, 60).withLoad(Load.kilograms("20")));

        for (var dose : doses)
            assertThat(JSON.readValue(JSON.writeValueAsString(dose), Dose.class))
                    .isEqualTo(dose);
    }

    @Test
    void what_was_kept_before_sides_tempo_and_load_is_read_as_it_was() {
        var kept = """
                {"kind": "HOLD", "sets": 3, "reps": 0, "repsPerSet": [6, 4, 2], "holdSeconds": 10, "seconds": 0,
                 "metres": 0, "restSeconds": 30}""";

        assertThat(JSON.readValue(kept, Dose.class)).isEqualTo(Dose.descending(List.of(6, 4, 2), 10, 30));
        assertThat(JSON.writeValueAsString(Dose.reps(2, 10, 0, 30))).doesNotContain("perSide", "tempo", "load");
    }
}
