package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.plumbline.adherence.ClinicReview;

/** Before the first patient: what fills the review, and the manager’s part in it. */
final class ClinicFirst extends Composite<Div> {
    static final String STAFF = "clinic/staff";

    ClinicFirst() {
        var staff = new Anchor(STAFF, t("adherence.clinic.first.staff"));
        staff.setRouterIgnore(false);
        staff.getElement().setAttribute("router-link", true);
        staff.setClassName("go");
        getContent().setClassName("card first");
        getContent()
                .add(
                        icon("people"),
                        new H2(t("adherence.clinic.first")),
                        txt("p", "", t("adherence.clinic.first.why", ClinicReview.LEAST)),
                        staff);
    }
}
