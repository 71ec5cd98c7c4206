package org.plumbline.assessments.ui;

import com.vaadin.flow.component.Component;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;

/** Findings with their reasons, beside the sheets that they come from. */
@org.springframework.stereotype.Component
class FindingsSection implements PatientPageSection {
    private final AssessmentService service;

    FindingsSection(AssessmentService service) {
        this.service = service;
    }

    @Override
    public String tab() {
        return ASSESSMENTS;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public String titleKey() {
        return "assessments.card.findings";
    }

    @Override
    public Component build(PatientPage page) {
        return new FindingsCard(service, page);
    }
}
