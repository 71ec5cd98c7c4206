package org.plumbline.patients;

import java.util.UUID;

/** A patient of the clinic in context. */
public record PatientId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
