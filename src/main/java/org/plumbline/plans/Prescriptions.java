package org.plumbline.plans;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.identity.MembershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prescriptions by id, of whatever version, for the diary that answers them. Carries no user: callers have checked. */
@Component
@Transactional(readOnly = true)
public class Prescriptions {
    private final PlanRows rows;
    private final JdbcClient jdbc;

    Prescriptions(PlanRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Those the clinic in context has; an unknown id is not in the map. */
    public Map<PrescriptionId, Prescription> of(Collection<PrescriptionId> ids) {
        return rows.prescriptions(ids);
    }

    /** What the therapist wrote to this version, if anything. */
    public Optional<PlanNote> note(PlanVersionId version) {
        return jdbc.sql("select why, by_membership_id from plan_version where id = ? and why is not null")
                .param(version.value())
                .query((row, number) -> new PlanNote(
                        row.getString("why"), new MembershipId(row.getObject("by_membership_id", UUID.class))))
                .optional();
    }
}
