package org.plumbline.patients;

import java.util.List;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.ManagerOnly;
import org.plumbline.identity.Member;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Patients whose lead has left: the manager gives each a new one and sees no more of the record than the name. */
@Service
@Transactional
public class LeadService {
    private final LeadRows rows;
    private final ClinicDirectory clinics;

    LeadService(LeadRows rows, ClinicDirectory clinics) {
        this.rows = rows;
        this.clinics = clinics;
    }

    @ManagerOnly
    @Transactional(readOnly = true)
    public List<LeadlessPatient> withoutLead() {
        return rows.leadless();
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
