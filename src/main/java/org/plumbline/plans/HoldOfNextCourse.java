package org.plumbline.plans;

import org.plumbline.patients.CourseResumed;
import org.plumbline.plans.WarningSigns.Sign;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A warning sign that nobody has lifted goes on into the next course: coming back is no reason to exercise on it. */
@Component
class HoldOfNextCourse {
    private final Holds holds;

    HoldOfNextCourse(Holds holds) {
        this.holds = holds;
    }

    @EventListener
    void on(CourseResumed resumed) {
        holds.open(resumed.before())
                .ifPresent(hold -> holds.raise(
                        resumed.episode(),
                        resumed.patient(),
                        hold.answers().stream().map(Sign::id).toList()));
    }
}
