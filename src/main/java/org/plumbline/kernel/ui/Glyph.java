package org.plumbline.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/** An element of our own (pl-icon, pl-band, pl-strip ...): its value in one attribute, drawn by frontend/glyphs. */
public final class Glyph extends Component {
    Glyph(String tag, String value) {
        super(new Element(tag));
        show(value);
    }

    public void show(String value) {
        getElement().setAttribute("v", value);
    }

    public Glyph labelled(String label) {
        getElement().setAttribute("aria-label", label);
        return this;
    }
}
