package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageAction;

/** Leads from the patient’s page to the test sheet, while the episode is open. */
@org.springframework.stereotype.Component
class AssessAction implements PatientPageAction {
    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> build(PatientPage page) {
        if (!page.episode().open()) return Optional.empty();
        var assess = btn(t("assessments.action"), "edit", "primary");
        assess.addClickListener(event -> UI.getCurrent().navigate(AssessmentLinks.sheet(page.patient())));
        return Optional.of(assess);
    }
}
