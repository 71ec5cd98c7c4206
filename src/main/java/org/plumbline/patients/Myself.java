package org.plumbline.patients;

import java.time.LocalDate;
import java.time.ZoneId;

/** The signed-in patient, and where the course stands today. */
public record Myself(PatientId patient, String name, EpisodeInfo episode, ZoneId zone, LocalDate today) {}
