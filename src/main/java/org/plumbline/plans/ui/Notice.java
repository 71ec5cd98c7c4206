package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** One line above the rows that says what has happened, with what can be done about it. */
final class Notice extends Composite<Div> {
    Notice(String icon, String text) {
        getContent().addClassName("note-line");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(icon(icon), span("grow", text));
    }

    Notice with(String label, Runnable action) {
        var button = plainBtn(label, "sm");
        button.addClickListener(event -> action.run());
        getContent().add(button);
        return this;
    }
}
