package org.plumbline.plans;

import java.time.LocalDate;
import org.plumbline.patients.EpisodeId;

/**
 * Something that decides what is due has changed from this day on: a version, a pause, a hold, an excuse. Heard in the
 * transaction that changed it.
 */
public record PlanChanged(EpisodeId episode, LocalDate from) {
    /** Topic of live updates: what is due to a patient has changed. The subject is the patient. */
    public static final String LIVE_TOPIC = "plans.changed";
}
