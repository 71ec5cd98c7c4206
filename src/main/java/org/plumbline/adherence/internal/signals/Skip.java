package org.plumbline.adherence.internal.signals;

import java.time.LocalDate;
import org.plumbline.diary.SkipReason;

/** An exercise that was left out, and why. */
record Skip(LocalDate day, SkipReason reason, String exercise) {}
