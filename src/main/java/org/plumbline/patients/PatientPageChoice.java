package org.plumbline.patients;

import java.util.Optional;

/** An entry of the menu in the head of the patient page, given by a bean of any module: what is done now and then. */
public interface PatientPageChoice {
    /** Smallest first. */
    int order();

    /** What the entry says, or nothing where it does not apply to this patient now. */
    Optional<String> label(PatientPage page);

    /** @param again shows the page anew, once something has changed */
    void choose(PatientPage page, Runnable again);
}
