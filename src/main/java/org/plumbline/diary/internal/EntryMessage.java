package org.plumbline.diary.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SkipReason;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PrescriptionId;

/** A log entry on the wire, version 1. Anything may be missing: it came from outside. */
record EntryMessage(
        @Nullable Integer v,
        @Nullable UUID id,
        @Nullable UUID session,
        @Nullable UUID patient,
        @Nullable UUID prescription,
        @Nullable Instant at,
        @Nullable LocalDate day,
        @Nullable String zone,
        @Nullable Integer done,
        @Nullable Integer doneLeft,
        @Nullable Integer doneRight,
        @Nullable String skip,
        @Nullable Integer pain,
        @Nullable Integer effort,
        @Nullable String grade) {
    /** No exercise asks for more: a day of seconds. */
    private static final int MOST = 86_400;

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws IllegalArgumentException where it is no entry */
    Entry entry() {
        return new Entry(
                given(v),
                new LogEntryId(given(id)),
                new SessionId(given(session)),
                new PatientId(given(patient)),
                new PrescriptionId(given(prescription)),
                moment(at),
                onCalendar(day),
                ZoneId.of(given(zone)),
                new Amounts(amount(done), amount(doneLeft), amount(doneRight)),
                skip == null ? null : SkipReason.ofCode(skip).orElseThrow(IllegalArgumentException::new),
                pain == null ? null : new PainScore(pain),
                effort,
                grade == null ? Grade.TICKED : claimed(grade));
    }

    private static Grade claimed(String grade) {
        return Arrays.stream(Grade.values())
                .filter(each -> each.name().equals(grade))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** A clock that was never set is told apart from one that is wrong by an hour: no calendar holds such a moment. */
    static Instant moment(@Nullable Instant at) {
        var said = given(at);
        if (said.isBefore(FIRST) || said.isAfter(LAST)) throw new IllegalArgumentException("no clock says: " + said);
        return said;
    }

    static LocalDate onCalendar(@Nullable LocalDate day) {
        var named = given(day);
        moment(named.atStartOfDay(ZoneOffset.UTC).toInstant());
        return named;
    }

    private static @Nullable Integer amount(@Nullable Integer amount) {
        if (amount != null && amount > MOST) throw new IllegalArgumentException("more than a day: " + amount);
        return amount;
    }

    static <T> T given(@Nullable T value) {
        if (value == null) throw new IllegalArgumentException("something is missing");
        return value;
    }
}
