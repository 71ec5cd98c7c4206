package org.plumbline.plans;

import java.util.List;

/** All that decides what was, is and will be due in one episode; empty lists where there is no plan. */
public record PlannedCourse(
        List<PlannedVersion> versions, List<PausedDays> pauses, List<HeldDays> holds, List<ExcusedDay> excuses) {
    private static final PlannedCourse NONE = new PlannedCourse(List.of(), List.of(), List.of(), List.of());

    public PlannedCourse {
        versions = List.copyOf(versions);
        pauses = List.copyOf(pauses);
        holds = List.copyOf(holds);
        excuses = List.copyOf(excuses);
    }

    public static PlannedCourse none() {
        return NONE;
    }
}
