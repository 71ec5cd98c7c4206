package org.plumbline.patients;

import java.time.Clock;
import java.util.List;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.ManagerOnly;
import org.plumbline.identity.Member;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.audit.AuditEvent;
import org.plumbline.kernel.audit.AuditEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Patients whose lead has left: the manager gives each a new one and sees no more of the record than the name. */
@Service
@Transactional
public class LeadService {
    private final LeadRows rows;
    private final ClinicDirectory clinics;
    private final Audit audit;
    private final Clock clock;

    LeadService(LeadRows rows, ClinicDirectory clinics, Audit audit, Clock clock) {
        this.rows = rows;
        this.clinics = clinics;
        this.audit = audit;
        this.clock = clock;
    }

    @ManagerOnly
    @Transactional(readOnly = true)
    public List<LeadlessPatient> withoutLead() {
        var leadless = rows.leadless();
        audit.done(leadless.stream().map(this::read).toList());
        return leadless;
    }

    private AuditEvents.Dated read(LeadlessPatient patient) {
        return new AuditEvents.Dated(
                clock.instant(), new AuditEvent("lead.read", patient.patient().value(), null, AuditEvent.Outcome.DONE));
    }

    /** Who could lead, by name. */
    @ManagerOnly
    @Transactional(readOnly = true)
    public List<Member> therapists() {
        return clinics.members(Role.THERAPIST);
    }

    /**
     * @throws NotFound where the patient has a lead, or there is no such patient or therapist here
     */
    @ManagerOnly
    public void assign(PatientId patient, MembershipId lead) {
        boolean works = clinics.members(Role.THERAPIST).stream()
                .anyMatch(each -> each.id().equals(lead));
        if (!works) throw new NotFound("therapist " + lead);
        if (!rows.give(patient, lead)) throw new NotFound("patient without a lead " + patient);
    }
}
