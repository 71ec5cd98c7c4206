package org.plumbline.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;

/** What stands around a view. */
abstract class Frame extends Div {
    static final String CONTENT = "content";

    /** The view stands in the page’s one main landmark, which it may bring itself. */
    void show(HasElement view) {
        var slot = slot().getElement();
        if (view.getElement().getTag().equals("main")) slot.removeAttribute("role");
        else slot.setAttribute("role", "main");
        slot.removeAllChildren().appendChild(view.getElement());
    }

    abstract Component slot();

    /** Called after each navigation, to mark where we are. */
    void arrived(AfterNavigationEvent event) {}
}
