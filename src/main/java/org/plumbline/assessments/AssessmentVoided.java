package org.plumbline.assessments;

import org.plumbline.patients.EpisodeId;

/** A signed sitting of tests was voided: its facts count no more, findings were withdrawn. */
public record AssessmentVoided(EpisodeId episode, AssessmentId assessment) {}
