package org.plumbline.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.dom.Element;

/** A plain HTML element that has no class of its own in Flow, or needs none. */
public final class Tag extends Component implements HasComponents, HasStyle, HasText {
    Tag(String tag) {
        super(new Element(tag));
    }

    public Tag attribute(String name, String value) {
        getElement().setAttribute(name, value);
        return this;
    }
}
