package org.plumbline.assessments.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.ChosenTest;

/** What can be taken back on a sheet, the last entry first. */
final class StepsBack {
    private static final int MOST = 50;

    private final Deque<Step> steps = new ArrayDeque<>();

    /**
     * What stood in a field before: a value, or a text that is none.
     *
     * @param swept what went with the entry from other fields, by path
     */
    record Step(
            ChosenTest chosen,
            String path,
            @Nullable Object value,
            @Nullable String typed,
            Map<String, Object> swept) {
        boolean isOfSameField(Step other) {
            return chosen.equals(other.chosen) && path.equals(other.path);
        }

        boolean wasEmpty() {
            return value == null && typed == null;
        }
    }

    void remember(Step step) {
        var last = steps.peek();
        // while a number is typed its halves are no steps
        if (last != null
                && last.isOfSameField(step)
                && last.wasEmpty()
                && step.value() != null
                && step.swept().isEmpty()) return;
        steps.push(step);
        if (steps.size() > MOST) steps.removeLast();
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    @Nullable
    Step takeLast() {
        return steps.poll();
    }
}
