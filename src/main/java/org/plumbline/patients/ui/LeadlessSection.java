package org.plumbline.patients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.plumbline.identity.StaffPageSection;
import org.plumbline.patients.LeadService;

/** Patients without a lead stand above the staff, as long as there are any. */
@SpringComponent
class LeadlessSection implements StaffPageSection {
    private final LeadService leads;

    LeadlessSection(LeadService leads) {
        this.leads = leads;
    }

    @Override
    public Optional<Component> build(Runnable changed) {
        var patients = leads.withoutLead();
        return patients.isEmpty()
                ? Optional.empty()
                : Optional.of(new LeadlessCard(patients, leads.therapists(), (patient, lead) -> {
                    leads.assign(patient, lead);
                    changed.run();
                }));
    }
}
