package org.plumbline.kernel.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;

/**
 * The moving figure of an exercise, drawn in the browser by frontend/figure from its pose keyframes. It shows the right
 * side of the body; mirrored, the left.
 */
public final class Figure extends Component implements HasStyle {

    /**
     * @param source where the browser fetches the keyframes ({@code exercise.figureUrl()}), or the keyframes themselves as
     *     JSON
     * @param label what it shows; empty where the name stands beside it
     */
    public Figure(String source, String label) {
        super(new Element("pl-figure"));
        show(source, label);
        getElement().setAttribute("play-label", Texts.t("kernel.figure.play"));
        getElement().setAttribute("pause-label", Texts.t("kernel.figure.pause"));
    }

    /** Another exercise in the same place. */
    public void show(String source, String label) {
        boolean json = source.startsWith("{");
        getElement().setAttribute(json ? "ex" : "src", source);
        getElement().removeAttribute(json ? "src" : "ex");
        if (label.isEmpty()) getElement().removeAttribute("label");
        else getElement().setAttribute("label", label);
    }

    /** No movement: for lists. */
    public Figure still() {
        getElement().setAttribute("still", "");
        getElement().removeAttribute("play-label").removeAttribute("pause-label");
        return this;
    }

    /** No movement but while the link or button it stands in is hovered or has the focus. */
    public Figure movingOnHover() {
        getElement().setAttribute("hover", "");
        return still();
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
