package org.plumbline.patients;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Typed;

/** How long the texts of a record may be, and what an e-mail address looks like. */
final class TypedText {
    static final int NAME = 120;
    static final int EMAIL = 254;
    static final int PHONE = 40;
    static final int REASON = 500;
    static final int FEWEST_DIGITS = 3;

    private static final Pattern EMAIL_FORM =
            Pattern.compile("[^@\\s,;<>\"()]+@[^@\\s,;<>\"()]+\\.[^@\\s,;<>\"().]{2,}");

    private TypedText() {}

    static @Nullable String tidyOrNull(@Nullable String typed) {
        if (typed == null) return null;
        var tidy = Typed.line(typed);
        return tidy.isEmpty() ? null : tidy;
    }

    static boolean looksLikeEmail(String text) {
        return Typed.isStorableLine(text) && EMAIL_FORM.matcher(text).matches();
    }
}
