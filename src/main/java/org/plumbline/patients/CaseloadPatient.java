package org.plumbline.patients;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One row of a caseload: an open episode, whose it is, and the patient’s own today. */
public record CaseloadPatient(
        PatientId patient,
        EpisodeInfo episode,
        String name,
        LocalDate born,
        @Nullable String phone,
        ZoneId zone,
        LocalDate today) {}
