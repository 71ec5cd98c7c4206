package org.plumbline.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a plan.
 *
 * @param no counts the versions of the plan, from 1
 * @param made the patient’s day on which it was saved: tells which waiting edit it replaces (ADHERENCE §4)
 * @param from the day it comes into force; an edit waits while this lies ahead
 */
public record PlannedVersion(
        PlanVersionId id, int no, LocalDate made, LocalDate from, List<PlannedPrescription> prescriptions) {
    public PlannedVersion {
        prescriptions = List.copyOf(prescriptions);
    }

    public Optional<PlannedPrescription> prescription(LineageId lineage) {
        return prescriptions.stream()
                .filter(each -> each.lineage().equals(lineage))
                .findFirst();
    }
}
