package org.plumbline.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PrescriptionId;

/**
 * One occurrence as the client reports it: performed, or skipped for a reason.
 *
 * @param v version of the client’s format; every released one stays valid
 * @param id UUID v7 made by the client
 * @param session the visit it belongs to; the first entry of a session creates it
 * @param prescription as the client saw it, also when it was replaced meanwhile
 * @param performedAt by the client’s clock: when the entry was made, not when it was sent
 * @param day the local day it counts for; a session over midnight belongs to the day it started
 * @param zone the client’s zone
 * @param amounts none for a skip
 * @param effort 0–10
 * @param grade what the client claims: {@link Grade#TIMED} or {@link Grade#TICKED}
 */
public record Entry(
        int v,
        LogEntryId id,
        SessionId session,
        PatientId patient,
        PrescriptionId prescription,
        Instant performedAt,
        LocalDate day,
        ZoneId zone,
        Amounts amounts,
        @Nullable SkipReason skip,
        @Nullable PainScore pain,
        @Nullable Integer effort,
        Grade grade) {
    public static final int VERSION = 1;

    private static final int UUID_VERSION = 7;
    private static final int MOST_EFFORT = 10;

    public Entry {
        if (v != VERSION) throw new IllegalArgumentException("unknown version of an entry: " + v);
        if (id.value().version() != UUID_VERSION) throw new IllegalArgumentException("the id of an entry is a UUID v7");
        if (skip != null && amounts.isSome()) throw new IllegalArgumentException("skipped, but performed");
        if (skip == null && amounts.equals(Amounts.none()))
            throw new IllegalArgumentException("neither performed nor skipped");
        if (effort != null && (effort < 0 || effort > MOST_EFFORT))
            throw new IllegalArgumentException("effort 0–10: " + effort);
        if (!grade.isClaimable()) throw new IllegalArgumentException("not for a client to claim: " + grade);
    }

    /** Done, the patient’s word on the day. */
    public static Entry ticked(
            LogEntryId id,
            SessionId session,
            PatientId patient,
            PrescriptionId prescription,
            Instant performedAt,
            LocalDate day,
            ZoneId zone,
            Amounts amounts) {
        return new Entry(
                VERSION,
                id,
                session,
                patient,
                prescription,
                performedAt,
                day,
                zone,
                amounts,
                null,
                null,
                null,
                Grade.TICKED);
    }
}
