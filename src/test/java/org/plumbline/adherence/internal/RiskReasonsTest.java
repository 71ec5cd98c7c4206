package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Reason;
import org.plumbline.adherence.ClinicReview.Why;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.SignalKind;
import org.plumbline.adherence.Thresholds;
import org.plumbline.adherence.internal.RiskRows.SevenDays;
import org.plumbline.patients.EpisodeId;

class RiskReasonsTest {
    @Test
    void the_most_pressing_reason_counts() {
        assertThat(why(new Share(0, 10), SignalKind.LOW, SignalKind.PAIN_HIGH, SignalKind.RED_FLAG))
                .contains(Why.RED_FLAG);
        assertThat(why(new Share(0, 10), SignalKind.SILENT, SignalKind.PAIN_RISING))
                .contains(Why.PAIN);
        assertThat(why(new Share(9, 10), SignalKind.EFFORT_HIGH)).contains(Why.EFFORT);
        assertThat(why(new Share(0, 10), SignalKind.SILENT)).contains(Why.SILENT);
        assertThat(why(new Share(4, 10))).contains(Why.LOW);
    }

    @Test
    void a_signal_for_the_next_review_alone_is_no_risk() {
        assertThat(why(new Share(9, 10), SignalKind.RETEST_DUE, SignalKind.BETTER, SignalKind.SILENT))
                .isEmpty();
        assertThat(why(new Share(5, 10))).isEmpty();
        assertThat(why(Share.NONE)).isEmpty();
    }

    @Test
    void small_reasons_stand_together() {
        assertThat(RiskReader.reasons(Map.of(Why.PAIN, 6, Why.EFFORT, 2, Why.SKIPS, 3)))
                .containsExactlyInAnyOrder(new Reason(Why.PAIN, 6), new Reason(Why.OTHER, 5));
    }

    @Test
    void one_small_reason_takes_the_next_smallest_along() {
        assertThat(RiskReader.reasons(Map.of(Why.PAIN, 6, Why.LOW, 11, Why.EFFORT, 2)))
                .containsExactlyInAnyOrder(new Reason(Why.LOW, 11), new Reason(Why.OTHER, 8));
    }

    @Test
    void where_all_would_stand_together_none_is_told() {
        assertThat(RiskReader.reasons(Map.of(Why.PAIN, 1, Why.LOW, 2))).isEmpty();
        assertThat(RiskReader.reasons(Map.of(Why.PAIN, 9, Why.LOW, 2))).isEmpty();
    }

    @Test
    void no_reason_of_too_few_patients_comes_out_and_none_is_lost() {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            var counts = new EnumMap<Why, Integer>(Why.class);
            for (var why : Why.values()) {
                if (why != Why.OTHER && random.nextBoolean()) counts.put(why, 1 + random.nextInt(9));
            }

            var reasons = RiskReader.reasons(counts);

            int total = counts.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(reasons).allMatch(reason -> reason.patients() >= ClinicReview.LEAST);
            if (!reasons.isEmpty())
                assertThat(reasons.stream().mapToInt(Reason::patients).sum()).isEqualTo(total);
        }
    }

    private static java.util.Optional<Why> why(Share share, SignalKind... open) {
        return RiskReader.why(
                new SevenDays(new EpisodeId(UUID.randomUUID()), share, true), Set.of(open), Thresholds.DEFAULT);
    }
}
