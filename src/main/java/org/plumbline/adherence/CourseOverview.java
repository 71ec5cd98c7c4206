package org.plumbline.adherence;

import java.util.List;

/** A patient’s course for the page: twelve weeks of days from a Monday on, and the figures over 7, 28 and 90 closed days. */
public record CourseOverview(List<CourseDay> days, List<CourseFigures> figures, Band band) {
    public static final int WEEKS = 12;
}
