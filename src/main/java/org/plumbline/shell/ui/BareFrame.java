package org.plumbline.shell.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.mark;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.plumbline.kernel.ui.Texts;

/** Nobody is signed in: only the name. */
final class BareFrame extends Frame {
    private final Div slot = new Div();

    BareFrame() {
        addClassName("bare");
        slot.setId(CONTENT);
        slot.addClassName(CONTENT);
        add(of("header", "", div("brand", mark(), span("", Texts.t("shell.brand")))), slot);
    }

    @Override
    Component slot() {
        return slot;
    }
}
