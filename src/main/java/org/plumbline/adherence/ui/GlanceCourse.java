package org.plumbline.adherence.ui;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.plumbline.adherence.CourseDay;
import org.plumbline.adherence.PatientGlance;
import org.plumbline.adherence.SignalFacts.DayScore;
import org.plumbline.kernel.ui.Tag;

/** 28 days of pain over exercise: a small drawing, or the same as a table. */
final class GlanceCourse extends Composite<Tag> {
    private final PatientGlance glance;
    private final Button toggle = plainBtn(t("adherence.glance.table"), "tertiary", "sm");
    private final Div body = div("");
    private boolean asTable;

    GlanceCourse(PatientGlance glance) {
        this.glance = glance;
        toggle.addClickListener(click -> swap());
        getContent()
                .add(
                        of(
                                "h3",
                                "",
                                span("", t("adherence.glance.course")),
                                span("at", t("adherence.glance.course.days")),
                                toggle),
                        body);
        draw();
    }

    @Override
    protected Tag initContent() {
        return of("section", "course");
    }

    private void swap() {
        asTable = !asTable;
        draw();
    }

    private void draw() {
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(asTable));
        body.removeAll();
        body.add(asTable ? table() : drawing());
    }

    private Component drawing() {
        var days = glance.days();
        var from = days.getFirst().day();
        var to = days.getLast().day();
        var value = PainWords.signs(glance.row().pain(), from, to) + "|"
                + days.stream().map(GlanceSections::done).collect(joining());
        return div(
                "",
                GlanceSections.chart(value, told()),
                div(
                        "axis",
                        span("", t("adherence.glance.from", from)),
                        span("key", t("adherence.glance.course.key")),
                        span("", t("adherence.glance.today"))));
    }

    private String told() {
        long active = glance.days().stream().filter(day -> day.done() > 0).count();
        var pain = glance.row().pain();
        return pain.isEmpty()
                ? t("adherence.glance.course.told.no-pain", active)
                : t(
                        "adherence.glance.course.told",
                        active,
                        pain.getFirst().score(),
                        pain.getLast().score());
    }

    private Component table() {
        var pain = glance.row().pain().stream().collect(toMap(DayScore::day, DayScore::score));
        var rows = of("tbody", "");
        for (var day : glance.days().reversed()) rows.add(row(day, String.valueOf(pain.getOrDefault(day.day(), -1))));
        var head = of(
                "tr",
                "",
                header("adherence.glance.column.day"),
                header("adherence.glance.column.pain"),
                header("adherence.glance.column.done"));
        return of("table", "", of("thead", "", head), rows);
    }

    private static Component header(String key) {
        return txt("th", "", t(key)).attribute("scope", "col");
    }

    private static Component row(CourseDay day, String pain) {
        return of(
                "tr",
                "",
                txt("th", "", t("adherence.glance.day", day.day())).attribute("scope", "row"),
                txt("td", "", "-1".equals(pain) ? t("adherence.dash") : pain),
                txt("td", "", DayWords.brief(day)));
    }
}
