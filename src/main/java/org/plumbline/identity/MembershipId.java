package org.plumbline.identity;

import java.util.UUID;

/** A person's role in one clinic: what care teams, plans and audit refer to. */
public record MembershipId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
