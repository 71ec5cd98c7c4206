package org.plumbline.patients;

import java.time.LocalDate;

/**
 * What an end of the course will change.
 *
 * @param from the first day on which nothing is due
 * @param exercises that are no longer due from then on
 * @param timesPast due on days that have passed already, which will no longer count
 */
public record DischargeEffect(LocalDate from, int exercises, int timesPast) {
    static final DischargeEffect NONE = new DischargeEffect(LocalDate.MIN, 0, 0);

    /** Whether the course can end on the day asked for. */
    public boolean known() {
        return !from.equals(LocalDate.MIN);
    }
}
