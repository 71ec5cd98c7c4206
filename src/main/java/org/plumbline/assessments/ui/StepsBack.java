package org.plumbline.assessments.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.ChosenTest;

/** What can be taken back on a sheet, the last entry first. */
final class StepsBack {
    private static final int MOST = 50;

    private final Deque<Step> steps = new ArrayDeque<>();

    /** What stood in a field before: a value, or a text that is none. */
    record Step(
            ChosenTest chosen,
            String path,
            @Nullable Object value,
            @Nullable String typed) {
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
        if (last != null && last.isOfSameField(step) && last.wasEmpty() && step.value() != null) return;
        steps.push(step);
        if (steps.size() > MOST) steps.removeLast();
    }

    List<Step> all() {
        return List.copyOf(steps);
    }

    /** What was refused is no step. */
    void backTo(List<Step> before) {
        steps.clear();
        steps.addAll(before);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    @Nullable
    Step takeLast() {
        return steps.poll();
    }
}
