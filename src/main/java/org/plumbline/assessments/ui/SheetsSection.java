package org.plumbline.assessments.ui;

import com.vaadin.flow.component.Component;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.CorrectionService;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;

/** The sheets of the episode with what came out, newest first. */
@org.springframework.stereotype.Component
class SheetsSection implements PatientPageSection {
    private final AssessmentService service;
    private final CorrectionService corrections;
    private final ResultWords words;

    SheetsSection(AssessmentService service, CorrectionService corrections, ResultWords words) {
        this.service = service;
        this.corrections = corrections;
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
        return new SheetsPanel(service, corrections, words, page);
    }
}
