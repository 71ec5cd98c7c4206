package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.assessments.FindingService;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientPage;

/** What the tests found: open findings with their reason, closed ones folded. */
final class FindingsCard extends Composite<Div> {
    private static final int TOLD_MILLIS = 6000;

    private final CourseOfTestsService courses;
    private final FindingService service;
    private final PatientPage page;

    FindingsCard(CourseOfTestsService courses, FindingService service, PatientPage page) {
        this.courses = courses;
        this.service = service;
        this.page = page;
        load();
    }

    private void load() {
        var findings = courses.course(page.patient(), page.episode().id()).findings();
        var open = findings.stream().filter(FindingInfo::isOpen).toList();
        var closed = findings.stream().filter(finding -> !finding.isOpen()).toList();
        var card = of("section", "card pt-card as-findings", of("header", "", new H2(t("assessments.card.findings"))));
        if (open.isEmpty())
            card.add(txt("p", "ink2", t(closed.isEmpty() ? "assessments.card.none" : "assessments.card.noneOpen")));
        else card.add(list(open));
        if (!closed.isEmpty()) card.add(closed(closed));
        getContent().removeAll();
        getContent().add(card);
    }

    private Tag list(List<FindingInfo> findings) {
        return of("ul", "", findings.stream().map(this::item).toArray(Component[]::new));
    }

    private Component item(FindingInfo finding) {
        var item = of("li", "", txt("h3", "", finding.title()), txt("p", "", finding.reason()));
        item.attribute("title", finding.code());
        var tags = div("tags");
        if (finding.safety()) tags.add(span("bdg sfty", t("assessments.tag.safety")));
        if (finding.basis().equals("crosswalk")) tags.add(span("bdg o", t("assessments.tag.possible")));
        tags.add(span("bdg", t(finding.evidence() ? "assessments.tag.evidence" : "assessments.tag.convention")));
        var closed = finding.closed();
        if (closed != null) tags.add(span("bdg a", t("assessments.card.closed." + end(finding), Wording.day(closed))));
        if (finding.safety() && finding.isOpen() && page.episode().open()) tags.add(lift(finding));
        item.add(tags);
        var why = finding.withdrawnWhy();
        if (why != null) item.add(txt("p", "why", t("assessments.card.why", why)));
        return item;
    }

    private static String end(FindingInfo finding) {
        return finding.fellAway() ? "FELL" : finding.status().name();
    }

    private Component closed(List<FindingInfo> closed) {
        return of("details", "", txt("summary", "", t("assessments.card.closed", closed.size())), list(closed));
    }

    private Component lift(FindingInfo finding) {
        var button = plainBtn(t("assessments.lift"), "sm");
        button.setAriaLabel(t("assessments.lift.named", finding.title()));
        button.addClickListener(click -> new ReasonDialog(
                        finding.title(),
                        t("assessments.lift.text"),
                        t("assessments.lift"),
                        reason -> lift(finding, reason))
                .open());
        return button;
    }

    private void lift(FindingInfo finding, String reason) {
        service.lift(page.patient(), finding.id(), reason);
        load();
        Notification.show(t("assessments.lift.done"), TOLD_MILLIS, Notification.Position.BOTTOM_START);
    }
}
