package org.plumbline.diary;

import java.util.UUID;

/** One log entry, named by the client before it is sent, so that sending it again is the same entry. */
public record LogEntryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
