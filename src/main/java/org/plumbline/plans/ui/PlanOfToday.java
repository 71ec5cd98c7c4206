package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientPage;
import org.plumbline.plans.PlanLinks;
import org.plumbline.plans.PlanRowMarks;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanVersion;
import org.springframework.beans.factory.ObjectProvider;

/** The plan of today on the overview. */
final class PlanOfToday {
    private final PlanService plans;
    private final ExerciseLibrary library;
    private final ObjectProvider<PlanRowMarks> marks;

    PlanOfToday(PlanService plans, ExerciseLibrary library, ObjectProvider<PlanRowMarks> marks) {
        this.plans = plans;
        this.library = library;
        this.marks = marks;
    }

    Component build(PatientPage page) {
        return page.episode().open() ? today(page) : last(page);
    }

    private Component today(PatientPage page) {
        var plan = plans.current(page.patient());
        var inForce = plan.inForce();
        var card = of("section", "card plan-card");
        if (inForce != null) addVersion(card, inForce, plan.today(), page);
        else card.add(new H2(t("plans.card.title")));
        var waiting = plan.waiting();
        if (waiting != null) card.add(txt("p", "waits", waits(waiting, plan.today())));
        else if (inForce == null) addEmpty(card, page);
        return card;
    }

    /** Of a course that has ended: what it asked for at last. */
    private Component last(PatientPage page) {
        var card = of("section", "card plan-card");
        plans.lastInForce(page.patient(), page.episode().id())
                .ifPresentOrElse(
                        version -> card.add(
                                of(
                                        "header",
                                        "",
                                        new H2(t("plans.version.title", version.no())),
                                        txt("span", "s13 ink3", t("plans.card.last"))),
                                new PrescriptionList(version.prescriptions(), library)),
                        () -> card.add(new H2(t("plans.card.title")), txt("p", "ink2", t("plans.card.ended"))));
        return card;
    }

    private void addVersion(Tag card, PlanVersion version, LocalDate today, PatientPage page) {
        var head = of(
                "header",
                "",
                new H2(t("plans.version.title", version.no())),
                txt("span", "s13 ink3", facts(version, today)));
        var list = new PrescriptionList(version.prescriptions(), library);
        marks.ifAvailable(each -> {
            head.add(txt("span", "s13 ink3 end", each.heading()));
            list.mark(each.of(page));
        });
        card.add(head, list);
    }

    private static String facts(PlanVersion version, LocalDate today) {
        return t(
                "plans.card.facts",
                PlanWords.day(version.from(), today),
                version.burden().minutes());
    }

    private static String waits(PlanVersion version, LocalDate today) {
        return t("plans.card.waits", version.no(), PlanWords.day(version.from(), today));
    }

    private static void addEmpty(Tag card, PatientPage page) {
        var make = btn(t("plans.card.make"), "plus", "pill");
        make.addClickListener(event -> UI.getCurrent().navigate(PlanLinks.builder(page.patient())));
        card.add(txt("p", "ink2", t("plans.card.empty")), make);
    }
}
