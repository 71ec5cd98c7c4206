package org.plumbline.adherence.internal;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview.Loss;
import org.plumbline.adherence.ClinicReview.PlanWeek;
import org.plumbline.adherence.ClinicReview.Reached;

/** The one stretch of plan weeks that loses more people than chance would: at most two weeks, at least five points. */
final class PlanWeekLoss {
    private static final int LONGEST = 2;
    private static final int LEAST_POINTS = 5;
    /** 95 of 100 by chance, for the one comparison out of 21 that stands out most. */
    private static final double Z = 3.04;

    private record Drop(int first, int last, Reached before, Reached after) {
        int points() {
            return before.percent() - after.percent();
        }

        /** Two proportions, pooled. */
        double z() {
            double n = before.patients();
            double m = after.patients();
            double pooled = (before.logging() + after.logging()) / (n + m);
            double error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
            return error == 0 ? 0 : (before.logging() / n - after.logging() / m) / error;
        }
    }

    private PlanWeekLoss() {}

    static @Nullable Loss of(List<PlanWeek> weeks) {
        var drops = IntStream.rangeClosed(1, LONGEST)
                .boxed()
                .flatMap(length -> IntStream.range(0, weeks.size() - length)
                        .mapToObj(at -> drop(weeks.get(at), weeks.get(at + length)))
                        .flatMap(Optional::stream))
                .filter(drop -> drop.points() >= LEAST_POINTS && drop.z() >= Z)
                .toList();
        return drops.stream()
                .max(comparingDouble(Drop::z))
                .map(steepest -> shortest(steepest, drops))
                .map(drop -> new Loss(drop.first(), drop.last(), drop.points()))
                .orElse(null);
    }

    /** The one week of the stretch that carries three quarters of it, where there is one. */
    private static Drop shortest(Drop stretch, List<Drop> drops) {
        return drops.stream()
                .filter(each -> each.first() == each.last())
                .filter(each -> each.first() >= stretch.first() && each.last() <= stretch.last())
                .filter(each -> 4 * each.points() >= 3 * stretch.points())
                .findFirst()
                .orElse(stretch);
    }

    private static Optional<Drop> drop(PlanWeek before, PlanWeek after) {
        var was = before.reached();
        var is = after.reached();
        return was == null || is == null
                ? Optional.empty()
                : Optional.of(new Drop(before.week() + 1, after.week(), was, is));
    }
}
