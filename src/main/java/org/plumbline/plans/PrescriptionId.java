package org.plumbline.plans;

import java.util.UUID;

/** One prescription inside one version. */
public record PrescriptionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
