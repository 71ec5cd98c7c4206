package org.plumbline.identity;

import java.time.Instant;

/**
 * A link that works once. Its token is shown here and never again: the database keeps only its hash.
 *
 * @param path relative to the application's root, e.g. {@code join/…}
 */
public record InvitationLink(String path, Instant expires) {

    /** The secret at the end of the path. */
    public String token() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
