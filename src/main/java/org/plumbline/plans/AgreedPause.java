package org.plumbline.plans;

import java.time.LocalDate;

/**
 * Agreed time without due exercises, both days included.
 *
 * @param by name of who agreed it
 */
public record AgreedPause(PauseId id, LocalDate from, LocalDate to, String by) {
    public boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !otherTo.isBefore(from) && !otherFrom.isAfter(to);
    }
}
