package org.plumbline.assessments.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.kernel.values.Side;

/**
 * What the last sitting of an episode changes: which findings it opens, which open ones it closes. A finding closes when each
 * of its causes has; safety rules are never closed here. What is judged open and closed at once stays open.
 */
public final class Judge {
    private final ClinicalCatalogue catalogue;
    private final FactsBuilder builder;
    private final RuleEngine engine;
    private final GroundsFinder finder;

    public Judge(ClinicalCatalogue catalogue) {
        this.catalogue = catalogue;
        this.builder = new FactsBuilder(catalogue);
        this.engine = new RuleEngine(catalogue);
        this.finder = new GroundsFinder(catalogue);
    }

    /** A cause of a finding that has not closed yet. */
    public record OpenCause(
            UUID id,
            UUID finding,
            String code,
            @Nullable Side side,
            int rule,
            String trigger,
            Map<String, Map<String, Object>> opened) {

        boolean is(NewCause cause) {
            return code.equals(cause.code())
                    && side == cause.side()
                    && rule == cause.rule()
                    && trigger.equals(cause.trigger());
        }
    }

    /** A trigger that fires and whose finding does not stand yet for that reason. */
    public record NewCause(String code, @Nullable Side side, int rule, String trigger, String basis, Grounds grounds) {

        /** With what another trigger of the same rule saw as well. */
        public NewCause with(Grounds more) {
            return new NewCause(code, side, rule, trigger, basis, grounds.and(more));
        }
    }

    public record Verdict(List<NewCause> opened, List<OpenCause> closed, Outcome outcome) {}

    public Facts facts(History history, Map<String, Object> context) {
        return builder.build(context, history.newest(), history.first());
    }

    /** @param recorded the tests of the sitting that is judged: only what was tested again can close */
    public Verdict judge(History history, Map<String, Object> context, List<OpenCause> open, Set<String> recorded) {
        var now = history.newest();
        var facts = facts(history, context);
        var outcome = engine.run(facts);
        var fired = causes(outcome, facts, now);
        var opened = fired.stream()
                .filter(cause -> open.stream().noneMatch(each -> each.is(cause)))
                .toList();
        var closed = open.stream()
                .filter(cause -> fired.stream().noneMatch(cause::is))
                .filter(cause -> closes(cause, facts, context, recorded))
                .toList();
        return new Verdict(opened, closed, outcome);
    }

    private List<NewCause> causes(Outcome outcome, Facts facts, Results now) {
        var causes = new ArrayList<NewCause>();
        for (var opened : outcome.findings())
            causes.add(new NewCause(
                    opened.code(),
                    opened.side(),
                    opened.by().rule().number(),
                    opened.by().trigger().id(),
                    opened.opening().basis(),
                    finder.of(opened, facts, now)));
        for (var fired : outcome.fired())
            if (fired.rule().isSafety() && fired.rule().opens().isEmpty())
                causes.add(new NewCause(
                        fired.rule().safetyCode(),
                        fired.side(),
                        fired.rule().number(),
                        fired.trigger().id(),
                        "test",
                        finder.of(fired, facts, now)));
        return causes;
    }

    private boolean closes(OpenCause cause, Facts facts, Map<String, Object> context, Set<String> recorded) {
        var rule = catalogue.rule(cause.rule());
        if (rule.isSafety()) return false;
        var closing = rule.closing(cause.trigger(), cause.code());
        if (closing == null || !testedAgain(finder.formsRead(closing), recorded)) return false;
        return builder.withOpened(facts, context, new Results(cause.opened())).holds(closing, cause.side());
    }

    private static boolean testedAgain(Set<String> forms, Set<String> recorded) {
        var again = new HashSet<>(forms);
        again.retainAll(recorded);
        return !again.isEmpty();
    }
}
