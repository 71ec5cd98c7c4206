package org.plumbline.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;

/** A version as it is kept: what was said, not yet what came into force. */
record StoredVersion(
        PlanVersionId id,
        int no,
        LocalDate made,
        LocalDate from,
        @Nullable String why,
        MembershipId by,
        Instant at,
        List<Prescription> prescriptions) {

    StoredVersion with(List<Prescription> prescriptions) {
        return new StoredVersion(id, no, made, from, why, by, at, prescriptions);
    }

    PlannedVersion planned() {
        return new PlannedVersion(
                id,
                no,
                made,
                from,
                prescriptions.stream().map(Prescription::planned).toList());
    }
}
