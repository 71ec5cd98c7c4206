package org.plumbline.adherence.internal;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview.Reason;
import org.plumbline.adherence.ClinicReview.Risk;
import org.plumbline.adherence.ClinicReview.RiskThen;
import org.plumbline.adherence.ClinicReview.Why;
import org.plumbline.adherence.SignalKind;
import org.plumbline.adherence.Thresholds;
import org.plumbline.adherence.internal.RiskRows.SevenDays;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.OpenEpisode;
import org.springframework.stereotype.Component;

/**
 * Who is at risk: an active plan, and a 7-day frequency under the limit or an open same-day or urgent signal. Each patient
 * counts once, by the most pressing reason.
 */
@Component
class RiskReader {
    private final RiskRows rows;
    private final ClinicThresholds thresholds;

    RiskReader(RiskRows rows, ClinicThresholds thresholds) {
        this.rows = rows;
        this.thresholds = thresholds;
    }

    /** @param why of those at risk, each once */
    private record Counts(int active, int noData, Map<Why, Integer> why) {
        int atRisk() {
            return why.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Nothing where too few patients have an active plan. */
    @Nullable
    Risk read(Collection<OpenEpisode> patients) {
        var counts = count(patients);
        return Disclosure.isTooSmall(counts.active())
                ? null
                : new Risk(counts.atRisk(), counts.noData(), counts.active(), reasons(counts.why()));
    }

    /** For the record: small groups with them. */
    RiskThen now(LocalDate day, Collection<OpenEpisode> patients) {
        var counts = count(patients);
        return new RiskThen(day, counts.atRisk(), counts.active());
    }

    private Counts count(Collection<OpenEpisode> patients) {
        var limits = thresholds.current();
        var signals = new HashMap<EpisodeId, Set<SignalKind>>();
        for (var open : rows.openSignals())
            signals.computeIfAbsent(open.episode(), e -> EnumSet.noneOf(SignalKind.class))
                    .add(open.kind());
        var why = new EnumMap<Why, Integer>(Why.class);
        int active = 0;
        int noData = 0;
        for (var each : sevenDays(patients)) {
            if (!each.active()) continue;
            active++;
            if (!each.share().hasData()) noData++;
            why(each, signals.getOrDefault(each.episode(), Set.of()), limits)
                    .ifPresent(reason -> why.merge(reason, 1, Integer::sum));
        }
        return new Counts(active, noData, why);
    }

    /** Nearly all share one today, whose days are read in one go; the others are looked up one by one. */
    private List<SevenDays> sevenDays(Collection<OpenEpisode> patients) {
        var byToday = patients.stream().collect(groupingBy(OpenEpisode::today));
        var usual = byToday.entrySet().stream()
                .max(comparingInt((Map.Entry<LocalDate, List<OpenEpisode>> day) ->
                                day.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(LocalDate.EPOCH);
        var here = byToday.getOrDefault(usual, List.of()).stream()
                .map(OpenEpisode::id)
                .collect(toSet());
        var elsewhere =
                patients.stream().filter(each -> !each.today().equals(usual)).toList();
        return Stream.concat(
                        rows.sevenDays(usual).stream().filter(each -> here.contains(each.episode())),
                        rows.sevenDays(elsewhere).stream())
                .toList();
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
