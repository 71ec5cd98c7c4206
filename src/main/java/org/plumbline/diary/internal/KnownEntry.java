package org.plumbline.diary.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.Receipt;
import org.plumbline.diary.SkipReason;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.LineageId;

/** What a retry and an undo must know of an entry that is there already. */
public record KnownEntry(
        LogEntryId id,
        PatientId patient,
        EpisodeId episode,
        LineageId lineage,
        @Nullable SkipReason skip,
        LocalDate day,
        ZoneId zone,
        Instant performedAt,
        Instant receivedAt) {
    public Receipt receipt() {
        return new Receipt(id, receivedAt);
    }
}
