package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;

/** The parts of the page as links: each has its address, and the one shown says so. */
final class PatientTabs extends Composite<Nav> {
    PatientTabs(PatientId patient, String current, List<String> tabs) {
        getContent().setClassName("pt-tabs");
        getContent().setAriaLabel(t("patients.page.tabs"));
        for (var tab : tabs) getContent().add(link(patient, tab, tab.equals(current)));
    }

    private static Anchor link(PatientId patient, String tab, boolean current) {
        var link = new Anchor(PatientLinks.page(patient, tab), t("patients.tab." + tab));
        link.setRouterIgnore(false);
        link.getElement().setAttribute("router-link", true);
        if (current) link.getElement().setAttribute("aria-current", "page");
        return link;
    }
}
