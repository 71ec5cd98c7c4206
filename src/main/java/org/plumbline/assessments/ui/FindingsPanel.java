package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Locale;
import java.util.function.Consumer;
import org.plumbline.assessments.LiveSheet;
import org.plumbline.assessments.LiveSheet.LiveFinding;
import org.plumbline.assessments.LiveSheet.NextTest;
import org.plumbline.assessments.LiveSheet.State;
import org.plumbline.assessments.internal.Wording;

/** Findings as they are recorded, each with its reason and what the signature would do to it. */
final class FindingsPanel extends Composite<Aside> {
    private final Div list = div("list");
    private final Consumer<NextTest> add;

    FindingsPanel(Consumer<NextTest> add) {
        this.add = add;
        list.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("fnds");
        getContent().getElement().setAttribute("aria-label", t("assessments.findings.title"));
        getContent()
                .add(
                        div("hd", new H2(t("assessments.findings.title")), span("", t("assessments.findings.live"))),
                        list,
                        div("foot", icon("info"), txt("p", "", t("assessments.findings.rules"))));
    }

    void show(LiveSheet live) {
        list.removeAll();
        if (live.findings().isEmpty()) list.add(txt("p", "none", t("assessments.findings.none")));
        live.findings().forEach(finding -> list.add(card(finding)));
        live.next().forEach(next -> list.add(next(next)));
    }

    private static Component card(LiveFinding finding) {
        var card = of(
                "article",
                "f " + finding.state().name().toLowerCase(Locale.ROOT) + (finding.safety() ? " safety" : ""),
                txt("h3", "", finding.title()),
                txt("p", "", finding.reason()),
                tags(finding));
        card.attribute("title", finding.code());
        return card;
    }

    private static Component tags(LiveFinding finding) {
        var tags = div(
                "tags",
                span(
                        badge(finding.state()),
                        t("assessments.state." + finding.state().name())));
        if (finding.safety()) tags.add(span("bdg sfty", t("assessments.tag.safety")));
        if (finding.possible()) tags.add(span("bdg o", t("assessments.tag.possible")));
        tags.add(span("bdg", t(finding.evidence() ? "assessments.tag.evidence" : "assessments.tag.convention")));
        return tags;
    }

    private static String badge(State state) {
        return state == State.CLOSING || state == State.NEW ? "bdg a" : "bdg o";
    }

    private Component next(NextTest next) {
        var button = plainBtn(t("assessments.next.add"), "sm");
        button.setAriaLabel(t("assessments.next.addNamed", next.name()));
        button.addClickListener(click -> add.accept(next));
        return of(
                "article",
                "f next",
                txt("h3", "", t("assessments.next.title", Wording.sided(next.name(), next.side()))),
                txt("p", "", t("assessments.next.text")),
                button);
    }
}
