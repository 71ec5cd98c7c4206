package org.plumbline.assessments;

import java.util.UUID;

/** One conclusion of the rules about one episode. */
public record FindingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
