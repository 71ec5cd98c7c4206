package org.plumbline.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Wrong passwords came too fast for this e-mail, known or not, or from this address: wait. */
public final class TooManyAttempts extends AuthenticationException {
    private final Duration wait;

    public TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** Whole seconds, rounded up. */
    public long seconds() {
        return wait.plusMillis(999).toSeconds();
    }
}
