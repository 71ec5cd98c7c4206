package org.plumbline.adherence.internal.signals;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.SignalFacts.DayScore;
import org.plumbline.adherence.SignalFacts.EffortHigh;
import org.plumbline.adherence.SignalFacts.PainHigh;
import org.plumbline.adherence.SignalFacts.PainRising;
import org.plumbline.adherence.internal.SaidInSession;
import org.plumbline.adherence.internal.SaidOfDay;

/** Pain and effort as the patient gave them, 0–10. */
final class PainRules {
    private static final int WEEK = 7;
    /** Fewer values in a week are too few for a mean, or to call something usual. */
    private static final int DAYS_FOR_A_MEAN = 3;

    private static final int TENTHS = 10;

    private PainRules() {}

    /**
     * The last day with a word about pain rules, for a week: a lower one ends the signal, and a higher one after that is
     * told anew. Worst pain of a check-in, or pain that a session brought.
     */
    static Optional<PainHigh> high(PatientFacts facts) {
        int limit = facts.limits().of(Limit.PAIN_HIGH);
        var sessions = facts.last(WEEK, facts.sessions(), SaidInSession::day)
                .filter(session -> session.brought().isPresent())
                .collect(toMap(SaidInSession::day, session -> session.brought().orElseThrow(), Math::max));
        var days = new TreeMap<LocalDate, Integer>(sessions);
        facts.last(WEEK, facts.checkIns(), SaidOfDay::day)
                .forEach(said -> said.worst().ifPresent(worst -> days.merge(said.day(), worst, Math::max)));
        var running = running(days, limit);
        if (running.isEmpty()) return Optional.empty();
        var newest = running.getLast();
        boolean exercising = sessions.getOrDefault(newest.day(), -1) >= newest.score();
        return Optional.of(new PainHigh(
                running, exercising, usual(facts, running.getFirst().day())));
    }

    /** The days up to the newest that are at the limit or above, without one below between them. */
    private static List<DayScore> running(NavigableMap<LocalDate, Integer> days, int limit) {
        var running = new ArrayList<DayScore>();
        for (Map.Entry<LocalDate, Integer> day : days.descendingMap().entrySet()) {
            if (day.getValue() < limit) break;
            running.addFirst(new DayScore(day.getKey(), day.getValue()));
        }
        return running;
    }

    private static @Nullable Integer usual(PatientFacts facts, LocalDate before) {
        var pain = facts.standing().pain().stream()
                .filter(each -> each.day().isBefore(before))
                .map(DayScore::score)
                .toList();
        if (pain.size() < DAYS_FOR_A_MEAN) return null;
        return (Median.halves(pain).orElseThrow() + 1) / 2;
    }

    /** Mean of the pain trend over the last 7 days, today with them, against the 7 before. */
    static Optional<PainRising> rising(PatientFacts facts) {
        var first = facts.today().minusDays(WEEK - 1L);
        var now = values(facts, first, facts.today().plusDays(1));
        var before = values(facts, first.minusDays(WEEK), first.minusDays(1));
        if (now.size() < DAYS_FOR_A_MEAN || before.size() < DAYS_FOR_A_MEAN) return Optional.empty();
        int rise = sum(now) * before.size() - sum(before) * now.size();
        int limit = facts.limits().of(Limit.PAIN_RISE) * now.size() * before.size();
        return rise < limit ? Optional.empty() : Optional.of(new PainRising(tenths(now), tenths(before)));
    }

    private static List<Integer> values(PatientFacts facts, LocalDate from, LocalDate to) {
        return facts.standing().pain().stream()
                .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(to))
                .map(DayScore::score)
                .toList();
    }

    private static int sum(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sum();
    }

    /** Half up. */
    private static int tenths(List<Integer> values) {
        return (2 * TENTHS * sum(values) + values.size()) / (2 * values.size());
    }

    /** The last session with a word about effort rules, for a week. */
    static Optional<EffortHigh> effort(PatientFacts facts) {
        return facts.last(WEEK, facts.sessions(), SaidInSession::day)
                .filter(session -> session.effort() != null)
                .reduce((earlier, later) -> later)
                .filter(session -> effortOf(session) >= facts.limits().of(Limit.EFFORT_HIGH))
                .map(session -> new EffortHigh(session.day(), effortOf(session)));
    }

    private static int effortOf(SaidInSession session) {
        return session.effort() == null ? 0 : session.effort();
    }
}
