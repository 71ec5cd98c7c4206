package org.plumbline.assessments.internal.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded, by form and path: {@code hip_ir_prone} → {@code ir_deg.left} → 31. What was not recorded is not there.
 * Numbers are decimals.
 */
public record Results(Map<String, Map<String, Object>> byForm) {
    private static final Results NONE = new Results(Map.of());

    public static Results none() {
        return NONE;
    }

    /** Of paths that start with their form. */
    public static Results of(Map<String, Object> byPath) {
        var byForm = new HashMap<String, Map<String, Object>>();
        byPath.forEach((path, value) -> {
            var words = path.split("\\.", 2);
            byForm.computeIfAbsent(words[0], form -> new LinkedHashMap<>()).put(words[1], value);
        });
        return new Results(byForm);
    }

    public Map<String, Object> form(String id) {
        return byForm.getOrDefault(id, Map.of());
    }

    /** Only those of these forms. */
    public Results only(Set<String> forms) {
        var some = new HashMap<>(byForm);
        some.keySet().retainAll(forms);
        return new Results(some);
    }

    /** By path, each starting with its form. */
    public Map<String, Object> flat() {
        var flat = new LinkedHashMap<String, Object>();
        byForm.forEach((form, values) -> values.forEach((path, value) -> flat.put(form + "." + path, value)));
        return flat;
    }

    @Nullable
    Object value(String form, String path) {
        var value = form(form).get(path);
        return value instanceof Number number ? decimal(number) : value;
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }
}
