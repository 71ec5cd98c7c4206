package org.plumbline.support;

import java.util.function.Supplier;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.ClinicId;

/** A clinic of one test, with its people. */
public record TestClinic(ClinicId id, SignedIn therapist, SignedIn manager, TestClinics clinics) {

    /** One more colleague. */
    public SignedIn staff(String name, Role... roles) {
        return clinics.staff(id, name, roles);
    }

    public SignedIn join(MembershipId membership, String name) {
        return clinics.join(id, membership, name);
    }

    public <T> T asTherapist(Supplier<T> body) {
        return clinics.as(therapist, body);
    }

    public void asTherapist(Runnable body) {
        clinics.as(therapist, body);
    }

    public <T> T asManager(Supplier<T> body) {
        return clinics.as(manager, body);
    }

    /** In a transaction of this clinic, with nobody signed in: to look at rows. */
    public <T> T inside(Supplier<T> body) {
        return clinics.inside(id, body);
    }
}
