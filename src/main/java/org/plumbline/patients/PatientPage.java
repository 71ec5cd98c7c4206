package org.plumbline.patients;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The patient page as its sections see it. Whoever holds one was on the care team when it was made; services check again.
 *
 * @param today in the patient’s zone
 */
public record PatientPage(PatientId patient, EpisodeInfo episode, String name, ZoneId zone, LocalDate today) {}
