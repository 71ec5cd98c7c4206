package org.plumbline.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.patients.EpisodeId;

/**
 * A hold that stands: no exercises until a therapist lifts it.
 *
 * @param answers every sign that was answered with yes and is not cleared, word for word
 * @param raisedAt of the newest answer
 * @param since of the first answer that is not cleared
 */
public record OpenHold(
        HoldId id, EpisodeId episode, List<WarningSigns.Sign> answers, Instant raisedAt, LocalDate day, Instant since) {
    public OpenHold {
        answers = List.copyOf(answers);
    }

    /** Any sign of the emergency group. */
    public boolean urgent() {
        return answers.stream().anyMatch(WarningSigns.Sign::urgent);
    }
}
