package org.plumbline.adherence.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.adherence.ClinicReview;

/** Which groups of patients may be shown (DESIGN, Clinic figures). */
final class Disclosure {
    private Disclosure() {}

    /**
     * Too small groups, and the next smallest with them: else total minus the others would tell. A group of nobody tells
     * nothing.
     */
    static <K> Set<K> hidden(Map<K, Integer> patients) {
        var hidden = patients.entrySet().stream()
                .filter(group -> isTooSmall(group.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (hidden.isEmpty()) return hidden;
        patients.entrySet().stream()
                .filter(group -> group.getValue() >= ClinicReview.LEAST)
                .min(Comparator.comparing(Map.Entry::getValue))
                .ifPresent(next -> hidden.add(next.getKey()));
        return hidden;
    }

    /**
     * Groups to be shown as one: the too small ones and, while together they are still too few, the next smallest. Nothing
     * is lost from the total.
     */
    static <K extends Comparable<K>> Set<K> folded(Map<K, Integer> patients) {
        var folded = patients.entrySet().stream()
                .filter(group -> isTooSmall(group.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        int together = folded.stream().mapToInt(patients::get).sum();
        if (!isTooSmall(together)) return folded;
        patients.entrySet().stream()
                .filter(group -> group.getValue() >= ClinicReview.LEAST)
                .min(Map.Entry.<K, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(next -> folded.add(next.getKey()));
        return folded;
    }

    static boolean isTooSmall(int patients) {
        return patients > 0 && patients < ClinicReview.LEAST;
    }
}
