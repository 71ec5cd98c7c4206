package org.plumbline.assessments.ui;

import static org.plumbline.patients.PatientPageSection.ASSESSMENTS;

import org.plumbline.assessments.CorrectionService;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.assessments.FindingService;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.patients.PatientPageSection.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tests on the patient page. */
@Configuration(proxyBeanMethods = false)
class AssessmentSections {
    /** The sheets of the episode with what came out, newest first. */
    @Bean
    PatientPageSection sheetsSection(CourseOfTestsService service, CorrectionService corrections, ResultWords words) {
        return PatientPageSection.of(
                ASSESSMENTS,
                Place.MAIN,
                10,
                "assessments.card.sheets",
                page -> new SheetsPanel(service, corrections, words, page));
    }

    /** Findings with their reasons, beside the sheets that they come from. */
    @Bean
    PatientPageSection findingsSection(CourseOfTestsService courses, FindingService service) {
        return PatientPageSection.of(
                ASSESSMENTS,
                Place.SIDE,
                20,
                "assessments.card.findings",
                page -> new FindingsCard(courses, service, page));
    }
}
