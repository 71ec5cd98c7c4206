package org.plumbline.assessments.internal.rules;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Side;

/** For which side an expression is judged: it decides what own and other are. */
enum View {
    NO_SIDE(null),
    LEFT(Side.LEFT),
    RIGHT(Side.RIGHT);

    private final @Nullable Side side;

    View(@Nullable Side side) {
        this.side = side;
    }

    static View of(@Nullable Side side) {
        if (side == null) return NO_SIDE;
        return side == Side.LEFT ? LEFT : RIGHT;
    }

    @Nullable
    String code() {
        return side == null ? null : side.code();
    }
}
