package org.plumbline.adherence.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.AdherenceService;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;

/** The patient’s days and figures on the first tab of the patient page. */
@org.springframework.stereotype.Component
class CourseDaysSection implements PatientPageSection {
    private static final int ORDER = 10;

    private final AdherenceService service;

    CourseDaysSection(AdherenceService service) {
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
        return "adherence.days";
    }

    @Override
    public Component build(PatientPage page) {
        return new CourseDaysCard(service.days(page.patient(), page.episode().id()), today(page));
    }

    /** To be marked; of a course that ended before, no day is today. */
    private static @Nullable LocalDate today(PatientPage page) {
        var end = page.episode().end();
        return end != null && end.isBefore(page.today()) ? null : page.today();
    }
}
