package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    @Test
    void groups_of_five_and_more_are_shown() {
        assertThat(Disclosure.hidden(Map.of("a", 5, "b", 30))).isEmpty();
    }

    @Test
    void a_small_group_hides_the_next_smallest_too() {
        assertThat(Disclosure.hidden(Map.of("a", 4, "b", 9, "c", 8, "d", 30))).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void several_small_groups_hide_one_more() {
        assertThat(Disclosure.hidden(Map.of("a", 1, "b", 2, "c", 8, "d", 30))).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void a_group_of_nobody_hides_nothing() {
        assertThat(Disclosure.hidden(Map.of("a", 0, "b", 9))).isEmpty();
    }
}
