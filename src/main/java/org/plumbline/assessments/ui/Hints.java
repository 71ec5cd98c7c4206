package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.plumbline.assessments.LiveSheet;
import org.plumbline.assessments.internal.Wording;

/** What to mind in what was recorded: right beneath the fields that it is about. */
final class Hints extends Composite<Div> {
    Hints() {
        getContent().addClassName("hints");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(LiveSheet live) {
        getContent().removeAll();
        live.hints().forEach(hint -> getContent().add(div("hint", icon("info"), span("", Wording.untagged(hint)))));
    }
}
