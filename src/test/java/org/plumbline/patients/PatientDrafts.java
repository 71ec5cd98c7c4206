package org.plumbline.patients;

import java.time.LocalDate;
import java.time.ZoneId;

/** Drafts for tests: sound, with what the test wants to be different. */
public final class PatientDrafts {
    private String name = "Amira Khalil";
    private LocalDate born = LocalDate.of(1985, 3, 14);
    private Sex sex = Sex.FEMALE;
    private String email = "amira@mail.test";
    private String phone = "+41 79 555 01 20";
    private ZoneId zone = ZoneId.of("Europe/Zurich");
    private LocalDate onset;
    private Integer plannedWeeks = 12;

    private PatientDrafts() {}

    public static PatientDrafts aDraft() {
        return new PatientDrafts();
    }

    public PatientDrafts name(String value) {
        name = value;
        return this;
    }

    public PatientDrafts born(LocalDate value) {
        born = value;
        return this;
    }

    public PatientDrafts sex(Sex value) {
        sex = value;
        return this;
    }

    public PatientDrafts email(String value) {
        email = value;
        return this;
    }

    public PatientDrafts phone(String value) {
        phone = value;
        return this;
    }

    public PatientDrafts zone(String value) {
        zone = ZoneId.of(value);
        return this;
    }

    public PatientDrafts onset(LocalDate value) {
        onset = value;
        return this;
    }

    public PatientDrafts plannedWeeks(Integer value) {
        plannedWeeks = value;
        return this;
    }

    public PatientDraft build() {
        return new PatientDraft(name, born, sex, email, phone, zone, onset, plannedWeeks);
    }
}
