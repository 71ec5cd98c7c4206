package org.plumbline.adherence.internal.signals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.SignalFacts.PlanEnds;
import org.plumbline.adherence.SignalFacts.RedFlag;
import org.plumbline.adherence.SignalFacts.RetestDue;
import org.plumbline.adherence.internal.DayState;

/** What the course itself asks for. */
final class CourseRules {
    private CourseRules() {}

    /** Stands until a therapist lifts the hold. */
    static Optional<RedFlag> redFlag(PatientFacts facts) {
        return redFlag(facts.hold());
    }

    static Optional<RedFlag> redFlag(PatientFacts.@Nullable Held stands) {
        return Optional.ofNullable(stands).map(hold -> new RedFlag(hold.since(), hold.answers()));
    }

    /** So many weeks after the last signed sheet, while one of its findings is open or waits. */
    static Optional<RetestDue> retestDue(PatientFacts facts) {
        var tested = facts.tested();
        if (tested == null || tested.unsettled() == 0) return Optional.empty();
        var due = facts.limits().retestAfter(tested.day());
        return due.isAfter(facts.today())
                ? Optional.empty()
                : Optional.of(new RetestDue(due, tested.day(), tested.unsettled()));
    }

    /** The planned weeks end soon, or have ended while the course goes on. */
    static Optional<PlanEnds> planEnds(PatientFacts facts) {
        if (facts.standing().state() == DayState.NONE) return Optional.empty();
        var episode = facts.episode();
        var lastDay = episode.start().plusWeeks(episode.plannedWeeks()).minusDays(1);
        return facts.today().plusDays(facts.limits().of(Limit.PLAN_ENDS_DAYS)).isBefore(lastDay)
                ? Optional.empty()
                : Optional.of(new PlanEnds(lastDay, episode.plannedWeeks()));
    }
}
