package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.ClinicReview.Loss;
import org.plumbline.adherence.ClinicReview.PlanWeek;
import org.plumbline.adherence.ClinicReview.Reached;

class PlanWeekLossTest {
    @Test
    void the_two_weeks_of_the_mockup_are_said_aloud() {
        assertThat(PlanWeekLoss.of(weeks(217, 96, 209, 93, 201, 90, 188, 87, 172, 80, 160, 74, 147, 72, 131, 70)))
                .isEqualTo(new Loss(5, 6, 13));
    }

    @Test
    void one_steep_week_stands_alone() {
        assertThat(PlanWeekLoss.of(weeks(200, 95, 200, 94, 200, 70, 200, 70))).isEqualTo(new Loss(3, 3, 24));
    }

    @Test
    void what_chance_does_to_few_patients_is_no_loss() {
        assertThat(PlanWeekLoss.of(weeks(12, 100, 11, 91, 9, 78, 8, 75))).isNull();
    }

    @Test
    void a_slow_decline_of_many_is_no_stretch() {
        assertThat(PlanWeekLoss.of(weeks(3000, 96, 3000, 95, 3000, 93, 3000, 92)))
                .isNull();
    }

    @Test
    void hidden_weeks_are_passed_over() {
        assertThat(PlanWeekLoss.of(List.of(new PlanWeek(1, null), new PlanWeek(2, new Reached(9, 1)))))
                .isNull();
        assertThat(PlanWeekLoss.of(List.of())).isNull();
    }

    /** Patients and the per cent of them who log, week by week. */
    private static List<PlanWeek> weeks(int... pairs) {
        var weeks = new ArrayList<PlanWeek>();
        for (int i = 0; i < pairs.length; i += 2)
            weeks.add(new PlanWeek(i / 2 + 1, new Reached(pairs[i], (int)
                    Math.round(pairs[i] * pairs[i + 1] / 100.0))));
        return weeks;
    }
}
