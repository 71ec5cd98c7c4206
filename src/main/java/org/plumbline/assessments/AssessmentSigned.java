package org.plumbline.assessments;

import org.plumbline.patients.EpisodeId;

/** A sitting of tests was signed: its facts stand, findings were opened or closed. */
public record AssessmentSigned(EpisodeId episode, AssessmentId assessment) {}
