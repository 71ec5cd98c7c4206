package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.plumbline.patients.EpisodeInfo;

/** The courses of care as links, newest first: each has its address, and the one shown says so. */
final class CourseChoice extends Composite<Nav> {
    CourseChoice(Courses courses, String tab) {
        getContent().setClassName("pt-courses");
        getContent().setAriaLabel(t("patients.courses"));
        getContent().add(span("s13 ink3", t("patients.courses")));
        for (var course : courses.all().reversed()) getContent().add(link(courses, course, tab));
    }

    private static Anchor link(Courses courses, EpisodeInfo course, String tab) {
        var link = new Anchor(courses.link(course, tab), words(courses, course));
        link.setRouterIgnore(false);
        link.getElement().setAttribute("router-link", true);
        if (course.equals(courses.shown())) link.getElement().setAttribute("aria-current", "true");
        return link;
    }

    private static String words(Courses courses, EpisodeInfo course) {
        var end = course.end();
        var no = courses.number(course);
        return end == null
                ? t("patients.courses.open", no, course.start())
                : t("patients.courses.ended", no, course.start(), end);
    }
}
