package org.plumbline.assessments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.FieldPath;

/** One of many answers, or one of a few where there is little room. */
final class SelectEntry extends EntryField {
    private final Select<String> select = new Select<>();

    SelectEntry(FieldPath path, Map<String, String> labels, Listener listener) {
        super(path);
        select.setItems(List.copyOf(labels.keySet()));
        select.setItemLabelGenerator(code -> code == null ? "" : labels.getOrDefault(code, code));
        select.setEmptySelectionAllowed(true);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) listener.entered(this, change.getValue());
        });
    }

    SelectEntry label(String label) {
        select.setLabel(label);
        return this;
    }

    /** In a table, whose headings say it to the eye. */
    SelectEntry name(String name) {
        select.setAriaLabel(name);
        return this;
    }

    @Override
    Component component() {
        return select;
    }

    @Override
    void show(@Nullable Object value) {
        select.setInvalid(false);
        select.setValue(value == null ? null : value.toString());
    }

    @Override
    void refuse(String problem) {
        select.setErrorMessage(problem);
        select.setInvalid(true);
    }
}
