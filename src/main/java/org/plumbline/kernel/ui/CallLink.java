package org.plumbline.kernel.ui;

import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;

/** A number to call, one tap. */
public final class CallLink extends Composite<Anchor> {
    public CallLink(String classes, String label, String number) {
        getContent().setHref(href(number));
        getContent().add(icon("phone"), span("", label));
        getContent().addClassNames(classes.split(" "));
    }

    /** The address that dials. */
    public static String href(String number) {
        return "tel:" + number.replaceAll("[^+0-9]", "");
    }
}
