package org.plumbline.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;

/** A card above the list of colleagues, given by a bean of another module. */
@Uses(Select.class)
public interface StaffPageSection {

    /**
     * The card, or nothing where there is nothing to say now.
     *
     * @param changed to be called when the page no longer shows how things stand
     */
    Optional<Component> build(Runnable changed);
}
