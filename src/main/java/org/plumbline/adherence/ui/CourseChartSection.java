package org.plumbline.adherence.ui;

import com.vaadin.flow.component.Component;
import org.plumbline.adherence.AdherenceService;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;

/** Pain above exercise, first on the first tab. */
@org.springframework.stereotype.Component
class CourseChartSection implements PatientPageSection {
    private static final int ORDER = 5;

    private final AdherenceService service;

    CourseChartSection(AdherenceService service) {
        this.service = service;
    }

    @Override
    public String tab() {
        return OVERVIEW;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "adherence.course";
    }

    @Override
    public Component build(PatientPage page) {
        return new CourseChartCard(service.trend(page.patient(), page.episode().id()));
    }
}
