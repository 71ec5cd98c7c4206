package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.hidden;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.plumbline.adherence.Signal;
import org.plumbline.adherence.SignalKind;
import org.plumbline.adherence.SignalService;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.Refused;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.plans.PlanLinks;

/**
 * The most pressing open signal with its act; the others, and those that somebody has seen, folded below. A red flag is not
 * repeated here: its own card shows the answers and lifts the hold.
 */
final class CourseSignals extends Composite<Div> {
    private static final int TOLD_MILLIS = 6000;

    private final PatientPage page;
    private final SignalService service;
    private final SignalWords words;

    CourseSignals(PatientPage page, SignalService service, SignalWords words) {
        this.page = page;
        this.service = service;
        this.words = words;
        getContent().setClassName("pt-notes");
        load();
    }

    private void load() {
        var open = service.of(page.patient()).stream()
                .filter(signal -> signal.kind() != SignalKind.RED_FLAG)
                .toList();
        var news = open.stream().filter(signal -> !signal.isAcknowledged()).toList();
        var seen = open.stream().filter(Signal::isAcknowledged).toList();
        getContent().removeAll();
        news.stream().limit(1).forEach(signal -> getContent().add(line(signal)));
        var others = news.stream().skip(1).toList();
        if (!others.isEmpty() || !seen.isEmpty()) getContent().add(folded(others, seen));
    }

    private Component folded(List<Signal> others, List<Signal> seen) {
        var key = others.isEmpty() ? "adherence.course.signals.seen" : "adherence.course.signals.more";
        var details = of("details", "pt-signals", txt("summary", "", t(key, others.size(), seen.size())));
        others.forEach(signal -> details.add(line(signal)));
        seen.forEach(signal -> details.add(line(signal)));
        return details;
    }

    private Div line(Signal signal) {
        var level = SignalWords.glyph(signal.level());
        var sentence = words.sentence(signal, page.today(), page.zone());
        var text = of(
                "p",
                "grow",
                hidden(SignalWords.level(signal.level())),
                txt("b", "", sentence.fact()),
                span("", " " + sentence.rest()));
        var line = div("pt-note sig-" + level, el("pl-sig", level), text);
        var seen = signal.acknowledged();
        if (seen != null) {
            line.addClassName("quiet");
            text.add(span(
                    "ink3 s13 seen",
                    t("adherence.signal.seen", seen.name(), seen.at().atZone(page.zone()))));
            return line;
        }
        if (!page.episode().open()) return line;
        var acknowledge = plainBtn(t("adherence.signal.acknowledge"), "tertiary", "sm");
        acknowledge.setAriaLabel(t("adherence.signal.acknowledge.of", SignalWords.brief(signal)));
        acknowledge.addClickListener(click -> acknowledge(signal));
        line.add(acknowledge);
        act(signal).forEach(line::add);
        return line;
    }

    private List<Component> act(Signal signal) {
        var patient = page.patient();
        return switch (signal.kind()) {
            case PAIN_HIGH, PAIN_RISING, RED_SESSIONS, EFFORT_HIGH, LOW, DROP, SILENT ->
                List.of(link("diary", PatientLinks.page(patient, PatientPageSection.DIARY)));
            case SAME_SKIP, BETTER -> List.of(link("plan", PlanLinks.builder(patient)));
            case RETEST_DUE -> List.of(link("retest", AssessmentLinks.sheet(patient)));
            case PLAN_ENDS, RED_FLAG -> List.of();
        };
    }

    private static Anchor link(String what, String to) {
        var link = new Anchor(to, t("adherence.act." + what));
        link.setRouterIgnore(false);
        link.getElement().setAttribute("router-link", true);
        link.setClassName("btn");
        return link;
    }

    private void acknowledge(Signal signal) {
        try {
            service.acknowledge(page.patient(), signal.id());
        } catch (Refused refused) {
            Notification.show(t(refused.key(), refused.arguments()), TOLD_MILLIS, Notification.Position.BOTTOM_START);
        } catch (NotFound gone) {
            Notification.show(t("adherence.course.signals.gone"), TOLD_MILLIS, Notification.Position.BOTTOM_START);
        }
        load();
    }
}
