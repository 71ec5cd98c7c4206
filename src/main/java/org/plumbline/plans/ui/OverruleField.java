package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.plumbline.plans.Overruled;

/** What a rule says against the exercise, and why it is prescribed nevertheless. */
final class OverruleField extends Composite<Div> {
    private final String heldBackBy;
    private final NoteField because;

    /** @param required nothing goes into a plan against a rule without a word; what stood in it before may */
    OverruleField(String heldBackBy, @Nullable Overruled said, boolean required, Runnable changed) {
        this.heldBackBy = heldBackBy;
        because = new NoteField(t("plans.editor.because"), required);
        because.addClassName("because");
        because.setPlaceholder(t("plans.editor.because-example"));
        if (said != null) because.setValue(said.because());
        because.addValueChangeListener(event -> changed.run());
        getContent().addClassName("overrule");
        getContent()
                .add(icon("warn"), div("grow", txt("b", "", t("plans.row.held")), txt("p", "", heldBackBy), because));
    }

    NoteField entry() {
        return because;
    }

    @Nullable
    Overruled overruled() {
        var said = because.text();
        return said == null ? null : new Overruled(heldBackBy, said);
    }
}
