package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.Thresholds;
import org.plumbline.support.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
class ClinicThresholdsTest {
    @Autowired
    ClinicThresholds thresholds;

    @Test
    void what_was_stored_is_read_again() {
        var changed = Thresholds.DEFAULT.with(Limit.PAIN_HIGH, 8).with(Limit.RETEST_WEEKS, 6);

        assertThat(thresholds.read(thresholds.json(changed))).isEqualTo(changed);
        assertThat(thresholds.json(changed)).isEqualTo("{\"painHigh\":8,\"retestWeeks\":6}");
        assertThat(thresholds.json(Thresholds.DEFAULT)).isEqualTo("{}");
    }

    @Test
    void absent_keys_have_their_default_and_strange_ones_are_left_alone() {
        assertThat(thresholds.read("{}")).isEqualTo(Thresholds.DEFAULT);
        assertThat(thresholds.read("{\"somebody\": 1, \"on\": 90}")).isEqualTo(Thresholds.DEFAULT.with(Limit.ON, 90));
    }

    @Test
    void a_number_out_of_range_or_none_at_all_is_refused() {
        assertThatThrownBy(() -> thresholds.read("{\"painHigh\": 11}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> thresholds.read("{\"painHigh\": \"high\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
