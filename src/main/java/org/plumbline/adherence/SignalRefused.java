package org.plumbline.adherence;

import org.plumbline.kernel.Refused;

public final class SignalRefused extends Refused {
    private SignalRefused(String key) {
        super(key);
    }

    static SignalRefused liftTheHold() {
        return new SignalRefused("adherence.signal.refused.hold");
    }
}
