package org.plumbline.assessments;

import org.plumbline.patients.EpisodeId;

/** A therapist lifted what a safety rule had found: it asks for no retest any more. */
public record FindingLifted(EpisodeId episode, FindingId finding) {}
