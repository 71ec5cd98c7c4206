package org.plumbline.diary;

import java.util.UUID;

/** Made by the client: a check-in that is sent twice is one. */
public record CheckInId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
