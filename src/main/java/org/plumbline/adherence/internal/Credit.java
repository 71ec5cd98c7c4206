package org.plumbline.adherence.internal;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Amounts;

/** How much of one due occurrence was performed, 0 to 1 (ADHERENCE §1). */
final class Credit {
    /** From here on an occurrence is done; exactly 0.2 counts. */
    private static final Fraction DONE_FROM = Fraction.of(1, 5);

    private Credit() {}

    /** Each side is capped at 1, then averaged; a side not logged is 0. */
    static Fraction of(Amounts performed, Amounts target) {
        var sum = Fraction.ZERO;
        int sides = 0;
        for (var side : Part.values()) {
            var prescribed = side.of(target);
            if (prescribed == null) continue;
            sum = sum.plus(ofOne(side.of(performed), prescribed));
            sides++;
        }
        return sides == 0 ? Fraction.ZERO : sum.dividedBy(sides);
    }

    static boolean isDone(Fraction credit) {
        return credit.isAtLeast(DONE_FROM);
    }

    private static Fraction ofOne(@Nullable Integer performed, int prescribed) {
        return performed == null
                ? Fraction.ZERO
                : Fraction.of(performed, prescribed).atMostOne();
    }

    private enum Part {
        WHOLE,
        LEFT,
        RIGHT;

        @Nullable
        Integer of(Amounts amounts) {
            return switch (this) {
                case WHOLE -> amounts.whole();
                case LEFT -> amounts.left();
                case RIGHT -> amounts.right();
            };
        }
    }
}
