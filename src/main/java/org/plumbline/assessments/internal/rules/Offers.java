package org.plumbline.assessments.internal.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.kernel.values.Side;

/** Puts what the rules suggest into order, and holds back what another rule speaks against. */
public final class Offers {
    private static final Comparator<Rule> ORDER =
            Comparator.comparingInt((Rule rule) -> rule.group().rank()).thenComparingInt(Rule::placeInGroup);

    private final ClinicalCatalogue catalogue;

    public Offers(ClinicalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param inForce the rules that hold, each with the sides it holds for */
    public List<Offer> of(Map<Integer, ? extends Collection<@Nullable Side>> inForce, Facts facts) {
        return catalogue.rules().stream()
                .filter(rule -> inForce.containsKey(rule.number()))
                .sorted(ORDER)
                .map(rule -> offer(rule, inForce, facts))
                .toList();
    }

    private static Offer offer(Rule rule, Map<Integer, ? extends Collection<@Nullable Side>> inForce, Facts facts) {
        var holdBacks = strongest(rule, inForce.keySet());
        var sides = Objects.requireNonNull(inForce.get(rule.number()));
        var starters = new ArrayList<Rule.Starter>();
        for (var starter : rule.starters())
            if (starter.when() == null || sides.stream().anyMatch(side -> facts.holds(starter.when(), side)))
                starters.add(starter);
        return new Offer(rule, state(holdBacks), starters, holdBacks);
    }

    private static List<Rule.HoldBack> strongest(Rule rule, Set<Integer> inForce) {
        var active = rule.heldBackBy().stream()
                .filter(holdBack -> inForce.contains(holdBack.rule()))
                .sorted(Comparator.comparing(Rule.HoldBack::effect).thenComparingInt(Rule.HoldBack::rule))
                .toList();
        return active.stream()
                .filter(holdBack -> holdBack.effect() == active.getFirst().effect())
                .toList();
    }

    private static Offer.State state(List<Rule.HoldBack> holdBacks) {
        if (holdBacks.isEmpty()) return Offer.State.OFFERED;
        return switch (holdBacks.getFirst().effect()) {
            case BLOCK -> Offer.State.BLOCKED;
            case DEFER -> Offer.State.DEFERRED;
            case CAUTION -> Offer.State.CAUTION;
        };
    }
}
