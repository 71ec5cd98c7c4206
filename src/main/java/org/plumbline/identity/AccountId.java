package org.plumbline.identity;

import java.util.UUID;

/** A person who signs in; global, because one person may belong to several clinics. */
public record AccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
