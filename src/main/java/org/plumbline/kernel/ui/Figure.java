package org.plumbline.kernel.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/** The moving figure of an exercise, drawn in the browser by frontend/figure from its pose keyframes. */
public final class Figure extends Component {
    /** @param json pose keyframes of one exercise @param label what it shows; empty where the name stands beside it */
    public Figure(String json, String label) {
        super(new Element("pl-figure"));
        getElement().setAttribute("ex", json);
        if (label.isEmpty()) getElement().setAttribute("aria-hidden", "true");
        else getElement().setAttribute("label", label);
    }

    /** No movement: for lists. */
    public Figure still() {
        getElement().setAttribute("still", "");
        return this;
    }

    /** The other side of the body. */
    public Figure mirrored(boolean mirrored) {
        getElement().setAttribute("mirrored", mirrored);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/figure/figure-element.js");
    }
}
