package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import org.plumbline.identity.Member;
import org.plumbline.identity.MembershipId;
import org.plumbline.patients.LeadlessPatient;
import org.plumbline.patients.PatientId;

/** Each patient whose lead has left, with who may take over. */
final class LeadlessCard extends Composite<Section> {
    private final List<Member> therapists;
    private final BiConsumer<PatientId, MembershipId> assign;

    LeadlessCard(List<LeadlessPatient> patients, List<Member> therapists, BiConsumer<PatientId, MembershipId> assign) {
        this.therapists = therapists;
        this.assign = assign;
        var rows = of("ul", "");
        patients.forEach(patient -> rows.add(row(patient)));
        getContent().setClassName("card leadless");
        getContent()
                .add(
                        of("header", "", icon("warn"), new H2(t("patients.leadless", patients.size()))),
                        txt("p", "ink2", t("patients.leadless.why")),
                        rows);
    }

    private Component row(LeadlessPatient patient) {
        return of(
                "li",
                "",
                div(
                        "who",
                        txt("b", "", patient.name()),
                        span("", t("patients.leadless.former", patient.formerLead(), patient.since()))),
                choice(patient));
    }

    private Select<Member> choice(LeadlessPatient patient) {
        var select = new Select<Member>();
        select.setAriaLabel(t("patients.leadless.lead.of", patient.name()));
        select.setPlaceholder(t("patients.leadless.lead"));
        select.setItems(therapists);
        select.setItemLabelGenerator(Member::name);
        select.addValueChangeListener(
                change -> assign.accept(patient.patient(), change.getValue().id()));
        return select;
    }
}
