package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientPage;

/** Says that a former course is shown, why it ended, and the way back to the current one. */
final class FormerNote extends Composite<Div> {
    FormerNote(EpisodeService service, PatientPage page, Courses courses, String tab) {
        var course = page.episode();
        var why = service.discharge(page.patient(), course.id())
                .map(discharge -> t("patients.ended.why", discharge.reason(), discharge.by()))
                .orElse("");
        var back = new Anchor(courses.link(courses.record().episode(), tab), t("patients.former.back"));
        back.setRouterIgnore(false);
        back.getElement().setAttribute("router-link", true);
        back.addClassName("btn");
        getContent().setClassName("pt-note quiet");
        getContent()
                .add(
                        icon("clock"),
                        of(
                                "p",
                                "grow",
                                txt("b", "", t("patients.former", Objects.requireNonNull(course.end()))),
                                txt("span", "", why)),
                        back);
    }
}
