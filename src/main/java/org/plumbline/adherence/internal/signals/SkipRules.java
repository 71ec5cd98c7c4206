package org.plumbline.adherence.internal.signals;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.SignalFacts.Better;
import org.plumbline.adherence.SignalFacts.SameSkip;
import org.plumbline.diary.SkipReason;

/** Why exercises were left out. */
final class SkipRules {
    private static final int WEEK = 7;
    private static final int SAME_REASON_DAYS = 14;
    /** Rest is agreed; “better” has a signal of its own. */
    private static final Set<SkipReason> NO_OBSTACLE = EnumSet.of(SkipReason.PLANNED_REST, SkipReason.BETTER_ALREADY);

    private SkipRules() {}

    /** By days: who leaves out five exercises at once for lack of time has said so once. Of several reasons the commonest. */
    static Optional<SameSkip> sameReason(PatientFacts facts) {
        return facts
                .last(SAME_REASON_DAYS, facts.skips(), Skip::day)
                .filter(skip -> !NO_OBSTACLE.contains(skip.reason()))
                .collect(groupingBy(Skip::reason))
                .entrySet()
                .stream()
                .filter(reason -> days(reason.getValue()) >= facts.limits().of(Limit.SAME_SKIPS))
                .max(comparing((Map.Entry<SkipReason, List<Skip>> reason) -> days(reason.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(reason ->
                        new SameSkip(reason.getKey().code(), days(reason.getValue()), onlyExercise(reason.getValue())));
    }

    private static int days(List<Skip> skips) {
        return (int) skips.stream().map(Skip::day).distinct().count();
    }

    private static @Nullable String onlyExercise(List<Skip> skips) {
        var exercises = skips.stream().map(Skip::exercise).distinct().toList();
        return exercises.size() == 1 ? exercises.getFirst() : null;
    }

    static Optional<Better> better(PatientFacts facts) {
        return facts.last(WEEK, facts.skips(), Skip::day)
                .filter(skip -> skip.reason() == SkipReason.BETTER_ALREADY)
                .reduce((earlier, later) -> later)
                .map(skip -> new Better(skip.day(), skip.exercise()));
    }
}
