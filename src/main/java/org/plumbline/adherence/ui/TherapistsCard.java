package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Therapist;

/** By therapist, in the order of names: no ranking. */
final class TherapistsCard extends Composite<Section> {

    TherapistsCard(List<Therapist> therapists) {
        var rows = of("ul", "");
        for (var therapist : therapists) {
            if (therapist.group() != null) rows.add(row(therapist.name(), therapist.group()));
        }
        getContent().setClassName("card therapists");
        getContent()
                .add(of(
                        "header",
                        "",
                        new H2(t("adherence.therapists")),
                        span("ink3 s13", t("adherence.therapists.window"))));
        if (rows.getComponentCount() > 0) getContent().add(rows);
        getContent().add(txt("p", "note", note(therapists)));
    }

    private static Component row(String name, Group group) {
        return of(
                "li",
                "",
                span("name", name),
                el("pl-bar", ClinicWords.length(group.share())),
                txt("b", "", CaseloadWords.percent(group.share())),
                div("n", span("", ClinicWords.counts(group)), span("", ClinicWords.patients(group.patients()))));
    }

    private static String note(List<Therapist> therapists) {
        if (therapists.isEmpty()) return t("adherence.therapists.empty");
        long hidden = therapists.stream().filter(each -> each.group() == null).count();
        return hidden == 0
                ? t("adherence.therapists.note")
                : t("adherence.therapists.note.few", hidden, ClinicReview.LEAST);
    }
}
