package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;

/** A day: what was said of it, and what was logged for it, visit by visit in the order of time. */
public record LoggedDay(
        LocalDate day, ZoneId zone, @Nullable CheckIn checkIn, List<LoggedVisit> visits) {
    public LoggedDay {
        visits = List.copyOf(visits);
    }
}
