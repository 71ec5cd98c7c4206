package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.util.List;

/** A day ahead and what it asks for. */
public record NextDay(LocalDate day, List<Ask> asks) {
    public NextDay {
        asks = List.copyOf(asks);
    }
}
