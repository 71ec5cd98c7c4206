package org.plumbline.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThresholdsTest {
    private static final Thresholds USUAL = Thresholds.DEFAULT;

    @Test
    void what_a_clinic_left_out_has_its_default() {
        var changed = new Thresholds(Map.of(Limit.PAIN_HIGH, 6));

        assertThat(changed.of(Limit.PAIN_HIGH)).isEqualTo(6);
        assertThat(changed.of(Limit.EFFORT_HIGH)).isEqualTo(9);
        assertThat(changed).isEqualTo(USUAL.with(Limit.PAIN_HIGH, 6));
    }

    @ParameterizedTest
    @EnumSource
    void each_number_stays_in_its_range(Limit limit) {
        assertThatThrownBy(() -> USUAL.with(limit, limit.least() - 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> USUAL.with(limit, limit.most() + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(limit.admits(limit.standard())).isTrue();
    }

    @Test
    void the_bands_do_not_overlap() {
        assertThat(USUAL.with(Limit.ON, 51).of(Limit.ON)).isEqualTo(51);
        assertThatThrownBy(() -> USUAL.with(Limit.ON, 50)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> USUAL.with(Limit.PARTLY, 80)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_band_is_of_the_rounded_frequency() {
        assertThat(USUAL.band(new Share(159, 200), 3)).isEqualTo(Band.ON); // 79.5
        assertThat(USUAL.band(new Share(158, 200), 3)).isEqualTo(Band.PARTLY);
        assertThat(USUAL.band(new Share(98, 200), 3)).isEqualTo(Band.LOW);
        assertThat(USUAL.band(new Share(98, 200), 2)).isEqualTo(Band.TOO_EARLY);
        assertThat(USUAL.band(Share.NONE, 0)).isEqualTo(Band.NO_DATA);
    }

    @Test
    void low_is_below_the_clinics_limit_whatever_the_days() {
        assertThat(USUAL.isLow(new Share(1, 2))).isFalse();
        assertThat(USUAL.isLow(new Share(49, 100))).isTrue();
        assertThat(USUAL.isLow(Share.NONE)).isFalse();
        assertThat(USUAL.with(Limit.LOW_BELOW, 60).isLow(new Share(1, 2))).isTrue();
    }
}
