package org.plumbline.patients;

import java.time.LocalDate;

/**
 * How a course ended.
 *
 * @param day the last day of the course
 * @param by name of who recorded it
 */
public record Discharge(LocalDate day, String reason, String by) {}
