package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.Signal;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.plans.PlanLinks;

/** Where to act on a signal: one link, as a button. */
final class SignalActions {
    private SignalActions() {}

    static List<Component> of(Signal signal, CaseloadRow row) {
        var patient = row.patient();
        return switch (signal.kind()) {
            case RED_FLAG -> urgent(row);
            case PAIN_HIGH, PAIN_RISING, RED_SESSIONS, EFFORT_HIGH, LOW, DROP ->
                List.of(inside("diary", PatientLinks.page(patient, PatientPageSection.DIARY), row));
            case SAME_SKIP, BETTER -> List.of(inside("plan", PlanLinks.builder(patient), row));
            case PLAN_ENDS -> List.of(inside("record", PatientLinks.page(patient), row));
            case RETEST_DUE -> List.of(inside("retest", AssessmentLinks.sheet(patient), row));
            case SILENT -> List.of(row.phone() == null ? record(row) : call(row, row.phone(), "btn"));
        };
    }

    private static List<Component> urgent(CaseloadRow row) {
        var answers = link("answers", PatientLinks.page(row.patient()), row, "btn quiet");
        return row.phone() == null ? List.of(answers) : List.of(call(row, row.phone(), "btn urgent"), answers);
    }

    static Component record(CaseloadRow row) {
        return inside("record", PatientLinks.page(row.patient()), row);
    }

    static Component plan(CaseloadRow row) {
        return inside("plan", PlanLinks.builder(row.patient()), row);
    }

    static Component call(CaseloadRow row, String phone, String classes) {
        var call = new Anchor("tel:" + phone.replaceAll("[^+0-9]", ""));
        call.add(icon("phone"), span("", t("adherence.act.call")));
        call.setClassName(classes);
        call.setAriaLabel(t("adherence.act.call.of", row.name(), phone));
        call.getElement().setAttribute("title", phone);
        return call;
    }

    private static Component inside(String what, String to, CaseloadRow row) {
        return link(what, to, row, "btn");
    }

    private static Component link(String what, String to, CaseloadRow row, String classes) {
        var link = new Anchor(to, t("adherence.act." + what));
        link.setRouterIgnore(false);
        link.getElement().setAttribute("router-link", true);
        link.setClassName(classes);
        link.setAriaLabel(t("adherence.act.of", t("adherence.act." + what), row.name()));
        return link;
    }

    /** The patient’s own page, as the name is written. */
    static Component name(PatientId patient, String name) {
        var link = new Anchor(PatientLinks.page(patient), name);
        link.setRouterIgnore(false);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
