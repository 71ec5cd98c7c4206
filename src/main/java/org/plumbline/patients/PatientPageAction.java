package org.plumbline.patients;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A button in the head of the patient page. One primary button a page: the assessments module’s. */
public interface PatientPageAction {
    /** Smallest first, from the left. */
    int order();

    /** The button or link, or nothing where the action does not apply to this patient now. */
    Optional<Component> build(PatientPage page);
}
