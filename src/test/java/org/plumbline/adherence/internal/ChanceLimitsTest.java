package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.internal.ReviewRows.LeadSum;

class ChanceLimitsTest {
    @Test
    void about_95_of_100_and_998_of_1000_random_groups_lie_within() {
        var random = new Random(8);
        var patients = patients(random, 2000);
        var limits = ChanceLimits.of(sum(patients));
        int size = 20;
        var at = limits.upTo(size).stream()
                .filter(each -> each.size() == size)
                .findFirst()
                .orElseThrow();

        int within95 = 0;
        int outside = 0;
        int groups = 4000;
        for (int i = 0; i < groups; i++) {
            var drawn = new ArrayList<Share>();
            for (int j = 0; j < size; j++) drawn.add(patients.get(random.nextInt(patients.size())));
            var group = sum(drawn).group();
            double percent = 100.0 * group.share().done() / group.share().due();
            if (percent >= at.low95().doubleValue() && percent <= at.high95().doubleValue()) within95++;
            if (limits.isOutside(group)) outside++;
        }

        assertThat(within95 / (double) groups).isCloseTo(0.95, within(0.015));
        assertThat(outside / (double) groups).isLessThan(0.006);
    }

    @Test
    void nobody_is_outside_where_all_do_the_same() {
        var same = List.of(new Share(3, 6), new Share(5, 10), new Share(4, 8), new Share(1, 2), new Share(7, 14));

        assertThat(ChanceLimits.of(sum(same)).isOutside(sum(same).group())).isFalse();
    }

    @Test
    void without_data_there_are_no_limits_to_be_outside_of() {
        assertThat(ChanceLimits.of(sum(List.of())).upTo(0))
                .allSatisfy(limit -> assertThat(limit.high95()).isZero());
    }

    private static List<Share> patients(Random random, int count) {
        var patients = new ArrayList<Share>();
        for (int i = 0; i < count; i++) {
            int due = 10 + random.nextInt(120);
            patients.add(new Share((int) Math.round(due * Math.clamp(0.6 + 0.25 * random.nextGaussian(), 0, 1)), due));
        }
        return patients;
    }

    private static LeadSum sum(List<Share> patients) {
        double doneDone = 0;
        double doneDue = 0;
        double dueDue = 0;
        var all = Share.NONE;
        for (var each : patients) {
            all = all.plus(each);
            doneDone += (double) each.done() * each.done();
            doneDue += (double) each.done() * each.due();
            dueDue += (double) each.due() * each.due();
        }
        return new LeadSum(null, new Group(all, patients.size()), doneDone, doneDue, dueDue);
    }
}
