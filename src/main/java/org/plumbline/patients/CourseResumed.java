package org.plumbline.patients;

/** A patient came back: a new course began after this one had ended. Heard in the transaction that started it. */
public record CourseResumed(PatientId patient, EpisodeId before, EpisodeId episode) {}
