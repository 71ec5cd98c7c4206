package org.plumbline.plans;

import java.time.LocalDate;

/**
 * What came of assigning a plan.
 *
 * @param from the day it comes into force
 */
public record Assigned(PlanVersionId version, int no, LocalDate from) {}
