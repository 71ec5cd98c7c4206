package org.plumbline.patients;

import java.util.UUID;

/** One course of care. */
public record EpisodeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
