package org.plumbline.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.PatientId;

/**
 * How a patient’s day is. Everything may be left out, but not all of it. Of several for one day the last rules.
 *
 * @param v version of the client’s format; every released one stays valid
 * @param id UUID v7 made by the client
 * @param performedAt by the client’s clock
 * @param day the local day it is about
 * @param painWorst of the last 24 hours
 */
public record CheckIn(
        int v,
        CheckInId id,
        PatientId patient,
        Instant performedAt,
        LocalDate day,
        ZoneId zone,
        @Nullable PainScore painNow,
        @Nullable PainScore painWorst,
        @Nullable Sleep sleep,
        @Nullable Medicine medicine,
        @Nullable String note) {
    public static final int VERSION = 1;

    private static final int UUID_VERSION = 7;

    /** @throws DiaryRefused where nothing is said, or the note cannot be kept */
    public CheckIn {
        if (v != VERSION) throw new IllegalArgumentException("unknown version of a check-in: " + v);
        if (id.value().version() != UUID_VERSION)
            throw new IllegalArgumentException("the id of a check-in is a UUID v7");
        note = DiaryNote.checked(note);
        if (painNow == null && painWorst == null && sleep == null && medicine == null && note == null)
            throw DiaryRefused.nothingSaid();
    }

    /** The worst pain it tells of: now counts too. */
    public @Nullable PainScore worst() {
        return Stream.of(painNow, painWorst)
                .filter(Objects::nonNull)
                .max(java.util.Comparator.comparingInt(PainScore::value))
                .orElse(null);
    }
}
