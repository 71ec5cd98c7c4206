package org.plumbline.diary.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.Receipt;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;

/** What a retry and an undo must know of an entry that is there already. */
public record KnownEntry(
        LogEntryId id,
        PatientId patient,
        EpisodeId episode,
        LocalDate day,
        ZoneId zone,
        Instant performedAt,
        Instant receivedAt) {
    public Receipt receipt() {
        return new Receipt(id, receivedAt);
    }
}
