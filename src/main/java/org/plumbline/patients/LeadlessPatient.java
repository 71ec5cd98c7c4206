package org.plumbline.patients;

import java.time.LocalDate;

/**
 * A patient in care whose lead has left.
 *
 * @param formerLead the name of who it was
 * @param since the first day of the course
 */
public record LeadlessPatient(PatientId patient, String name, String formerLead, LocalDate since) {}
