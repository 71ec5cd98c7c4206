package org.plumbline.adherence.internal;

import java.time.LocalDate;

/** One row of {@code patient_week}: how the week stands once it has closed. */
record WeekRow(LocalDate monday, Score score, int planWeek) {}
