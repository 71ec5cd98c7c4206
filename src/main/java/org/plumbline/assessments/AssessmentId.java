package org.plumbline.assessments;

import java.util.UUID;

/** One sitting of tests. */
public record AssessmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
