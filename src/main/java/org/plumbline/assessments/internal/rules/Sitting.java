package org.plumbline.assessments.internal.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What was recorded on one day, by test and path. */
public record Sitting(UUID assessment, LocalDate day, Map<String, Map<String, Object>> results) {
    public boolean recorded(String test) {
        return !results.getOrDefault(test, Map.of()).isEmpty();
    }
}
