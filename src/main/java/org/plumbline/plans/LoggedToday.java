package org.plumbline.plans;

import java.time.LocalDate;
import org.plumbline.patients.EpisodeId;

/**
 * Whether something was done already: then an edit of the plan waits for tomorrow (ADHERENCE §4). Answered by the diary,
 * which stands above this module.
 */
public interface LoggedToday {
    /** Any occurrence with an amount, logged for the day on the day; skips, voided entries and back-fills do not count. */
    boolean hasAmount(EpisodeId episode, LocalDate day);
}
