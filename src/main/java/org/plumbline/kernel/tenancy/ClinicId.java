package org.plumbline.kernel.tenancy;

import java.util.UUID;

/** The tenant. Every row but the directory's belongs to one clinic. */
public record ClinicId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
