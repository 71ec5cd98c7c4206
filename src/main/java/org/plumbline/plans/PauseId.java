package org.plumbline.plans;

import java.util.UUID;

/** One agreed pause. */
public record PauseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
