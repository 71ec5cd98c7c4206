package org.plumbline.adherence.ui;

import static java.util.stream.Collectors.joining;
import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plumbline.adherence.CourseDay;
import org.plumbline.adherence.PatientGlance;
import org.plumbline.adherence.PatientGlance.Evidence;
import org.plumbline.adherence.PatientGlance.Session;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.kernel.ui.Tag;

/** The panel’s cards: three figures, 28 days, the last sessions, what is still open, what comes next. */
final class GlanceSections {
    private GlanceSections() {}

    static List<Component> all(PatientGlance glance) {
        return List.of(figures(glance), new GlanceCourse(glance), sessions(glance), findings(glance), next(glance));
    }

    private static Component figures(PatientGlance glance) {
        var seven = glance.sevenDays();
        var month = glance.twentyEightDays();
        return section(of(
                "dl",
                "kp",
                figure(
                        "adherence.glance.seven",
                        CaseloadWords.percent(seven.frequency()),
                        CaseloadWords.counts(seven.frequency())),
                figure(
                        "adherence.glance.month",
                        CaseloadWords.percent(month.frequency()),
                        CaseloadWords.counts(month.frequency())),
                figure("adherence.glance.dose", percent(month.dose()), evidence(glance.evidence()))));
    }

    private static Component figure(String key, String value, String counts) {
        return of("div", "", txt("dt", "", t(key)), of("dd", "", txt("b", "", value), txt("small", "", counts)));
    }

    private static String percent(OptionalInt dose) {
        return dose.isPresent() ? t("adherence.percent", dose.getAsInt()) : t("adherence.no-data");
    }

    /** How it is known: timed by the player, ticked, filled in later, entered by staff. */
    private static String evidence(Evidence evidence) {
        return Stream.of(
                        graded("timed", evidence.timed()),
                        graded("ticked", evidence.ticked()),
                        graded("later", evidence.backFilled()),
                        graded("staff", evidence.staff()))
                .filter(words -> !words.isEmpty())
                .collect(joining(", "));
    }

    private static String graded(String grade, int count) {
        return count == 0 ? "" : t("adherence.glance.evidence." + grade, count);
    }

    private static Component sessions(PatientGlance glance) {
        var table = of("div", "ses");
        glance.sessions().forEach(session -> table.add(line(session, glance)));
        return section(
                head("adherence.glance.sessions", ""),
                glance.sessions().isEmpty() ? txt("p", "s13 ink3", t("adherence.glance.sessions.none")) : table);
    }

    private static Component line(Session session, PatientGlance glance) {
        var at = session.at().atZone(glance.row().zone());
        boolean today = session.day().equals(glance.row().today());
        var pain = span("p", GlanceWords.pain(session));
        pain.getElement().setAttribute("aria-label", GlanceWords.painTold(session));
        pain.getElement().setAttribute("role", "img");
        pain.setVisible(session.before() != null || session.most() != null);
        return div(
                "line",
                txt(
                        "b",
                        "",
                        today ? t("adherence.log.today", at.toLocalTime()) : t("adherence.glance.day", session.day())),
                span("ink2", GlanceWords.session(session)),
                pain);
    }

    private static Component findings(PatientGlance glance) {
        var open = glance.open();
        int closed = glance.findings() - open.size();
        var counts = glance.findings() == 0 ? "" : t("adherence.glance.findings.closed", closed, glance.findings());
        var list = of("ul", "fnd");
        open.forEach(finding -> list.add(finding(finding)));
        return section(
                head("adherence.glance.findings", counts),
                open.isEmpty() ? txt("p", "s13 ink3", t("adherence.glance.findings.none")) : list);
    }

    private static Component finding(FindingInfo finding) {
        var waiting = finding.status() == FindingInfo.Status.WAITING;
        return of(
                        "li",
                        waiting ? "waiting" : "",
                        of("i", ""),
                        span("", finding.title()),
                        span(
                                "ink3 s12",
                                t(
                                        waiting ? "adherence.glance.finding.waiting" : "adherence.glance.finding.since",
                                        finding.opened())))
                .attribute("title", finding.reason());
    }

    private static Component next(PatientGlance glance) {
        var row = glance.row();
        var retest = row.retest() == null
                ? t("adherence.glance.next.no-retest")
                : t("adherence.glance.next.retest", SignalWords.on(row.retest(), row.today()));
        return section(
                head("adherence.glance.next", ""),
                txt(
                        "p",
                        "s13 ink2",
                        retest + " " + t("adherence.glance.next.ends", row.plannedWeeks(), glance.lastDay())));
    }

    static Tag head(String key, String at) {
        return of("h3", "", span("", t(key)), span("at", at));
    }

    private static Component section(Component... parts) {
        return of("section", "", parts);
    }

    static String done(CourseDay day) {
        return switch (day.kind()) {
            case ALL, PART, MISSED, TODAY -> day.due() == 0 ? "." : PainWords.sign(10 * day.done() / day.due());
            case PAUSED, HELD -> "_";
            case NOT_DUE -> ".";
            case BLANK, AHEAD -> "-";
        };
    }

    static Component chart(String value, String told) {
        return el("pl-course", value).labelled(told);
    }
}
