package org.plumbline.adherence;

import java.util.List;

/**
 * A patient’s course for the page.
 *
 * @param days {@link #WEEKS} weeks from a Monday on
 * @param figures over 7, 28 and 90 closed days
 * @param band of the 7-day frequency
 */
public record CourseOverview(List<CourseDay> days, List<CourseFigures> figures, Band band) {
    public static final int WEEKS = 12;
}
