package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.mark;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Around the pages that lead into the portal: its name, a title, what to do, the form. */
final class WelcomeFrame extends Div {
    private final Div notice = div("notice");
    private final Div box = div("bx");

    WelcomeFrame() {
        addClassName("welcome");
        add(of("header", "brand", mark(), span("", t("identity.brand"))), of("main", "", box));
    }

    void show(String title, String text, Component... rest) {
        box.removeAll();
        box.add(new H1(title), new Paragraph(text), notice);
        box.add(rest);
        calm();
    }

    /** Something does not do, and it is not one field’s fault. */
    void refuse(String text) {
        notice.setText(text);
        notice.setClassName("refused", true);
        notice.getElement().setAttribute("role", "alert");
    }

    void calm() {
        notice.setText("");
    }
}
