package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview.Exercise;
import org.plumbline.adherence.ClinicReview.Exercises;
import org.plumbline.adherence.ClinicReview.Funnel;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Pooled;
import org.plumbline.adherence.ClinicReview.Therapist;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.internal.ReviewRows.ExerciseSum;
import org.plumbline.adherence.internal.ReviewRows.LeadSum;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.MembershipId;

/**
 * The same weeks by therapist and by exercise. Both stand on one page and sum up to one figure, so what is hidden of them is
 * decided in one go.
 */
record PooledGroups(LeadSum all, Map<MembershipId, Group> byLead, List<ExerciseSum> sums, Set<Object> hidden) {
    /** With fewer therapists a funnel says nothing. */
    private static final int LEAST_FOR_FUNNEL = 3;

    private static final LeadSum NOBODY = new LeadSum(null, new Group(Share.NONE, 0), 0, 0, 0);

    static PooledGroups of(List<LeadSum> leads, List<ExerciseSum> exercises) {
        var byLead = new HashMap<MembershipId, Group>();
        var all = NOBODY;
        for (var each : leads) {
            if (each.lead() == null) all = each;
            else byLead.put(each.lead(), each.group());
        }
        return new PooledGroups(all, byLead, exercises, hidden(byLead, exercises));
    }

    private static Set<Object> hidden(Map<MembershipId, Group> byLead, List<ExerciseSum> exercises) {
        return Margins.hidden(
                byLead.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, entry -> entry.getValue().patients())),
                exercises.stream()
                        .collect(groupingBy(
                                ExerciseSum::exercise,
                                summingInt(each -> each.group().patients()))),
                exercises.stream()
                        .filter(each -> each.group().share().hasData())
                        .map(each -> new Margins.Link(each.lead(), each.exercise()))
                        .collect(toSet()));
    }

    Set<MembershipId> leads() {
        return byLead.keySet();
    }

    @Nullable
    Pooled pooled(@Nullable Share before) {
        return Disclosure.isTooSmall(all.group().patients()) ? null : new Pooled(all.group(), before);
    }

    Funnel funnel(Map<MembershipId, String> names) {
        var chance = ChanceLimits.of(all);
        var shown = byLead.entrySet().stream()
                .filter(entry -> !hidden.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        boolean tells = shown.size() >= LEAST_FOR_FUNNEL;
        return new Funnel(
                byLead.entrySet().stream()
                        .map(entry -> therapist(
                                entry.getKey(),
                                names.getOrDefault(entry.getKey(), ""),
                                hidden.contains(entry.getKey()) ? null : entry.getValue(),
                                tells ? chance : null))
                        .sorted(Comparator.comparing(Therapist::name)
                                .thenComparing(each -> each.membership().value()))
                        .toList(),
                tells
                        ? chance.upTo(
                                shown.stream().mapToInt(Group::patients).max().orElse(0))
                        : List.of());
    }

    private static Therapist therapist(
            MembershipId id, String name, @Nullable Group group, @Nullable ChanceLimits chance) {
        return new Therapist(id, name, group, group != null && chance != null && chance.isOutside(group));
    }

    Exercises exercises(Map<ExerciseId, Collection<String>> skips) {
        Map<ExerciseId, List<ExerciseSum>> byExercise =
                sums.stream().filter(each -> each.group().share().hasData()).collect(groupingBy(ExerciseSum::exercise));
        var shown = byExercise.entrySet().stream()
                .filter(entry -> !hidden.contains(entry.getKey()))
                .map(entry -> new Exercise(
                        entry.getKey(),
                        together(entry.getValue()),
                        TopSkip.of(skips.getOrDefault(entry.getKey(), List.of()))))
                .sorted(Comparator.<Exercise>comparingInt(each -> -each.group().patients())
                        .thenComparing(each -> each.id().slug()))
                .toList();
        return new Exercises(shown, byExercise.size() - shown.size());
    }

    private static Group together(Collection<ExerciseSum> sums) {
        return sums.stream()
                .map(ExerciseSum::group)
                .reduce(
                        new Group(Share.NONE, 0),
                        (a, b) -> new Group(a.share().plus(b.share()), a.patients() + b.patients()));
    }
}
