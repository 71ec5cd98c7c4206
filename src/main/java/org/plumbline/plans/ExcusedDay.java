package org.plumbline.plans;

import java.time.LocalDate;

/** An accepted excuse: this prescription, this day. */
public record ExcusedDay(LineageId lineage, LocalDate day) {}
