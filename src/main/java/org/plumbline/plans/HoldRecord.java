package org.plumbline.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;

/**
 * A hold as it is kept, open or lifted.
 *
 * @param lifted nothing while it stands
 */
public record HoldRecord(
        HoldId id,
        List<WarningSigns.Sign> answers,
        Instant raisedAt,
        LocalDate raisedDay,
        @Nullable Lifted lifted) {
    public HoldRecord {
        answers = List.copyOf(answers);
    }

    boolean covers(Instant at) {
        return !at.isBefore(raisedAt) && (lifted == null || at.isBefore(lifted.at()));
    }

    public record Lifted(MembershipId by, Instant at, LocalDate day, String reason) {}
}
