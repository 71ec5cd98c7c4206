package org.plumbline.adherence.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.adherence.ClinicReview;

/**
 * Two breakdowns of one total, such as therapists and exercises: which groups of either may be shown so that no group of too
 * few patients can be worked out from the total and whatever is shown of both.
 *
 * <p>Take the groups as nodes and link a therapist with an exercise where a patient of the one does the other. A combination
 * of sums that yields a hidden group gives each node of a linked part one weight, so the group is safe where its part holds
 * another hidden group of the same kind, five patients together; or where the weights contradict each other: its part has a
 * hidden group of the other kind, and another part has hidden groups of both. A test tries all combinations.
 */
final class Margins {
    private final Map<Object, Integer> patients = new HashMap<>();
    private final Map<Object, Set<Object>> links = new HashMap<>();
    private final Set<Object> rows;
    private final Set<Object> hidden = new HashSet<>();
    private final List<Set<Object>> parts = new ArrayList<>();

    record Link(Object row, Object column) {}

    private Margins(Map<?, Integer> rows, Map<?, Integer> columns, Set<Link> links) {
        patients.putAll(rows);
        patients.putAll(columns);
        this.rows = Set.copyOf(rows.keySet());
        patients.keySet().forEach(node -> this.links.put(node, new HashSet<>()));
        links.forEach(link -> {
            neighbours(link.row()).add(link.column());
            neighbours(link.column()).add(link.row());
        });
        hidden.addAll(Disclosure.hidden(rows));
        hidden.addAll(Disclosure.hidden(columns));
        split();
    }

    /** The groups of both kinds that may not be shown; no key may stand for one of each. */
    static Set<Object> hidden(Map<?, Integer> rows, Map<?, Integer> columns, Set<Link> links) {
        var margins = new Margins(rows, columns, links);
        margins.protect();
        return margins.hidden;
    }

    private void protect() {
        boolean safe;
        do {
            safe = true;
            for (var part : parts) safe &= protectedIn(part, this::isRow) & protectedIn(part, node -> !isRow(node));
        } while (!safe);
    }

    /** @return whether nothing had to be hidden */
    private boolean protectedIn(Set<Object> part, Predicate<Object> kind) {
        if (part.stream().filter(kind).noneMatch(this::isTooSmall) || isSafe(part, kind)) return true;
        var next = smallestShown(part.stream().filter(kind).toList()).or(() -> smallestShown(patients.keySet()));
        next.ifPresent(hidden::add);
        return next.isEmpty();
    }

    private boolean isSafe(Set<Object> part, Predicate<Object> kind) {
        var together = part.stream().filter(kind).filter(hidden::contains).toList();
        int sum = together.stream().mapToInt(this::size).sum();
        if (together.size() > 1 && sum >= ClinicReview.LEAST) return true;
        return part.stream().anyMatch(kind.negate().and(hidden::contains))
                && parts.stream().anyMatch(other -> other != part && hidesBoth(other));
    }

    private boolean hidesBoth(Set<Object> part) {
        return part.stream().anyMatch(node -> isRow(node) && hidden.contains(node))
                && part.stream().anyMatch(node -> !isRow(node) && hidden.contains(node));
    }

    private Optional<Object> smallestShown(Collection<Object> nodes) {
        return nodes.stream()
                .filter(node -> !hidden.contains(node) && size(node) > 0)
                .min(Comparator.comparingInt(this::size).thenComparing(Object::toString));
    }

    private void split() {
        var left = new HashSet<>(patients.keySet());
        while (!left.isEmpty()) {
            var part = reachable(left.iterator().next());
            left.removeAll(part);
            parts.add(part);
        }
    }

    private Set<Object> reachable(Object start) {
        var found = new HashSet<>(Set.of(start));
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (var next : neighbours(open.pop())) {
                if (found.add(next)) open.push(next);
            }
        }
        return found;
    }

    private Set<Object> neighbours(Object node) {
        return links.computeIfAbsent(node, n -> new HashSet<>());
    }

    private boolean isRow(Object node) {
        return rows.contains(node);
    }

    private boolean isTooSmall(Object node) {
        return Disclosure.isTooSmall(size(node));
    }

    private int size(Object node) {
        return patients.getOrDefault(node, 0);
    }
}
