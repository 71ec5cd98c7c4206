package org.plumbline.adherence.internal;

import java.time.LocalDate;
import org.plumbline.plans.PlanTimeline;

/** How far a day has closed, seen from the patient’s today. Decided when reading (DESIGN §7). */
public enum Closed {
    /** Today, or still to come: asks for nothing by itself. */
    NOT_YET,
    /** A day before today in the week that runs. */
    DAY,
    /** Sunday has closed too: what was missing in the week has fallen due. */
    WEEK;

    public static Closed on(LocalDate day, LocalDate today) {
        if (!day.isBefore(today)) return NOT_YET;
        return PlanTimeline.monday(day).isBefore(PlanTimeline.monday(today)) ? WEEK : DAY;
    }
}
