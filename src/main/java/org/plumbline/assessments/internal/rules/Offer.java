package org.plumbline.assessments.internal.rules;

import java.util.List;
import org.plumbline.assessments.internal.catalogue.Rule;

/**
 * What a rule suggests.
 *
 * @param state offered, or how strongly another rule holds it back
 * @param starters exercises to begin with; of a chain the easiest comes first
 * @param heldBackBy the rules that hold it back this strongly, with what they say
 */
public record Offer(Rule rule, State state, List<Rule.Starter> starters, List<Rule.HoldBack> heldBackBy) {
    public enum State {
        OFFERED,
        CAUTION,
        DEFERRED,
        BLOCKED
    }
}
