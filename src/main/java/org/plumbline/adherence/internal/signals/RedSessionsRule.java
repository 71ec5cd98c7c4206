package org.plumbline.adherence.internal.signals;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.SignalFacts.Red;
import org.plumbline.adherence.SignalFacts.RedSession;
import org.plumbline.adherence.SignalFacts.RedSessions;
import org.plumbline.adherence.internal.SaidInSession;

/**
 * The pain-monitoring model (exercises.md 2.3; convention, transferred from tendons): pain up to 5 is allowed during a
 * session if it has settled by the next morning. Numbers 0–10; medians in halves, so that nothing is rounded.
 */
final class RedSessionsRule {
    private static final int WEEK = 7;
    private static final int USUAL_DAYS = 14;

    private RedSessionsRule() {}

    static Optional<RedSessions> twoInAWeek(PatientFacts facts) {
        var red = facts.last(WEEK, facts.sessions(), SaidInSession::day)
                .flatMap(session -> red(facts, session).stream())
                .toList();
        return red.size() < facts.limits().of(Limit.RED_SESSIONS)
                ? Optional.empty()
                : Optional.of(new RedSessions(red));
    }

    private static Optional<RedSession> red(PatientFacts facts, SaidInSession session) {
        int over = facts.limits().of(Limit.RED_OVER_USUAL);
        var during = session.during();
        if (during != null && during > facts.limits().of(Limit.RED_DURING)) return red(session, Red.DURING, during);
        if (during != null && isUp(during, usual(facts, session), over)) return red(session, Red.OVER_USUAL, during);
        return nextMorning(facts, session)
                .filter(morning -> isStillUp(facts, session, morning, over))
                .flatMap(morning -> red(session, Red.NEXT_MORNING, morning));
    }

    private static Optional<RedSession> red(SaidInSession session, Red why, int pain) {
        return Optional.of(new RedSession(session.day(), why, pain));
    }

    /** The session brought pain above what it began with, and the morning after it is still well above that. */
    private static boolean isStillUp(PatientFacts facts, SaidInSession session, int morning, int over) {
        var base = session.before() == null ? usual(facts, session) : OptionalInt.of(2 * session.before());
        boolean brought = base.isPresent()
                && session.brought().filter(pain -> 2 * pain > base.getAsInt()).isPresent();
        return brought && isUp(morning, base, over);
    }

    private static boolean isUp(int pain, OptionalInt baseInHalves, int over) {
        return baseInHalves.isPresent() && 2 * pain >= baseInHalves.getAsInt() + 2 * over;
    }

    /** Median pain before the sessions of the 14 days up to this one, itself with them. */
    private static OptionalInt usual(PatientFacts facts, SaidInSession session) {
        var first = session.day().minusDays(USUAL_DAYS - 1L);
        return Median.halves(facts.sessions().stream()
                .filter(each -> !each.day().isBefore(first) && !each.startedAt().isAfter(session.startedAt()))
                .flatMap(each -> Stream.ofNullable(each.before()))
                .toList());
    }

    private record Word(Instant at, int pain) {
        static Stream<Word> of(Instant at, @Nullable Integer pain) {
            return pain == null ? Stream.empty() : Stream.of(new Word(at, pain));
        }
    }

    /** The first word about pain on the next day: of a check-in, or before a session. */
    private static Optional<Integer> nextMorning(PatientFacts facts, SaidInSession session) {
        var next = session.day().plusDays(1);
        var days = facts.checkIns().stream()
                .filter(said -> said.day().equals(next))
                .flatMap(said -> Word.of(said.at(), said.painNow()));
        var sessions = facts.sessions().stream()
                .filter(each -> each.day().equals(next))
                .flatMap(each -> Word.of(each.startedAt(), each.before()));
        return Stream.concat(days, sessions).min(comparing(Word::at)).map(Word::pain);
    }
}
