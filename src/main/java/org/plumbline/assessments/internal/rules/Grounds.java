package org.plumbline.assessments.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Why a finding was opened: kept with it, as plain data.
 *
 * @param results what was recorded then in the tests that decide about it, by form and path
 * @param readings the values that the rule read
 * @param marks limits that a difference or a share of several values passed
 */
public record Grounds(Map<String, Map<String, Object>> results, List<Reading> readings, List<Mark> marks) {

    /** What another trigger of the same rule saw as well. A place that both read is told once, with its limit. */
    public Grounds and(Grounds other) {
        var together = new ArrayList<>(readings);
        for (var reading : other.readings) {
            var twin = together.stream().filter(reading::isOfSamePlace).findFirst();
            if (twin.isEmpty()) together.add(reading);
            else if (twin.get().mark() == null) together.set(together.indexOf(twin.get()), reading);
        }
        var limits = new LinkedHashSet<>(marks);
        limits.addAll(other.marks);
        return new Grounds(results, List.copyOf(together), List.copyOf(limits));
    }
}
