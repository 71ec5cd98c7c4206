package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Ui.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.plumbline.patients.PatientPageSection.Place;

/** The wide column, the one at the right, which takes no room while nothing stands in it, and what stands last. */
final class Columns extends Composite<Div> {
    private final Div main = div("pt-main");
    private final Div side = div("pt-side");

    Columns() {
        getContent().setClassName("pt-cols one");
        getContent().add(main);
    }

    void add(Place place, Component card) {
        if (place != Place.SIDE) {
            main.add(card);
            return;
        }
        side.add(card);
        getContent().setClassName("pt-cols");
        getContent().add(side);
    }

    /** Below the wide column where there are two, else below all. */
    void addLast(Component card) {
        getContent().add(div("pt-last", card));
    }
}
