package org.plumbline.assessments.internal.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.assessments.internal.rules.Outcome.Fired;
import org.plumbline.assessments.internal.rules.Outcome.NextTest;
import org.plumbline.assessments.internal.rules.Outcome.Opened;
import org.plumbline.kernel.values.Side;

/** Judges all rules on some facts. It suggests; a therapist decides. */
public final class RuleEngine {
    private static final List<@Nullable Side> NO_SIDE = Arrays.asList((Side) null);
    private static final List<@Nullable Side> SIDES = List.of(Side.LEFT, Side.RIGHT);

    private final ClinicalCatalogue catalogue;

    public RuleEngine(ClinicalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Outcome run(Facts facts) {
        var fired = new ArrayList<Fired>();
        var findings = new ArrayList<Opened>();
        var nextTests = new ArrayList<NextTest>();
        for (var rule : catalogue.rules()) {
            var firedHere = firedBy(rule, facts);
            fired.addAll(firedHere);
            for (var each : firedHere) findings.addAll(openedBy(each, facts));
            nextTests.addAll(nextTests(rule, facts));
        }
        return new Outcome(fired, findings, nextTests);
    }

    private static List<Fired> firedBy(Rule rule, Facts facts) {
        var fired = new ArrayList<Fired>();
        for (var trigger : rule.triggers())
            for (var side : sides(trigger.perSide()))
                if (facts.holds(trigger.when(), side)) fired.add(new Fired(rule, trigger, side));
        return fired;
    }

    private static List<Opened> openedBy(Fired fired, Facts facts) {
        return fired.rule().opens().stream()
                .filter(opening -> opening.when() == null || facts.holds(opening.when(), fired.side()))
                .map(opening -> new Opened(opening, fired))
                .toList();
    }

    private static List<NextTest> nextTests(Rule rule, Facts facts) {
        var next = new ArrayList<NextTest>();
        for (var test : rule.nextTests())
            for (var side : sides(test.perSide()))
                if (facts.holds(test.when(), side)) next.add(new NextTest(rule, test.test(), side));
        return next;
    }

    private static List<@Nullable Side> sides(boolean perSide) {
        return perSide ? SIDES : NO_SIDE;
    }
}
