package org.plumbline.plans;

import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;

/** Addresses of the plan’s own screen. */
public final class PlanLinks {
    public static final String BUILDER_ROUTE = PatientLinks.ROUTE + "/plan";

    private PlanLinks() {}

    public static String builder(PatientId patient) {
        return PatientLinks.page(patient) + "/plan";
    }
}
