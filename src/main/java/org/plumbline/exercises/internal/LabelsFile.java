package org.plumbline.exercises.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.exercises.Category;
import org.plumbline.exercises.EquipmentGroup;
import org.plumbline.exercises.Position;

/** {@code clinical/library-labels.yaml}. */
record LabelsFile(
        LinkedHashMap<String, String> findings,
        Map<Category, String> categories,
        Map<Position, String> positions,
        List<Equipment> equipment) {

    record Equipment(String id, String label, List<String> texts) {
        EquipmentGroup group() {
            return new EquipmentGroup(id, label);
        }
    }
}
