package org.plumbline.diary.internal;

import static org.plumbline.diary.internal.EntryMessage.given;
import static org.plumbline.diary.internal.EntryMessage.moment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.ReportId;
import org.plumbline.diary.SentReport;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SessionReport;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.PatientId;

/** What is said about a session on the wire, version 1. Anything may be missing: it came from outside. */
record ReportMessage(
        @Nullable Integer v,
        @Nullable UUID id,
        @Nullable UUID patient,
        @Nullable UUID session,
        @Nullable Instant at,
        @Nullable Integer painBefore,
        @Nullable Integer painDuring,
        @Nullable Integer painAfter,
        @Nullable Integer effort,
        @Nullable String note) {

    /** @throws IllegalArgumentException where it is no report */
    SentReport report() {
        return new SentReport(
                given(v),
                new ReportId(given(id)),
                new PatientId(given(patient)),
                moment(at),
                new SessionReport(
                        new SessionId(given(session)),
                        pain(painBefore),
                        pain(painDuring),
                        pain(painAfter),
                        effort,
                        note));
    }

    private static @Nullable PainScore pain(@Nullable Integer pain) {
        return pain == null ? null : new PainScore(pain);
    }
}
