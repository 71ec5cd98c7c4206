package org.plumbline.adherence.ui;

import static org.plumbline.patients.PatientPageSection.OVERVIEW;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.AdherenceService;
import org.plumbline.adherence.SignalService;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.patients.PatientPageSection.Place;
import org.plumbline.plans.PlanService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The course on the first tab of the patient page. */
@Configuration(proxyBeanMethods = false)
class CourseSections {
    /** Why the patient needs the therapist, above all cards. */
    @Bean
    PatientPageSection courseSignalsSection(SignalService service, SignalWords words) {
        return PatientPageSection.ofCurrentCourse(
                OVERVIEW, Place.TOP, 10, "adherence.course.signals", page -> new CourseSignals(page, service, words));
    }

    /** Pain above exercise, first on the first tab. */
    @Bean
    PatientPageSection courseChartSection(AdherenceService service) {
        return PatientPageSection.of(
                OVERVIEW,
                Place.MAIN,
                5,
                "adherence.course",
                page -> new CourseChartCard(
                        service.trend(page.patient(), page.episode().id())));
    }

    /** The patient’s days and figures. */
    @Bean
    PatientPageSection courseDaysSection(AdherenceService service) {
        return PatientPageSection.of(
                OVERVIEW,
                Place.MAIN,
                10,
                "adherence.days",
                page -> new CourseDaysCard(
                        service.days(page.patient(), page.episode().id()), today(page)));
    }

    /** What the tests found and what answers it, beside the course. */
    @Bean
    PatientPageSection courseFindingsSection(
            CourseOfTestsService assessments, PlanService plans, AdherenceService adherence, ExerciseLibrary library) {
        return PatientPageSection.of(
                OVERVIEW,
                Place.SIDE,
                20,
                "adherence.findings",
                page -> new CourseFindingsCard(
                        page,
                        assessments.course(page.patient(), page.episode().id()).findings(),
                        plans.lastInForce(page.patient(), page.episode().id()).orElse(null),
                        page.former() ? null : adherence.retest(page.patient()).orElse(null),
                        exercise -> library.get(exercise).name()));
    }

    /** To be marked; of a course that ended before, no day is today. */
    private static @Nullable LocalDate today(PatientPage page) {
        var end = page.episode().end();
        return end != null && end.isBefore(page.today()) ? null : page.today();
    }
}
