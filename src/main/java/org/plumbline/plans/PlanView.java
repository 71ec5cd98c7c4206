package org.plumbline.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.patients.EpisodeInfo;

/**
 * Where a patient’s plan stands today.
 *
 * @param today the patient’s
 * @param latestNo number of the newest version, 0 where there is none: an edit hands it back
 * @param inForce the version of today, if one is in force
 * @param waiting the edit that waits for its day, if one does
 * @param loggedToday whether something was done today already, so that an edit waits for tomorrow
 * @param earliest the first day on which an edit may come into force
 */
public record PlanView(
        EpisodeInfo episode,
        LocalDate today,
        int latestNo,
        @Nullable PlanVersion inForce,
        @Nullable PlanVersion waiting,
        boolean loggedToday,
        LocalDate earliest) {

    /** What an edit starts from: the waiting version, which it replaces, else the one in force. */
    public @Nullable PlanVersion newest() {
        return waiting != null ? waiting : inForce;
    }
}
