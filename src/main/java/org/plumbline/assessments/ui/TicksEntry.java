package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;

/**
 * Any of some answers. “None” is an answer too, apart from not having been asked; where the catalogue has no code for it, an
 * empty list says it.
 */
final class TicksEntry extends EntryField {
    private static final String NONE = "none";
    private static final Set<String> CODES_FOR_NONE = Set.of("none", "nothing");

    private final CheckboxGroup<String> group = new CheckboxGroup<>();
    private final String none;

    TicksEntry(FieldPath path, String label, FieldValues.Ticks ticks, Listener listener) {
        super(path);
        none = ticks.labels().keySet().stream()
                .filter(CODES_FOR_NONE::contains)
                .findFirst()
                .orElse("");
        group.setLabel(label);
        group.setClassName("chips");
        group.setItems(items(ticks.labels()));
        group.setItemLabelGenerator(code -> ticks.labels().getOrDefault(code, t("assessments.none")));
        group.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            group.setValue(sensible(change.getOldValue(), change.getValue()));
            listener.entered(this, raw(group.getValue()));
        });
    }

    private List<String> items(Map<String, String> labels) {
        var items = new ArrayList<>(labels.keySet());
        if (none.isEmpty()) items.addFirst(NONE);
        return items;
    }

    private String noneItem() {
        return none.isEmpty() ? NONE : none;
    }

    /** None and another answer exclude each other: the later one holds. */
    private Set<String> sensible(Set<String> before, Set<String> now) {
        if (now.size() < 2 || !now.contains(noneItem())) return now;
        if (!before.contains(noneItem())) return Set.of(noneItem());
        var others = new HashSet<>(now);
        others.remove(noneItem());
        return others;
    }

    private @Nullable Object raw(Set<String> chosen) {
        if (chosen.isEmpty()) return null;
        if (none.isEmpty() && chosen.contains(NONE)) return List.of();
        return List.copyOf(chosen);
    }

    @Override
    Component component() {
        return group;
    }

    @Override
    void show(@Nullable Object value) {
        group.setInvalid(false);
        group.setValue(chosen(value));
    }

    private Set<String> chosen(@Nullable Object value) {
        if (!(value instanceof Collection<?> codes)) return Set.of();
        if (codes.isEmpty()) return Set.of(noneItem());
        return codes.stream().map(Object::toString).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    void refuse(String problem) {
        group.setErrorMessage(problem);
        group.setInvalid(true);
    }
}
