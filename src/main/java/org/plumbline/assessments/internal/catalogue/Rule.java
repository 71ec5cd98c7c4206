package org.plumbline.assessments.internal.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.Expression;

/**
 * From a result to findings and suggestions (rules.yaml). It fires when one of its triggers is true on the newest results.
 *
 * @param evidence whether the row rests on a source for the link itself; else it is a convention
 * @param why the row's sources, word for word
 * @param suggestion what to do, in the row's words
 * @param action what to do besides exercises, for rules that act without opening a finding
 */
public record Rule(
        int number,
        String title,
        Group group,
        List<Trigger> triggers,
        List<Opening> opens,
        List<NextTest> nextTests,
        List<Starter> starters,
        List<String> programmes,
        List<HoldBack> heldBackBy,
        boolean evidence,
        String why,
        String suggestion,
        @Nullable String caveat,
        @Nullable String action) {
    private static final String SAFETY = "safety";
    private static final String SAFETY_CODE = "SAFETY_";

    /** Rules of one kind; suggestions come by rank, then in the order in which the group lists its rules. */
    public record Group(String id, int rank, String label, List<Integer> rules) {}

    /** @param close null where a therapist alone closes, or each code has its own */
    public record Trigger(
            String id,
            boolean perSide,
            Expression when,
            @Nullable Expression close) {}

    /**
     * A finding that the rule opens.
     *
     * @param basis test = the sheet names this test for the code; crosswalk = possible, to be confirmed
     * @param when opens only when this holds as well
     * @param close goes before the close of the trigger
     */
    public record Opening(
            String code,
            String basis,
            List<String> confirmWith,
            @Nullable Expression when,
            @Nullable Expression close) {}

    public record NextTest(String test, boolean perSide, Expression when) {}

    /** One exercise, or a chain of which the easiest comes first. */
    public record Starter(
            List<String> exercises, boolean chain, @Nullable Expression when) {}

    public record HoldBack(int rule, Effect effect, String why) {}

    /** The strongest counts: in this order. */
    public enum Effect {
        BLOCK,
        DEFER,
        CAUTION;

        static Effect of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Safety rules are closed by a therapist only, never by the engine. */
    public boolean isSafety() {
        return group.id().equals(SAFETY);
    }

    /** What stands for the finding of a safety rule that opens none: a therapist must lift it all the same. */
    public String safetyCode() {
        return SAFETY_CODE + number;
    }

    public static boolean isSafetyCode(String code) {
        return code.startsWith(SAFETY_CODE);
    }

    public Trigger trigger(String id) {
        return triggers.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rule %d has no trigger %s".formatted(number, id)));
    }

    public int placeInGroup() {
        return group.rules().indexOf(number);
    }

    /** When the finding that this trigger opened closes again; null: never by itself. */
    public @Nullable Expression closing(String trigger, String code) {
        return opens.stream()
                .filter(opening -> opening.code().equals(code) && opening.close() != null)
                .map(Opening::close)
                .findFirst()
                .orElseGet(() -> trigger(trigger).close());
    }
}
