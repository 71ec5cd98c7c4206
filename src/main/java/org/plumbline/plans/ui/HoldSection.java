package org.plumbline.plans.ui;

import com.vaadin.flow.component.Component;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.HoldService;

/** What stops the exercises, first on the overview: the answers, the way to reach the patient, and the way to lift it. */
@org.springframework.stereotype.Component
class HoldSection implements PatientPageSection {
    private final HoldService holds;
    private final PatientService patients;
    private final ClinicDirectory directory;
    private final LiveUpdates live;
    private final CurrentTenant tenant;

    HoldSection(
            HoldService holds,
            PatientService patients,
            ClinicDirectory directory,
            LiveUpdates live,
            CurrentTenant tenant) {
        this.holds = holds;
        this.patients = patients;
        this.directory = directory;
        this.live = live;
        this.tenant = tenant;
    }

    @Override
    public String tab() {
        return OVERVIEW;
    }

    @Override
    public int order() {
        return -10;
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
        return "plans.hold.title";
    }

    @Override
    public Component build(PatientPage page) {
        return new HoldCard(page, holds, patients, directory, live, tenant);
    }
}
