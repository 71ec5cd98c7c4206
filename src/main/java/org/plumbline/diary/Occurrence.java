package org.plumbline.diary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.EpisodeId;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PrescriptionId;

/**
 * A log entry that stands, as scoring and screens read it.
 *
 * @param day the stored local day, never recomputed
 * @param done what was performed; none for a skip
 * @param target copied from the prescription that the entry answered
 */
public record Occurrence(
        LogEntryId id,
        EpisodeId episode,
        SessionId session,
        LineageId lineage,
        PrescriptionId prescription,
        LocalDate day,
        Instant performedAt,
        Amounts done,
        Amounts target,
        @Nullable SkipReason skip,
        @Nullable PainScore pain,
        @Nullable Integer effort,
        Grade grade) {}
