package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** The parts of the page as links: each has its address, and the one shown says so. */
final class PatientTabs extends Composite<Nav> {
    PatientTabs(Courses courses, String current, List<String> tabs) {
        getContent().setClassName("pt-tabs");
        getContent().setAriaLabel(t("patients.page.tabs"));
        for (var tab : tabs) getContent().add(link(courses, tab, tab.equals(current)));
    }

    private static Anchor link(Courses courses, String tab, boolean current) {
        var link = new Anchor(courses.link(courses.shown(), tab), t("patients.tab." + tab));
        link.setRouterIgnore(false);
        link.getElement().setAttribute("router-link", true);
        if (current) link.getElement().setAttribute("aria-current", "page");
        return link;
    }
}
