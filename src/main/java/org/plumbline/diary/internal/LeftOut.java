package org.plumbline.diary.internal;

import org.plumbline.diary.LogEntryId;
import org.plumbline.plans.PrescriptionId;

/** What a patient leaves out. @param id made when the page was drawn, so that a click sent twice is one entry */
public record LeftOut(LogEntryId id, PrescriptionId prescription) {}
