package org.plumbline.plans;

import java.util.UUID;

public record PlanVersionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
