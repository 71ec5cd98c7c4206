package org.plumbline.diary.internal;

import java.time.LocalDate;

/** One exercise of the patient’s today. */
public record TodaysExercise(LocalDate day, Todo todo) {}
