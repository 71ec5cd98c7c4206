package org.plumbline.patients;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** As recorded for reference values; absent where nobody said. */
public enum Sex {
    FEMALE,
    MALE;

    /** The word of the database and of the clinical catalogue. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Sex ofCode(@Nullable String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
