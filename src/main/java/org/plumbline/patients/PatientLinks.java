package org.plumbline.patients;

/**
 * Addresses of the patient page. Modules hang their own screens under it, with the same parameter name, so that the router
 * tells them apart: {@code @Route(PatientLinks.ROUTE + "/assess")}.
 */
public final class PatientLinks {
    public static final String PARAMETER = "patient";
    public static final String ROUTE = "patients/:" + PARAMETER;

    /** In the query: a former course by its number, the first one being 1; the current one has none. */
    public static final String COURSE = "course";

    private PatientLinks() {}

    public static String page(PatientId patient) {
        return "patients/" + patient;
    }

    /** @param tab as in {@link PatientPageSection#tab} */
    public static String page(PatientId patient, String tab) {
        return PatientPageSection.OVERVIEW.equals(tab) ? page(patient) : page(patient) + "/" + segment(tab);
    }

    /** A former course. @param course its number, the first one being 1 */
    public static String formerCourse(PatientId patient, String tab, int course) {
        return page(patient, tab) + "?" + COURSE + "=" + course;
    }

    /** A tab’s part of the address: “plan” is taken by the builder’s own screen. */
    public static String segment(String tab) {
        return PatientPageSection.PLAN.equals(tab) ? "plans" : tab;
    }
}
