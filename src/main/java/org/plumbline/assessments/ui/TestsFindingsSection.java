package org.plumbline.assessments.ui;

import org.plumbline.assessments.AssessmentService;

/** The same findings beside the sheets that they come from. */
@org.springframework.stereotype.Component
class TestsFindingsSection extends FindingsSection {
    TestsFindingsSection(AssessmentService service) {
        super(service);
    }

    @Override
    public String tab() {
        return ASSESSMENTS;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }
}
