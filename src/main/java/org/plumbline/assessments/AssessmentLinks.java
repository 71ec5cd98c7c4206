package org.plumbline.assessments;

import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;

/** Addresses of the test sheet. */
public final class AssessmentLinks {
    public static final String ROUTE = PatientLinks.ROUTE + "/assess";
    /** Which test of the sheet is shown, from 1. */
    public static final String TEST = "test";

    private AssessmentLinks() {}

    public static String sheet(PatientId patient) {
        return PatientLinks.page(patient) + "/assess";
    }

    public static String sheet(PatientId patient, int test) {
        return sheet(patient) + "?" + TEST + "=" + test;
    }
}
