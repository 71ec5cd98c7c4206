package org.plumbline.diary;

import java.time.Instant;
import org.plumbline.patients.PatientId;

/**
 * What a patient said about a session while the phone may have been offline. Of several about one session the one said
 * last rules, in whatever order they arrive.
 *
 * @param v version of the client’s format; every released one stays valid
 * @param id UUID v7 made by the client
 * @param saidAt by the client’s clock
 */
public record SentReport(int v, ReportId id, PatientId patient, Instant saidAt, SessionReport said) {
    public static final int VERSION = 1;

    private static final int UUID_VERSION = 7;

    public SentReport {
        if (v != VERSION) throw new IllegalArgumentException("unknown version of a report: " + v);
        if (id.value().version() != UUID_VERSION) throw new IllegalArgumentException("the id of a report is a UUID v7");
    }
}
