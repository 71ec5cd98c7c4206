package org.plumbline.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan for those who read it.
 *
 * @param from the day it came, or comes, into force; never before the episode starts
 * @param until the last day before the next version; null while there is none
 * @param by name of the therapist
 * @param prescriptions in the order in which they are done
 */
public record PlanVersion(
        PlanVersionId id,
        int no,
        State state,
        LocalDate from,
        @Nullable LocalDate until,
        String by,
        Instant at,
        @Nullable String why,
        List<Prescription> prescriptions) {
    public enum State {
        WAITING,
        IN_FORCE,
        PAST,
        /** Another edit replaced it before its day, or on it. */
        REPLACED
    }

    public PlanVersion {
        prescriptions = List.copyOf(prescriptions);
    }

    public Burden burden() {
        return Burden.of(prescriptions.stream().map(Burden.Item::of).toList());
    }
}
