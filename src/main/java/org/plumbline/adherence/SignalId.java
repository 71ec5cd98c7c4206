package org.plumbline.adherence;

import java.util.UUID;

public record SignalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
