package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A day and what was logged for it, in the order of time. */
public record LoggedDay(LocalDate day, ZoneId zone, List<Logged> entries) {
    public LoggedDay {
        entries = List.copyOf(entries);
    }
}
