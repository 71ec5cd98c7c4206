package org.plumbline.plans;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Typed;

/** Text that people typed or pasted. Sizes count characters as the database does: an emoji is one or few. */
public final class FreeText {
    public static final int MOST = 500;

    private FreeText() {}

    /** Without the space around it; null where nothing is left. */
    public static @Nullable String tidy(@Nullable String typed) {
        return Typed.lines(typed);
    }

    public static boolean isTooLong(String text) {
        return Typed.length(text) > MOST;
    }

    /** Short enough, and no characters that no keyboard makes: the database refuses NUL and half pairs. */
    public static boolean storable(@Nullable String text) {
        return text == null || !isTooLong(text) && Typed.isStorable(text);
    }
}
