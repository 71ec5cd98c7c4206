package org.plumbline.identity.ui;

import java.util.Optional;
import org.plumbline.kernel.values.Typed;

/** A person’s name as somebody typed or pasted it. Nothing is cut: what does not fit is said. */
final class TypedName {
    private static final int LONGEST = 120;

    private TypedName() {}

    /** The translation key of what is wrong; empty where nothing is. */
    static Optional<String> problem(String typed) {
        var tidy = Typed.line(typed);
        if (tidy.isEmpty()) return Optional.of("identity.form.missing");
        if (!Typed.isStorableLine(tidy)) return Optional.of("identity.clinic.unreadable");
        if (Typed.length(tidy) > LONGEST) return Optional.of("identity.clinic.name.long");
        return Optional.empty();
    }
}
