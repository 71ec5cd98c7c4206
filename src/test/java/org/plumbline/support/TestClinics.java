package org.plumbline.support;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.plumbline.identity.Acting;
import org.plumbline.identity.Clinics;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.NewClinic;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Opens clinics for tests: each test its own, so that no two share a row. */
@TestComponent
public class TestClinics {
    public static final String PASSWORD = "correct horse battery";
    public static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private final Clinics clinics;
    private final Acting acting;
    private final ScopedTransactions transactions;
    private final String hash;

    TestClinics(Clinics clinics, Acting acting, ScopedTransactions transactions, PasswordEncoder encoder) {
        this.clinics = clinics;
        this.acting = acting;
        this.transactions = transactions;
        this.hash = encoder.encode(PASSWORD);
    }

    /** A new clinic with a therapist, Jonas Reber, and a manager, Mara Keller. */
    public TestClinic open() {
        var id = clinics.open(new NewClinic("Northside Back Clinic", ZONE, "+41 44 555 01 20", "144", false));
        return new TestClinic(
                id, staff(id, "Jonas Reber", Role.THERAPIST), staff(id, "Mara Keller", Role.CLINIC_MANAGER), this);
    }

    public SignedIn staff(ClinicId clinic, String name, Role... roles) {
        return clinics.staff(clinic, name, email(name), hash, roles);
    }

    /** An account with {@link #PASSWORD} takes this open membership, e.g. of a patient just registered. */
    public SignedIn join(ClinicId clinic, MembershipId membership, String name) {
        return clinics.join(clinic, membership, email(name), hash);
    }

    /** Through all checks, as if this person had signed in. */
    public <T> T as(SignedIn person, Supplier<T> body) {
        return acting.as(person, body);
    }

    public void as(SignedIn person, Runnable body) {
        acting.as(person, body);
    }

    /** In a transaction of this clinic, with nobody signed in: to look at rows. */
    public <T> T inside(ClinicId clinic, Supplier<T> body) {
        return transactions.call(TenantScope.ofClinic(clinic), body);
    }

    private static String email(String name) {
        var local = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
        return local + "." + UUID.randomUUID().toString().substring(0, 8) + "@clinic.test";
    }
}
