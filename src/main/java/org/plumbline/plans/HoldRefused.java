package org.plumbline.plans;

import org.plumbline.kernel.Refused;

/** Why a hold is not lifted. */
public final class HoldRefused extends Refused {
    private HoldRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static HoldRefused reasonMissing() {
        return new HoldRefused("plans.hold.refused.reason-missing");
    }

    static HoldRefused reasonUnreadable(int most) {
        return new HoldRefused("plans.hold.refused.reason-unreadable", most);
    }

    static HoldRefused alreadyLifted(String by) {
        return new HoldRefused("plans.hold.refused.already-lifted", by);
    }

    static HoldRefused answeredAgain() {
        return new HoldRefused("plans.hold.refused.answered-again");
    }
}
