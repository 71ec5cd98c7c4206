package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** Before the first patient: what will stand here, and the one thing that brings it. */
final class CaseloadFirst extends Composite<Div> {

    CaseloadFirst(Runnable register) {
        var create = btn(t("adherence.caseload.new"), "plus", "primary");
        create.addClickListener(click -> register.run());
        getContent().setClassName("card cl-first");
        getContent()
                .add(
                        icon("people"),
                        new H2(t("adherence.caseload.first")),
                        txt("p", "", t("adherence.caseload.first.why")),
                        create);
    }
}
