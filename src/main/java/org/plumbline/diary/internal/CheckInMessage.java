package org.plumbline.diary.internal;

import static org.plumbline.diary.internal.EntryMessage.given;
import static org.plumbline.diary.internal.EntryMessage.moment;
import static org.plumbline.diary.internal.EntryMessage.onCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.CheckInId;
import org.plumbline.diary.Medicine;
import org.plumbline.diary.Sleep;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.PatientId;

/** A check-in on the wire, version 1. Anything may be missing: it came from outside. */
record CheckInMessage(
        @Nullable Integer v,
        @Nullable UUID id,
        @Nullable UUID patient,
        @Nullable Instant at,
        @Nullable LocalDate day,
        @Nullable String zone,
        @Nullable Integer painNow,
        @Nullable Integer painWorst,
        @Nullable String sleep,
        @Nullable String medicine,
        @Nullable String note) {

    /** @throws IllegalArgumentException where it is no check-in */
    CheckIn checkIn() {
        return new CheckIn(
                given(v),
                new CheckInId(given(id)),
                new PatientId(given(patient)),
                moment(at),
                onCalendar(day),
                ZoneId.of(given(zone)),
                painNow == null ? null : new PainScore(painNow),
                painWorst == null ? null : new PainScore(painWorst),
                named(Sleep.values(), sleep),
                named(Medicine.values(), medicine),
                note);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        if (name == null) return null;
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not one of those: " + name));
    }
}
