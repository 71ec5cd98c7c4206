package org.plumbline.diary;

import java.util.UUID;

/** Made by the client: a report that is sent twice is one. */
public record ReportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
