package org.plumbline.assessments.internal.catalogue;

import java.util.Locale;

/** Which way a value gets better. */
public enum Better {
    HIGHER,
    LOWER,
    NONE;

    static Better of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
