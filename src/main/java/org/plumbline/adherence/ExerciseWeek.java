package org.plumbline.adherence;

import org.jspecify.annotations.Nullable;

/**
 * One exercise of the plan over the last seven closed days.
 *
 * @param pain that the patient gave with the newest of its entries, 0–10
 */
public record ExerciseWeek(Share share, Band band, @Nullable Integer pain) {}
