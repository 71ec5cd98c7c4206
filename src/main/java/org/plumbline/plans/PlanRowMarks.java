package org.plumbline.plans;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.patients.PatientPage;

/** What stands at the right of each exercise of the plan on the patient page, given by a module above this one. */
public interface PlanRowMarks {
    /** Asked once a card: then each prescription’s mark, or nothing where there is none to show. */
    Function<LineageId, Optional<Component>> of(PatientPage page);

    /** What the marks are, for the head of the card. */
    String heading();
}
