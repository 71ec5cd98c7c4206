package org.plumbline.diary.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.CheckInId;
import org.plumbline.diary.Medicine;
import org.plumbline.diary.Sleep;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.PatientId;

/** What was said on the page. @param id made with the page, so that a click sent twice is one check-in */
public record CheckInWords(
        CheckInId id,
        @Nullable Integer painNow,
        @Nullable Integer painWorst,
        @Nullable Sleep sleep,
        @Nullable Medicine medicine,
        @Nullable String note) {

    CheckIn about(PatientId patient, Instant now, LocalDate day, ZoneId zone) {
        return new CheckIn(
                CheckIn.VERSION,
                id,
                patient,
                now,
                day,
                zone,
                painNow == null ? null : new PainScore(painNow),
                painWorst == null ? null : new PainScore(painWorst),
                sleep,
                medicine,
                note);
    }
}
