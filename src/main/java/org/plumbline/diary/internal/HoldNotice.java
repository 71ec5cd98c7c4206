package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.plumbline.plans.WarningSigns;

/**
 * What a patient is told while the exercises are stopped.
 *
 * @param at of the newest answer, where the patient lives
 * @param therapist who leads the course
 */
public record HoldNotice(
        List<WarningSigns.Sign> answers, boolean urgent, LocalDateTime at, LocalDate today, String therapist) {
    public HoldNotice {
        answers = List.copyOf(answers);
    }
}
