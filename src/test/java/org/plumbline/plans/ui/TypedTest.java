package org.plumbline.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.kernel.values.Load;
import org.plumbline.kernel.values.Tempo;

class TypedTest {
    @ParameterizedTest
    @ValueSource(strings = {"6-4-2", "6, 4, 2", "6 4 2", "6;4;2", "6/4/2", " 6 – 4 – 2 "})
    void sets_are_read_however_they_are_parted(String typed) {
        assertThat(Typed.sets(typed)).contains(List.of(6, 4, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "6", "6-", "-6-4", "6--4", "0-4", "6-101", "6.5-4", "a-b", "6-4\0", "\ud83d\ude80", "99999-1"
            })
    void what_are_no_sets_is_nothing(String typed) {
        assertThat(Typed.sets(typed)).isEmpty();
    }

    @Test
    void there_are_two_to_twenty_sets() {
        assertThat(Typed.sets("1-1")).isPresent();
        assertThat(Typed.sets("1-".repeat(19) + "1")).isPresent();
        assertThat(Typed.sets("1-".repeat(20) + "1")).isEmpty();
        assertThat(Typed.sets("1-".repeat(10_000) + "1")).isEmpty();
    }

    @Test
    void a_tempo_is_two_numbers_of_seconds() {
        assertThat(Typed.tempo("2-3")).contains(new Tempo(2, 3));
        assertThat(Typed.tempo("20 20 s")).contains(new Tempo(20, 20));
        assertThat(Typed.tempo("21-3")).isEmpty();
        assertThat(Typed.tempo("2-0")).isEmpty();
        assertThat(Typed.tempo("2-3-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "2,5", " 2,5 kg ", "2.5kg", "2.50"})
    void a_weight_is_read_with_comma_or_point(String typed) {
        assertThat(Typed.kilograms(typed)).contains(Load.kilograms("2.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0,05", "200.1", "2.55", "-2", "1e1", "1'000", "\0", "\ud83d\ude80", "٣"})
    void what_is_no_weight_is_nothing(String typed) {
        assertThat(Typed.kilograms(typed)).isEmpty();
    }
}
