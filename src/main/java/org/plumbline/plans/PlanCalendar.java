package org.plumbline.plans;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plumbline.patients.EpisodeId;

/**
 * What plans say about days, for modules that score and show them. Carries no user: called by services that checked, by
 * listeners and jobs, inside their transaction. Each call costs a fixed number of statements.
 */
public interface PlanCalendar {

    /** Every asked episode has an answer; without a plan it is {@link PlannedCourse#none()}. */
    Map<EpisodeId, PlannedCourse> courses(Collection<EpisodeId> episodes);

    default PlannedCourse course(EpisodeId episode) {
        return courses(List.of(episode)).getOrDefault(episode, PlannedCourse.none());
    }
}
