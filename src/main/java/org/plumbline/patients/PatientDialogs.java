package org.plumbline.patients;

import java.util.function.Consumer;

/** Opens the patient dialogs from other modules’ screens. */
public interface PatientDialogs {
    /** @param onSaved told the new patient once stored */
    void openNew(Consumer<PatientId> onSaved);
}
