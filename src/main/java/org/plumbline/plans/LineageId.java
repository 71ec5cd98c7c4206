package org.plumbline.plans;

import java.util.UUID;

/** The id of a prescription that lives through the versions of its plan (ADHERENCE §2, Same prescription). */
public record LineageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
