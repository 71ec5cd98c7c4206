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

    /** One membership: a role in a clinic. */
    public record Home(ClinicId clinic, String name, Role role) {}

    /** The name to greet with before anybody has signed in. */
    public Optional<String> onlyClinic() {
        var all = directory.all();
        if (all.size() != 1) return Optional.empty();
        return Optional.of(TenantScope.ofClinic(all.getFirst().id())
                .call(() -> directory.current().name()));
    }

    /** Each membership, the last used first. */
    public List<Home> of(SignedIn person) {
        return principals.memberships(person.account()).stream()
                .map(row -> new Home(row.clinic(), row.clinicName(), row.role()))
                .distinct()
                .toList();
    }

    /** The role whose home this person starts from here: the one last used, else the first in the order of {@link Role}. */
    public Role role(SignedIn person) {
        return signIns.lastRole(person.account())
                .filter(person::has)
                .orElseGet(() -> person.roles().iterator().next());
    }

    /**
     * The principal in the other clinic, or the same one in another role; this is home from now on.
     *
     * @throws java.util.NoSuchElementException where the person does not belong there
     */
    public SignedIn move(SignedIn person, ClinicId clinic, Role role) {
        var there = principals
                .load(person.account(), clinic)
                .filter(principal -> principal.has(role))
                .orElseThrow();
        signIns.remember(there, role);
        return there;
    }
}
