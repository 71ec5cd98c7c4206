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
        Grade grade) {

    /** A done occurrence: credit of at least 0.2, exactly 0.2 counts (ADHERENCE §1). In whole numbers: 5 × credit ≥ 1. */
    public boolean isDone() {
        if (target.whole() != null) return 5L * performed(done.whole(), target.whole()) >= target.whole();
        if (target.left() == null || target.right() == null)
            return 5L * performed(done.left(), target.left()) + 5L * performed(done.right(), target.right())
                    >= prescribed(target.left()) + prescribed(target.right());
        long left = (long) performed(done.left(), target.left()) * target.right();
        long right = (long) performed(done.right(), target.right()) * target.left();
        return 5 * (left + right) >= 2L * target.left() * target.right();
    }

    /** As much as was prescribed, on every side. */
    public boolean isFull() {
        return performed(done.whole(), target.whole()) == prescribed(target.whole())
                && performed(done.left(), target.left()) == prescribed(target.left())
                && performed(done.right(), target.right()) == prescribed(target.right());
    }

    private static int performed(@Nullable Integer done, @Nullable Integer target) {
        return done == null ? 0 : Math.min(done, prescribed(target));
    }

    private static int prescribed(@Nullable Integer target) {
        return target == null ? 0 : target;
    }
}
