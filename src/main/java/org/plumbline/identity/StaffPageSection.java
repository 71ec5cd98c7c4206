package org.plumbline.identity;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A card above the list of colleagues, given by a bean of another module. */
public interface StaffPageSection {

    /**
     * The card, or nothing where there is nothing to say now.
     *
     * @param changed to be called when the page no longer shows how things stand
     */
    Optional<Component> build(Runnable changed);
}
