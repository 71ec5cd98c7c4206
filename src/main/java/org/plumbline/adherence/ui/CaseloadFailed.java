package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** What failed, what is still safe, Retry: in the place of the card that failed. */
final class CaseloadFailed extends Composite<Div> {

    CaseloadFailed(Runnable retry) {
        this("adherence.caseload.failed", retry);
    }

    CaseloadFailed(String key, Runnable retry) {
        var again = plainBtn(t("adherence.retry"), "sm");
        again.addClickListener(click -> retry.run());
        getContent().setClassName("card pt-failed");
        getContent().getElement().setAttribute("role", "alert");
        getContent().add(icon("warn"), txt("p", "grow", t(key)), again);
    }
}
