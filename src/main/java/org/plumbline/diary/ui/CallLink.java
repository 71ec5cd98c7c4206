package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;

/** A number to call, one tap. */
final class CallLink extends Composite<Anchor> {
    CallLink(String classes, String label, String number) {
        getContent().setHref("tel:" + number.replaceAll("[^+0-9]", ""));
        getContent().add(icon("phone"), span("", label));
        getContent().addClassNames(classes.split(" "));
    }
}
