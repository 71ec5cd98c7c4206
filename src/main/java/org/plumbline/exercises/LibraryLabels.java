package org.plumbline.exercises;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The library’s sorting words: categories, positions and equipment. */
public class LibraryLabels {
    private final Map<Category, String> categories;
    private final Map<Position, String> positions;
    private final List<EquipmentGroup> equipmentGroups;

    public LibraryLabels(
            Map<Category, String> categories, Map<Position, String> positions, List<EquipmentGroup> equipmentGroups) {
        this.categories = Map.copyOf(categories);
        this.positions = Map.copyOf(positions);
        this.equipmentGroups = List.copyOf(equipmentGroups);
    }

    public String label(Category category) {
        return known(categories.get(category), category);
    }

    public String label(Position position) {
        return known(positions.get(position), position);
    }

    public List<EquipmentGroup> equipmentGroups() {
        return equipmentGroups;
    }

    private static String known(@Nullable String label, Object of) {
        if (label == null) throw new IllegalStateException("no label for " + of);
        return label;
    }
}
