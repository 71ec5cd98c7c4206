package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview.Reason;
import org.plumbline.adherence.ClinicReview.Risk;
import org.plumbline.adherence.ClinicReview.Why;
import org.plumbline.adherence.SignalKind;
import org.plumbline.adherence.Thresholds;
import org.plumbline.adherence.internal.ReviewRows.OpenSignal;
import org.plumbline.adherence.internal.ReviewRows.SevenDays;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.EpisodeId;
import org.springframework.stereotype.Component;

/**
 * Who is at risk: an active plan, and a 7-day frequency under the limit or an open same-day or urgent signal. Each patient
 * counts once, by the most pressing reason.
 */
@Component
class RiskReader {
    private final ReviewRows rows;
    private final ClinicThresholds thresholds;

    RiskReader(ReviewRows rows, ClinicThresholds thresholds) {
        this.rows = rows;
        this.thresholds = thresholds;
    }

    /** Nothing where too few patients have an active plan. */
    @Nullable
    Risk read(Collection<CaseloadPatient> patients) {
        var limits = thresholds.current();
        Map<EpisodeId, Set<SignalKind>> signals = rows.openSignals().stream()
                .collect(groupingBy(OpenSignal::episode, mapping(OpenSignal::kind, toSet())));
        var active = rows.sevenDays(patients).stream().filter(SevenDays::active).toList();
        if (Disclosure.isTooSmall(active.size())) return null;
        var counts = new EnumMap<Why, Integer>(Why.class);
        for (var each : active)
            why(each, signals.getOrDefault(each.episode(), Set.of()), limits)
                    .ifPresent(why -> counts.merge(why, 1, Integer::sum));
        int atRisk = counts.values().stream().mapToInt(Integer::intValue).sum();
        int noData =
                (int) active.stream().filter(each -> !each.share().hasData()).count();
        return new Risk(atRisk, noData, active.size(), reasons(counts));
    }

    static Optional<Why> why(SevenDays days, Set<SignalKind> open, Thresholds limits) {
        if (open.contains(SignalKind.RED_FLAG)) return Optional.of(Why.RED_FLAG);
        if (open.contains(SignalKind.PAIN_HIGH) || open.contains(SignalKind.PAIN_RISING)) return Optional.of(Why.PAIN);
        if (open.contains(SignalKind.RED_SESSIONS)) return Optional.of(Why.RED_SESSIONS);
        if (open.contains(SignalKind.EFFORT_HIGH)) return Optional.of(Why.EFFORT);
        if (open.contains(SignalKind.SAME_SKIP)) return Optional.of(Why.SKIPS);
        if (!limits.isLow(days.share())) return Optional.empty();
        return Optional.of(open.contains(SignalKind.SILENT) ? Why.SILENT : Why.LOW);
    }

    /** Small reasons stand together; where that would still be too few, the next smallest joins them. */
    static List<Reason> reasons(Map<Why, Integer> counts) {
        var folded = Disclosure.folded(counts);
        int other = folded.stream().mapToInt(why -> counts.getOrDefault(why, 0)).sum();
        var shown = counts.entrySet().stream()
                .filter(entry -> !folded.contains(entry.getKey()))
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .toList();
        if (shown.isEmpty()) return List.of();
        var reasons = new java.util.ArrayList<>(shown);
        if (other > 0) reasons.add(new Reason(Why.OTHER, other));
        return reasons;
    }
}
