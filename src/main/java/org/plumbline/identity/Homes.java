package org.plumbline.identity;

import java.util.List;
import java.util.Optional;
import org.plumbline.identity.internal.Principals;
import org.plumbline.identity.internal.SignIns;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** Where people are at home: the clinic of this portal where it is the only one, and those of a person with several. */
@Component
public class Homes {
    private final Principals principals;
    private final SignIns signIns;
    private final ClinicDirectory directory;

    Homes(Principals principals, SignIns signIns, ClinicDirectory directory) {
        this.principals = principals;
        this.signIns = signIns;
        this.directory = directory;
    }

    public record Home(ClinicId clinic, String name) {}

    /** The name to greet with before anybody has signed in. */
    public Optional<String> onlyClinic() {
        var all = directory.all();
        if (all.size() != 1) return Optional.empty();
        return Optional.of(TenantScope.ofClinic(all.getFirst().id())
                .call(() -> directory.current().name()));
    }

    /** The last used first; one entry a clinic. */
    public List<Home> of(SignedIn person) {
        return principals.memberships(person.account()).stream()
                .map(row -> new Home(row.clinic(), row.clinicName()))
                .distinct()
                .toList();
    }

    /** The principal in the other clinic, which is home from now on. */
    public SignedIn move(SignedIn person, ClinicId clinic) {
        var there = principals.load(person.account(), clinic).orElseThrow();
        signIns.remember(there);
        return there;
    }
}
