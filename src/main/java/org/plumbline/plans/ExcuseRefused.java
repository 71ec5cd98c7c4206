package org.plumbline.plans;

import org.plumbline.kernel.Refused;

/** Why an excuse cannot be answered. */
public final class ExcuseRefused extends Refused {
    private ExcuseRefused(String key) {
        super(key);
    }

    static ExcuseRefused answeredMeanwhile() {
        return new ExcuseRefused("plans.excuse.refused.answered");
    }

    static ExcuseRefused noOpenEpisode() {
        return new ExcuseRefused("plans.excuse.refused.ended");
    }
}
