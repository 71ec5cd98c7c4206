package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageAction;
import org.plumbline.plans.PlanLinks;
import org.plumbline.plans.PlanService;

/** Leads from the patient’s page to the builder, while the episode is open. */
@org.springframework.stereotype.Component
class EditPlanAction implements PatientPageAction {
    private final PlanService plans;

    EditPlanAction(PlanService plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> build(PatientPage page) {
        if (!page.episode().open()) return Optional.empty();
        var edit = btn(t("plans.action." + plans.stage(page.patient())), "clipboard");
        edit.addClickListener(event -> UI.getCurrent().navigate(PlanLinks.builder(page.patient())));
        return Optional.of(edit);
    }
}
