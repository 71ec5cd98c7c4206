package org.plumbline.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a membership has come.
 *
 * @param expires when the open invitation ends, or ended
 */
public record PortalAccess(State state, @Nullable Instant expires) {
    public enum State {
        NOT_INVITED,
        INVITED,
        EXPIRED,
        JOINED
    }
}
