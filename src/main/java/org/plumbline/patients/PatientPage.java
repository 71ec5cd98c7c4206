package org.plumbline.patients;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The patient page as its sections see it. Whoever holds one was on the care team when it was made; services check again.
 *
 * @param episode the course that is shown
 * @param today in the patient’s zone
 * @param former whether a newer course followed: then the page is for reading only
 */
public record PatientPage(
        PatientId patient, EpisodeInfo episode, String name, ZoneId zone, LocalDate today, boolean former) {}
