package org.plumbline.patients;

import java.time.LocalDate;
import org.plumbline.kernel.Refused;

/** What a change of team or an end of the course is refused for. */
public final class CareRefused extends Refused {
    private final Field field;

    /** Beside which field it is said. */
    public enum Field {
        MEMBER,
        DAY,
        REASON,
        ONSET,
        WEEKS,
        /** None: the whole change. */
        ALL
    }

    private CareRefused(Field field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    public Field field() {
        return field;
    }

    /** Another changed team or end since the editor read them. */
    public boolean isChangedMeanwhile() {
        return key().equals("patients.care.refused.changed");
    }

    static CareRefused changedMeanwhile() {
        return new CareRefused(Field.ALL, "patients.care.refused.changed");
    }

    static CareRefused ended() {
        return new CareRefused(Field.ALL, "patients.care.refused.ended");
    }

    static CareRefused stillOpen() {
        return new CareRefused(Field.ALL, "patients.care.refused.open");
    }

    static CareRefused memberMissing() {
        return new CareRefused(Field.MEMBER, "patients.care.refused.member");
    }

    static CareRefused leadStays() {
        return new CareRefused(Field.MEMBER, "patients.care.refused.lead");
    }

    static CareRefused dayMissing() {
        return new CareRefused(Field.DAY, "patients.care.refused.day.missing");
    }

    static CareRefused dayAhead() {
        return new CareRefused(Field.DAY, "patients.care.refused.day.ahead");
    }

    static CareRefused beforeTheStart(LocalDate start) {
        return new CareRefused(Field.DAY, "patients.care.refused.day.early", start);
    }

    static CareRefused backTooSoon(LocalDate earliest) {
        return new CareRefused(Field.ALL, "patients.care.refused.back", earliest);
    }

    static CareRefused reasonMissing() {
        return new CareRefused(Field.REASON, "patients.care.refused.reason.missing");
    }

    static CareRefused reasonLong(int length, int most) {
        return new CareRefused(Field.REASON, "patients.care.refused.reason.long", length, most);
    }

    static CareRefused reasonUnreadable() {
        return new CareRefused(Field.REASON, "patients.problem.characters");
    }

    static CareRefused onsetLate(LocalDate start) {
        return new CareRefused(Field.ONSET, "patients.problem.onset.late", start);
    }

    static CareRefused onsetEarly() {
        return new CareRefused(Field.ONSET, "patients.problem.onset.early");
    }

    static CareRefused weeks(int most) {
        return new CareRefused(Field.WEEKS, "patients.problem.weeks", 1, most);
    }
}
