package org.plumbline.assessments.internal.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Named fields: those of a test, a measure, the red-flag screen or the patient's checklist. */
public record Form(String id, Map<String, FieldDefinition> fields) {

    public Collection<FieldDefinition> all() {
        return fields.values();
    }

    public List<FieldDefinition> entered() {
        return fields.values().stream().filter(field -> !field.derived()).toList();
    }

    public Optional<FieldDefinition> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }
}
