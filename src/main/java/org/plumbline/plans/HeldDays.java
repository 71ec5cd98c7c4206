package org.plumbline.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days touched by a red-flag hold: from the day it was raised to the day it was lifted, both included.
 *
 * @param to nothing while the hold stands: until a therapist lifts it, every later day is taken to be held
 */
public record HeldDays(LocalDate from, @Nullable LocalDate to) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
