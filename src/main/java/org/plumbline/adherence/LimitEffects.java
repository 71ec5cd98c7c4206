package org.plumbline.adherence;

import java.util.Map;

/** How many patients some limits would flag as things stand today. Carries no user: for services that have checked who asks. */
public interface LimitEffects {

    /** @param active patients with an active plan, of whom all counts are */
    record Effects(int active, Map<Limit, Integer> flagged) {}

    /** Of each limit, the patients whom it flags: for the band of “on track” those in it, else those under, over or due. */
    Effects of(Thresholds limits);

    /** Signals are judged anew with the limits that the clinic has now; called after they were changed. */
    void judgeAnew();
}
