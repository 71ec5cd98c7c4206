package org.plumbline.plans.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** States that were, to go back to, and those gone back from, to go on to again. */
final class History<S> {
    private static final int MOST = 100;

    private final Deque<S> past = new ArrayDeque<>();
    private final Deque<S> future = new ArrayDeque<>();

    /** Before a change: this state can be gone back to; what was undone is gone. */
    void keep(S now) {
        if (past.size() == MOST) past.removeLast();
        past.push(now);
        future.clear();
    }

    Optional<S> back(S now) {
        return step(past, future, now);
    }

    Optional<S> on(S now) {
        return step(future, past, now);
    }

    private Optional<S> step(Deque<S> from, Deque<S> to, S now) {
        if (from.isEmpty()) return Optional.empty();
        to.push(now);
        return Optional.of(from.pop());
    }

    boolean canGoBack() {
        return !past.isEmpty();
    }

    boolean canGoOn() {
        return !future.isEmpty();
    }

    void forget() {
        past.clear();
        future.clear();
    }
}
