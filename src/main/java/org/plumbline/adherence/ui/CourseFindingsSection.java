package org.plumbline.adherence.ui;

import com.vaadin.flow.component.Component;
import org.plumbline.adherence.AdherenceService;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.plans.PlanService;

/** What the tests found and what answers it, beside the course. */
@org.springframework.stereotype.Component
class CourseFindingsSection implements PatientPageSection {
    private static final int ORDER = 20;

    private final AssessmentService assessments;
    private final PlanService plans;
    private final AdherenceService adherence;
    private final ExerciseLibrary library;

    CourseFindingsSection(
            AssessmentService assessments, PlanService plans, AdherenceService adherence, ExerciseLibrary library) {
        this.assessments = assessments;
        this.plans = plans;
        this.adherence = adherence;
        this.library = library;
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
        return Place.SIDE;
    }

    @Override
    public String titleKey() {
        return "adherence.findings";
    }

    @Override
    public Component build(PatientPage page) {
        return new CourseFindingsCard(
                page,
                assessments.course(page.patient(), page.episode().id()).findings(),
                plans.lastInForce(page.patient(), page.episode().id()).orElse(null),
                page.former() ? null : adherence.retest(page.patient()).orElse(null),
                exercise -> library.get(exercise).name());
    }
}
