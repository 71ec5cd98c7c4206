package org.plumbline.assessments.internal.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.kernel.values.Side;

/** What the rules say to some facts. */
public record Outcome(List<Fired> fired, List<Opened> findings, List<NextTest> nextTests) {

    public record Fired(
            Rule rule, Rule.Trigger trigger, @Nullable Side side) {}

    /** A finding and the trigger that opens it. */
    public record Opened(Rule.Opening opening, Fired by) {
        public String code() {
            return opening.code();
        }

        public @Nullable Side side() {
            return by.side();
        }
    }

    public record NextTest(Rule rule, String test, @Nullable Side side) {}
}
