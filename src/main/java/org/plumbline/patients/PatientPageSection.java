package org.plumbline.patients;

import com.vaadin.flow.component.Component;

/**
 * A card on the patient page, given by a bean of another module. Each is built alone: one that throws shows its own error
 * with a way to try again, and the others stand.
 */
public interface PatientPageSection {
    String OVERVIEW = "overview";
    String ASSESSMENTS = "assessments";
    String PLAN = "plan";
    String DIARY = "diary";

    /** Where the card stands on a wide screen; on a phone the right column follows the left one. */
    enum Place {
        /** A line across the page, above the columns; takes no room while it has nothing to say. */
        TOP,
        /** The wide left column. */
        MAIN,
        /** The wide left column, beside another of its kind where there is room. */
        HALF,
        /** The 360 px column at the right. */
        SIDE
    }

    /** The tab, one of the constants above. */
    String tab();

    /** Sections of one place stand by this number, smallest first. */
    int order();

    default Place place() {
        return Place.MAIN;
    }

    /** Whether it has something to say of a course that a newer one followed; what acts on the current one has not. */
    default boolean tellsOfFormerCourses() {
        return true;
    }

    /** The translation key of what this card shows: for the error card, “{0} could not be loaded”. */
    String titleKey();

    /** The card, given what it needs to load itself. Called again on each retry. */
    Component build(PatientPage page);
}
