package org.plumbline.diary.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.diary.SessionId;
import org.plumbline.patients.PatientId;

/** A session as it is stored. */
public record SessionRow(SessionId id, PatientId patient, LocalDate day, Instant startedAt) {
    public boolean isOf(PatientId whose, LocalDate when) {
        return patient.equals(whose) && day.equals(when);
    }
}
