package org.plumbline.plans;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Dose;
import org.plumbline.patients.EpisodeId;

/**
 * One prescription as the person who does it reads it.
 *
 * @param note the therapist’s word on this exercise
 */
public record Prescribed(
        EpisodeId episode,
        PlannedPrescription asks,
        Dose dose,
        @Nullable String note) {}
