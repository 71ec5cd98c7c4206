package org.plumbline.plans;

import java.time.LocalDate;

/** Agreed time without due exercises: whole days, both ends included. */
public record PausedDays(LocalDate from, LocalDate to) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
