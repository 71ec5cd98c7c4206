package org.plumbline.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.Acting;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.ClinicRef;
import org.plumbline.identity.Clinics;
import org.plumbline.identity.DemoOffer.DemoAccount;
import org.plumbline.identity.NewClinic;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opens the demo clinics and hires their staff, or finds them again on a later start. */
@Component
class DemoStaff {
    static final String PASSWORD = "plumbline-demo";
    static final List<DemoAccount> OFFERED = List.of(
            new DemoAccount("demo.account.therapist", "therapist@demo.test", PASSWORD),
            new DemoAccount("demo.account.patient", "patient@demo.test", PASSWORD),
            new DemoAccount("demo.account.manager", "manager@demo.test", PASSWORD));

    /** Two clinics: the second is small and proves the wall. */
    private enum Plan {
        NORTHSIDE(
                "demo.test",
                "Northside Back Clinic",
                "Europe/London",
                "+44 20 7946 0123",
                "999",
                List.of("Jonas Reed", "Lea Marsh", "Ines Okoye"),
                "Iris Bennett"),
        HARBOUR(
                "other.test",
                "Harbour Spine Center",
                "America/New_York",
                "+1 212 555 0147",
                "911",
                List.of("Marcus Hale"),
                "Dana Whitfield");

        private final String domain;
        private final NewClinic clinic;
        private final List<String> therapists;
        private final String manager;

        Plan(
                String domain,
                String name,
                String zone,
                String phone,
                String emergency,
                List<String> therapists,
                String manager) {
            this.domain = domain;
            this.clinic = new NewClinic(name, ZoneId.of(zone), phone, emergency, true);
            this.therapists = therapists;
            this.manager = manager;
        }

        String therapistEmail(int index) {
            return index == 0 ? "therapist@" + domain : "therapist" + (index + 1) + "@" + domain;
        }
    }

    private static final int PATIENTS_OF_THE_SECOND = 8;

    private final Clinics clinics;
    private final ClinicDirectory directory;
    private final Acting acting;
    private final PasswordEncoder encoder;
    private final ScopedTransactions transactions;

    DemoStaff(
            Clinics clinics,
            ClinicDirectory directory,
            Acting acting,
            PasswordEncoder encoder,
            ScopedTransactions transactions) {
        this.clinics = clinics;
        this.directory = directory;
        this.acting = acting;
        this.encoder = encoder;
        this.transactions = transactions;
    }

    List<DemoClinic> open(int patients) {
        var hash = encoder.encode(PASSWORD);
        return List.of(
                open(Plan.NORTHSIDE, patients, hash),
                open(Plan.HARBOUR, Math.min(patients, PATIENTS_OF_THE_SECOND), hash));
    }

    private DemoClinic open(Plan plan, int patients, String hash) {
        var clinic = find(plan);
        if (clinic == null) clinic = clinics.open(plan.clinic);
        var id = clinic;
        var therapists = IntStream.range(0, plan.therapists.size())
                .mapToObj(i -> hire(id, plan.therapists.get(i), plan.therapistEmail(i), hash, Role.THERAPIST))
                .toList();
        hire(id, plan.manager, "manager@" + plan.domain, hash, Role.CLINIC_MANAGER);
        return new DemoClinic(id, plan.clinic.zone(), plan.domain, therapists, patients, plan.ordinal(), hash);
    }

    /** The clinic of a start before this one: known by its first therapist, or by its name where that start came no further. */
    private @Nullable ClinicId find(Plan plan) {
        var ids = directory.all().stream().map(ClinicRef::id).toList();
        return ids.stream()
                .filter(id -> acting.principal(id, plan.therapistEmail(0)).isPresent())
                .findFirst()
                .or(() -> ids.stream()
                        .filter(id -> nameOf(id).equals(plan.clinic.name()))
                        .findFirst())
                .orElse(null);
    }

    private String nameOf(ClinicId clinic) {
        return transactions.call(
                TenantScope.ofClinic(clinic), () -> directory.current().name());
    }

    private SignedIn hire(ClinicId clinic, String name, String email, String hash, Role role) {
        return acting.principal(clinic, email).orElseGet(() -> clinics.staff(clinic, name, email, hash, role));
    }
}
