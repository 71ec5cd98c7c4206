package org.plumbline.adherence.internal.signals;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.adherence.SignalFacts;
import org.plumbline.adherence.SignalKind;

/** One rule a kind (DESIGN §5). Pure: the same facts, the same signals. */
final class SignalRules {
    private static final Map<SignalKind, Function<PatientFacts, Optional<? extends SignalFacts>>> RULES =
            new EnumMap<>(Map.ofEntries(
                    Map.entry(SignalKind.RED_FLAG, CourseRules::redFlag),
                    Map.entry(SignalKind.PAIN_HIGH, PainRules::high),
                    Map.entry(SignalKind.PAIN_RISING, PainRules::rising),
                    Map.entry(SignalKind.RED_SESSIONS, RedSessionsRule::twoInAWeek),
                    Map.entry(SignalKind.EFFORT_HIGH, PainRules::effort),
                    Map.entry(SignalKind.SAME_SKIP, SkipRules::sameReason),
                    Map.entry(SignalKind.SILENT, DoneRules::silent),
                    Map.entry(SignalKind.LOW, DoneRules::low),
                    Map.entry(SignalKind.DROP, DoneRules::drop),
                    Map.entry(SignalKind.RETEST_DUE, CourseRules::retestDue),
                    Map.entry(SignalKind.PLAN_ENDS, CourseRules::planEnds),
                    Map.entry(SignalKind.BETTER, SkipRules::better)));

    private SignalRules() {}

    /** What holds, with its facts. */
    static Map<SignalKind, SignalFacts> judge(PatientFacts facts) {
        var holding = new EnumMap<SignalKind, SignalFacts>(SignalKind.class);
        RULES.forEach((kind, rule) -> rule.apply(facts).ifPresent(why -> holding.put(kind, why)));
        return holding;
    }
}
