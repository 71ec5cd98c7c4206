package org.plumbline.adherence;

import org.plumbline.identity.ClinicDraft;

/** What a manager sets for the clinic. @param version as the editor saw it */
public record Settings(ClinicDraft clinic, Thresholds limits, int version) {}
