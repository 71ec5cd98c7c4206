package org.plumbline.plans.ui;

import static org.plumbline.patients.PatientPageSection.OVERVIEW;
import static org.plumbline.patients.PatientPageSection.PLAN;

import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.patients.PatientPageSection.Place;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.ExcuseService;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.PauseService;
import org.plumbline.plans.PlanRowMarks;
import org.plumbline.plans.PlanService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The plan and what stands in its way, on the patient page. */
@Configuration(proxyBeanMethods = false)
class PlanSections {
    /** What stops the exercises: the answers, the way to reach the patient, and the way to lift it. Above all else. */
    @Bean
    PatientPageSection holdSection(
            HoldService holds,
            PatientService patients,
            ClinicDirectory directory,
            LiveUpdates live,
            CurrentTenant tenant) {
        return PatientPageSection.ofCurrentCourse(
                OVERVIEW,
                Place.TOP,
                -10,
                "plans.hold.title",
                page -> new HoldCard(page, holds, patients, directory, live, tenant));
    }

    @Bean
    PatientPageSection excuseSection(ExcuseService excuses, ExerciseLibrary library) {
        return PatientPageSection.ofCurrentCourse(
                OVERVIEW, Place.TOP, 20, "plans.excuse.title", new ExcuseNotes(excuses, library)::build);
    }

    @Bean
    PatientPageSection pauseSection(PauseService pauses) {
        return PatientPageSection.ofCurrentCourse(
                OVERVIEW, Place.TOP, 30, "plans.pause.earlier", new PauseNotes(pauses)::build);
    }

    @Bean
    PatientPageSection planSection(PlanService plans, ExerciseLibrary library, ObjectProvider<PlanRowMarks> marks) {
        return PatientPageSection.of(
                OVERVIEW, Place.SIDE, 10, "plans.card.title", new PlanOfToday(plans, library, marks)::build);
    }

    @Bean
    PatientPageSection planVersionsSection(PlanService plans, ExerciseLibrary library) {
        return PatientPageSection.of(PLAN, Place.MAIN, 10, "plans.card.tab", new PlanVersions(plans, library)::build);
    }
}
