package org.plumbline.adherence.internal;

import java.time.LocalDate;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.plans.LineageId;

/** One occurrence: a log entry that is not voided, with the target it copied. */
public record Performed(LineageId lineage, LocalDate day, Amounts done, Amounts target) {}
