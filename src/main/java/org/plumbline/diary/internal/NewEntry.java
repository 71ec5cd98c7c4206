package org.plumbline.diary.internal;

import java.time.Instant;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.patients.EpisodeId;
import org.plumbline.plans.LineageId;

/** An entry that passed, with what is copied from its prescription. */
public record NewEntry(
        Entry entry, EpisodeId episode, LineageId lineage, Amounts target, Grade grade, Instant receivedAt) {}
