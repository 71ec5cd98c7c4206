package org.plumbline.patients;

import com.vaadin.flow.component.Component;
import java.util.function.Function;

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

    /** A card of the current course and of former ones. */
    static PatientPageSection of(
            String tab, Place place, int order, String titleKey, Function<PatientPage, Component> card) {
        return new PlacedCard(tab, place, order, titleKey, true, card);
    }

    /** A card that a former course has not: it acts, or tells of now. */
    static PatientPageSection ofCurrentCourse(
            String tab, Place place, int order, String titleKey, Function<PatientPage, Component> card) {
        return new PlacedCard(tab, place, order, titleKey, false, card);
    }

    /** The tab, one of the constants above. */
    String tab();

    /** Sections of one place stand by this number, smallest first. */
    int order();

    Place place();

    /** Whether it has something to say of a course that a newer one followed; what acts on the current one has not. */
    boolean tellsOfFormerCourses();

    /** The translation key of what this card shows: for the error card, “{0} could not be loaded”. */
    String titleKey();

    /** The card, given what it needs to load itself. Called again on each retry. */
    Component build(PatientPage page);
}
