package org.plumbline.diary.internal;

import java.time.LocalDate;
import org.plumbline.diary.LogEntryId;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.plans.PrescriptionId;

/**
 * What a patient says was done, now.
 *
 * @param id made when the row was drawn, so that a click sent twice is one entry
 * @param drawn the day the row was drawn for
 * @param seen done occurrences the row told of
 */
public record Did(LogEntryId id, PrescriptionId prescription, Amounts amounts, LocalDate drawn, int seen) {

    /** What the patient had before their eyes of this day. */
    int seenOf(LocalDate day) {
        return drawn.equals(day) ? seen : 0;
    }
}
