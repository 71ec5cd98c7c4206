package org.plumbline.patients;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How settled the patient’s back is, as the therapist judges it in the head of a test sheet. */
public enum CourseStatus {
    VOLATILE,
    STABLE_BUT_PRESENT,
    WELL_CONTROLLED;

    /** The word of the database and of the clinical catalogue. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable CourseStatus ofCode(@Nullable String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
