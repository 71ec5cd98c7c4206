package org.plumbline.diary;

import java.util.UUID;

/** What a patient did in one go, one visit to the page; made by the client. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
