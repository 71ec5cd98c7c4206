package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.assessments.CorrectionService;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.assessments.PastSheet;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientPage;

/** The sheets of the episode: compared, one by one, and those that no longer count. */
final class SheetsPanel extends Composite<Div> {
    private static final int TOLD_MILLIS = 6000;

    private final CourseOfTestsService service;
    private final CorrectionService corrections;
    private final ResultWords words;
    private final PatientPage page;

    SheetsPanel(CourseOfTestsService service, CorrectionService corrections, ResultWords words, PatientPage page) {
        this.service = service;
        this.corrections = corrections;
        this.words = words;
        this.page = page;
        getContent().addClassName("as-sheets");
        load();
    }

    private void load() {
        var course = service.course(page.patient(), page.episode().id());
        var open = course.open();
        getContent().removeAll();
        if (open != null) getContent().add(open(open));
        if (course.signed().size() > 1)
            getContent()
                    .add(new ComparisonCard(
                            course.signed(),
                            service.comparisons(page.patient(), page.episode().id())));
        course.signed().forEach(sheet -> getContent().add(card(sheet)));
        if (open == null && course.signed().isEmpty()) getContent().add(empty());
        if (!course.past().isEmpty()) getContent().add(past(course.past()));
    }

    private SheetCard card(Sheet sheet) {
        var card = new SheetCard(words, sheet);
        return page.former() ? card : card.correctedBy(this::askToAmend, this::askToVoid);
    }

    private Component empty() {
        var card = of(
                "section",
                "card pt-card",
                new H2(t("assessments.card.sheets")),
                txt("p", "ink2", t("assessments.card.empty")));
        if (page.episode().open()) card.add(toSheet("assessments.card.first"));
        return card;
    }

    private Component open(Sheet sheet) {
        var title = sheet.amends() == null
                ? t(
                        "assessments.card.title",
                        t("assessments.kind." + sheet.kind().name()),
                        Wording.day(sheet.day()))
                : t("assessments.card.amendment", Wording.day(sheet.day()));
        var abandon = plainBtn(t("assessments.sheet.abandon"), "tertiary", "sm");
        abandon.addClickListener(click -> askToAbandon(sheet));
        var card = of(
                "section",
                "card pt-card open",
                of("header", "", new H2(title), span("s13 ink3", t("assessments.card.open"))),
                txt("p", "ink2", t("assessments.card.recorded", sheet.recorded().size())));
        var why = sheet.amendReason();
        if (why != null) card.add(txt("p", "s13 ink2 why", t("assessments.card.amended", why)));
        if (!page.former()) card.add(div("acts", toSheet("assessments.card.continue"), abandon));
        return card;
    }

    private Button toSheet(String key) {
        var go = btn(t(key), "clipboard", "pill");
        go.addClickListener(click -> UI.getCurrent().navigate(AssessmentLinks.sheet(page.patient())));
        return go;
    }

    private static Component past(List<PastSheet> past) {
        var list = of("ul", "");
        for (var sheet : past) list.add(past(sheet));
        return of(
                "section",
                "card pt-card past",
                of("details", "", txt("summary", "", t("assessments.past.title", past.size())), list));
    }

    private static Tag past(PastSheet sheet) {
        var title =
                t("assessments.card.title", t("assessments.kind." + sheet.kind().name()), Wording.day(sheet.day()));
        return of(
                "li",
                "",
                div(
                        "hd",
                        txt("b", "", title),
                        span("bdg o", t("assessments.past." + sheet.end().name(), sheet.by()))),
                txt("p", "s13 ink2", t("assessments.card.why", sheet.reason())));
    }

    // ---- corrections

    private void askToAmend(Sheet sheet) {
        ask("amend", sheet, reason -> {
            corrections.amend(page.patient(), sheet.id(), reason);
            UI.getCurrent().navigate(AssessmentLinks.sheet(page.patient()));
        });
    }

    private void askToVoid(Sheet sheet) {
        ask("void", sheet, reason -> {
            corrections.voidSheet(page.patient(), sheet.id(), reason);
            done("assessments.void.done");
        });
    }

    private void askToAbandon(Sheet sheet) {
        ask("abandon", sheet, reason -> {
            corrections.abandon(page.patient(), sheet.id(), reason);
            done("assessments.abandon.done");
        });
    }

    private static void ask(String what, Sheet sheet, Consumer<String> act) {
        new ReasonDialog(
                        t("assessments.ask." + what + ".title", Wording.day(sheet.day())),
                        t("assessments.ask." + what + ".text"),
                        t("assessments.ask." + what + ".yes"),
                        act)
                .open();
    }

    private void done(String key) {
        load();
        Notification.show(t(key), TOLD_MILLIS, Notification.Position.BOTTOM_START);
    }
}
