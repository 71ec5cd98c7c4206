package org.plumbline.identity;

import java.util.Collection;
import java.util.Map;

/** Who leads how many patients: answered by the module that knows them. Carries no user, so callers have checked. */
public interface Leads {

    /** Patients in care by who leads them; nobody where there are none. */
    Map<MembershipId, Integer> count(Collection<MembershipId> staff);

    /** All patients in care whom the one leads, to the other. */
    void handOver(MembershipId from, MembershipId to);
}
