package org.plumbline.patients;

import com.vaadin.flow.component.Component;
import java.util.function.Function;

/** A section that is nothing but its place and what makes its card. */
record PlacedCard(
        String tab,
        Place place,
        int order,
        String titleKey,
        boolean tellsOfFormerCourses,
        Function<PatientPage, Component> card)
        implements PatientPageSection {

    @Override
    public Component build(PatientPage page) {
        return card.apply(page);
    }
}
