package org.plumbline.adherence.internal.signals;

import java.util.Optional;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.SignalFacts.Drop;
import org.plumbline.adherence.SignalFacts.Low;
import org.plumbline.adherence.SignalFacts.Silent;
import org.plumbline.adherence.Thresholds;
import org.plumbline.adherence.internal.SaidInSession;

/** What was done of what was due. Windows are of closed days, as everywhere (ADHERENCE §3). */
final class DoneRules {
    private DoneRules() {}

    static Optional<Silent> silent(PatientFacts facts) {
        var standing = facts.standing();
        if (standing.silent() < facts.limits().of(Limit.SILENT_DUE_DAYS)) return Optional.empty();
        var last = Optional.ofNullable(standing.lastDay())
                .or(() -> Optional.ofNullable(standing.lastLog())
                        .map(at -> at.atZone(facts.zone()).toLocalDate()));
        var pain = last.flatMap(day -> facts.sessions().stream()
                .filter(session -> session.day().equals(day))
                .reduce((earlier, later) -> later)
                .flatMap(SaidInSession::highest));
        return Optional.of(new Silent(standing.silent(), last.orElse(null), pain.orElse(null)));
    }

    /** From three days with something due on: below that it is too early to say, as for the band. */
    static Optional<Low> low(PatientFacts facts) {
        var standing = facts.standing();
        var share = standing.sevenDays();
        return standing.daysDue() >= Thresholds.DAYS_TO_JUDGE && facts.limits().isLow(share)
                ? Optional.of(new Low(share.done(), share.due()))
                : Optional.empty();
    }

    /** In points of the rounded figures, as they are shown. Both weeks must have had three days with something due. */
    static Optional<Drop> drop(PatientFacts facts) {
        var standing = facts.standing();
        if (standing.daysDue() < Thresholds.DAYS_TO_JUDGE || standing.daysDueBefore() < Thresholds.DAYS_TO_JUDGE)
            return Optional.empty();
        var now = standing.sevenDays();
        var before = standing.sevenDaysBefore();
        int fell = before.percent().orElseThrow() - now.percent().orElseThrow();
        return fell < facts.limits().of(Limit.DROP_POINTS)
                ? Optional.empty()
                : Optional.of(new Drop(now.done(), now.due(), before.done(), before.due()));
    }
}
