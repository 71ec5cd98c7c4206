package org.plumbline.adherence.internal.signals;

import java.util.List;
import java.util.OptionalInt;

/** Exact: in halves, since the middle of two whole numbers may lie between them. */
final class Median {
    private Median() {}

    static OptionalInt halves(List<Integer> values) {
        if (values.isEmpty()) return OptionalInt.empty();
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return OptionalInt.of(
                sorted.size() % 2 == 1 ? 2 * sorted.get(middle) : sorted.get(middle - 1) + sorted.get(middle));
    }
}
