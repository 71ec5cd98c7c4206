package org.plumbline.adherence.ui;

import com.vaadin.flow.component.Component;
import org.plumbline.adherence.SignalService;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;

/** Why the patient needs the therapist, above all cards. */
@org.springframework.stereotype.Component
class CourseSignalsSection implements PatientPageSection {
    private static final int ORDER = 10;

    private final SignalService service;
    private final SignalWords words;

    CourseSignalsSection(SignalService service, SignalWords words) {
        this.service = service;
        this.words = words;
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
    public Place place() {
        return Place.TOP;
    }

    @Override
    public boolean tellsOfFormerCourses() {
        return false;
    }

    @Override
    public String titleKey() {
        return "adherence.course.signals";
    }

    @Override
    public Component build(PatientPage page) {
        return new CourseSignals(page, service, words);
    }
}
