package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.iconBtn;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.FieldPath;

/** One of a few answers, all of them in sight; it can be taken back. */
final class OneOfEntry extends EntryField {
    private final RadioButtonGroup<String> group = new RadioButtonGroup<>();
    private final Button clear;
    private final Div box;
    private boolean showing;

    /**
     * @param look class of the group: seg for words, nr for a row of numbers
     * @param labels by the code that is entered
     */
    OneOfEntry(FieldPath path, String look, Map<String, String> labels, Listener listener) {
        super(path);
        group.setClassName(look);
        group.setItems(List.copyOf(labels.keySet()));
        group.setItemLabelGenerator(code -> labels.getOrDefault(code, code));
        clear = iconBtn(t("assessments.form.takeBack"), "close", "tertiary", "sm");
        clear.addClassName("clear");
        clear.setVisible(false);
        clear.addClickListener(click -> group.setValue(null));
        group.addValueChangeListener(change -> {
            clear.setVisible(change.getValue() != null);
            if (change.isFromClient() || change.getValue() == null && !showing)
                listener.entered(this, change.getValue());
        });
        box = div("oneof", group, clear);
    }

    /** With the key of each answer beside it; it works while the card has the focus. */
    OneOfEntry keyed(Map<String, String> labels, Map<String, String> keys) {
        group.setRenderer(new ComponentRenderer<>(code -> {
            var answer = span("", labels.getOrDefault(code, code));
            var key = keys.get(code);
            if (key != null) answer.add(SheetKeys.printed(key));
            return answer;
        }));
        return this;
    }

    OneOfEntry label(String label) {
        group.setLabel(label);
        return this;
    }

    /** In a table, whose headings say it to the eye. */
    OneOfEntry name(String name) {
        group.getElement().setProperty("accessibleName", name);
        group.setAriaLabel(name);
        return this;
    }

    @Override
    Component component() {
        return box;
    }

    @Override
    Component focusable() {
        return group;
    }

    @Override
    void show(@Nullable Object value) {
        showing = true;
        group.setInvalid(false);
        group.setValue(value == null ? null : value.toString());
        showing = false;
    }

    @Override
    void refuse(String problem) {
        group.setErrorMessage(problem);
        group.setInvalid(true);
    }
}
