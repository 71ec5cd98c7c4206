package org.plumbline.patients;

/** The course is planned to last longer or shorter. Heard in the transaction that changed it. */
public record CourseReplanned(EpisodeId episode) {}
