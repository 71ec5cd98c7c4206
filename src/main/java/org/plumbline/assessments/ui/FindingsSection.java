package org.plumbline.assessments.ui;

import com.vaadin.flow.component.Component;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;

/** Findings on the overview. */
@org.springframework.stereotype.Component
class FindingsSection implements PatientPageSection {
    private final AssessmentService service;

    FindingsSection(AssessmentService service) {
        this.service = service;
    }

    @Override
    public String tab() {
        return OVERVIEW;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Place place() {
        return Place.HALF;
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
