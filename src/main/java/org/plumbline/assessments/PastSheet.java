package org.plumbline.assessments;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that no longer counts.
 *
 * @param reason why it was amended, voided or abandoned
 * @param by who did that; of an abandoned sheet who had started it
 * @param at when; null for an abandoned sheet
 */
public record PastSheet(
        AssessmentId id,
        AssessmentKind kind,
        LocalDate day,
        End end,
        String reason,
        String by,
        @Nullable Instant at) {

    public enum End {
        AMENDED,
        VOIDED,
        ABANDONED
    }
}
