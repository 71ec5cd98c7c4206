package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;

/** The sheets of the episode with what came out, newest first. */
@org.springframework.stereotype.Component
class SheetsSection implements PatientPageSection {
    private final AssessmentService service;
    private final ResultWords words;

    SheetsSection(AssessmentService service, ResultWords words) {
        this.service = service;
        this.words = words;
    }

    @Override
    public String tab() {
        return ASSESSMENTS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "assessments.card.sheets";
    }

    @Override
    public Component build(PatientPage page) {
        var course = service.course(page.patient());
        var sheets = div("as-sheets");
        var open = course.open();
        if (open != null) sheets.add(open(page, open));
        course.signed().forEach(sheet -> sheets.add(card(sheet)));
        if (open == null && course.signed().isEmpty()) sheets.add(empty(page));
        return sheets;
    }

    private Component empty(PatientPage page) {
        var card = of("section", "card pt-card", new H2(t(titleKey())), txt("p", "ink2", t("assessments.card.empty")));
        if (page.episode().open()) card.add(toSheet(page, "assessments.card.first"));
        return card;
    }

    private Component open(PatientPage page, Sheet sheet) {
        return of(
                "section",
                "card pt-card open",
                head(sheet, t("assessments.card.open")),
                txt("p", "ink2", t("assessments.card.recorded", sheet.recorded().size())),
                toSheet(page, "assessments.card.continue"));
    }

    private static Component toSheet(PatientPage page, String key) {
        var go = btn(t(key), "clipboard", "pill");
        go.addClickListener(click -> UI.getCurrent().navigate(AssessmentLinks.sheet(page.patient())));
        return go;
    }

    private Component card(Sheet sheet) {
        var results = of("dl", "");
        for (var chosen : sheet.tests()) {
            var fields = sheet.result(chosen.test()).fields();
            if (!fields.isEmpty()) results.add(result(chosen, words.result(chosen, fields), fields.get("note")));
        }
        var by = sheet.signedBy() == null ? "" : t("assessments.card.signed", sheet.signedBy());
        return of("section", "card pt-card", head(sheet, by), results);
    }

    private Tag result(ChosenTest chosen, String result, @Nullable Object note) {
        var value = of("dd", "", span("", result.isEmpty() ? t("assessments.card.nothing") : result));
        if (note != null && chosen.only().isEmpty()) value.add(txt("p", "s13 ink3", note.toString()));
        return of("div", "", txt("dt", "", words.name(chosen)), value);
    }

    private static Component head(Sheet sheet, String right) {
        return of(
                "header",
                "",
                new H2(t(
                        "assessments.card.title",
                        t("assessments.kind." + sheet.kind().name()),
                        Wording.day(sheet.day()))),
                span("s13 ink3", right));
    }
}
