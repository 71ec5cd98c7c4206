package org.plumbline.diary.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.SessionPain;

/**
 * What was done in one go.
 *
 * @param report what the patient said of it
 */
public record LoggedVisit(@Nullable SessionPain report, List<Logged> entries) {
    public LoggedVisit {
        entries = List.copyOf(entries);
    }
}
