package org.plumbline.patients.ui;

import java.util.List;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientRecord;

/** The courses of a patient and which of them the page shows. */
record Courses(PatientRecord record, EpisodeInfo shown) {
    /** Whether there is anything to choose from. */
    boolean several() {
        return all().size() > 1;
    }

    List<EpisodeInfo> all() {
        return record.courses();
    }

    PatientId patient() {
        return record.id();
    }

    /** Its number, the first one being 1. */
    int number(EpisodeInfo course) {
        return all().indexOf(course) + 1;
    }

    boolean isCurrent(EpisodeInfo course) {
        return course.id().equals(record.episode().id());
    }

    /** The address of a tab in this course; the current one has no number in it. */
    String link(EpisodeInfo course, String tab) {
        return isCurrent(course)
                ? PatientLinks.page(patient(), tab)
                : PatientLinks.formerCourse(patient(), tab, number(course));
    }
}
