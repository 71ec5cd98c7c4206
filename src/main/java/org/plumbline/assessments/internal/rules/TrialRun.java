package org.plumbline.assessments.internal.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.Faults;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.Form;
import org.plumbline.assessments.internal.catalogue.PlacedExpression;
import org.plumbline.kernel.values.Side;

/**
 * Runs every expression at start-up on three people with every field filled in: what still fails then does not fail for
 * want of a record, and the type check has missed it.
 */
public final class TrialRun {
    private static final BigDecimal AGE = new BigDecimal(62);
    private static final BigDecimal BODY = new BigDecimal(170);

    /** Three people: with the largest values, with middling ones, with the smallest. */
    private enum Person {
        LARGE,
        MIDDLING,
        SMALL;

        /** The codes of a choice in turn. */
        String pick(List<String> codes) {
            int wanted = switch (this) {
                case LARGE -> 0;
                case MIDDLING -> 1;
                case SMALL -> 2;
            };
            return codes.get(Math.min(wanted, codes.size() - 1));
        }
    }

    private final ClinicalCatalogue catalogue;
    private final Faults faults = new Faults();

    private TrialRun(ClinicalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws org.plumbline.assessments.internal.feel.CatalogueFault with every expression that fails */
    public static void check(ClinicalCatalogue catalogue) {
        var run = new TrialRun(catalogue);
        for (var person : Person.values()) run.run(person);
        run.faults.throwIfAny();
    }

    private void run(Person person) {
        var results = results(person);
        var facts = new FactsBuilder(catalogue).build(context(person), results, results, results, unsetLimits());
        for (var placed : catalogue.expressions()) for (var side : sides(placed)) tryOut(placed, side, facts);
    }

    private static List<@Nullable Side> sides(PlacedExpression placed) {
        return placed.perSide() ? List.of(Side.LEFT, Side.RIGHT) : Arrays.asList((Side) null);
    }

    private void tryOut(PlacedExpression placed, @Nullable Side side, Facts facts) {
        for (var failure : facts.failures(placed.expression(), placed.form(), side))
            if (!harmless(failure))
                faults.add(
                        placed.where(),
                        failure + "\n      in: " + placed.expression().text());
    }

    /**
     * Unknown by its own rule (a walking equation outside its ages), and a quirk of the engine: filters are tried once
     * without their item.
     */
    private static boolean harmless(String failure) {
        return failure.contains("'null'") || failure.equals("No variable found with name 'item'");
    }

    private Results results(Person person) {
        var byForm = new HashMap<String, Map<String, Object>>();
        for (var form : catalogue.vocabulary().forms().values()) byForm.put(form.id(), filled(form, person));
        return new Results(byForm);
    }

    private static Map<String, Object> filled(Form form, Person person) {
        var values = new HashMap<String, Object>();
        for (var field : form.entered()) {
            var value = field.key().equals("performed") ? "done" : sample(field, person);
            for (var path : field.paths()) values.put(path.toString(), value);
        }
        return values;
    }

    private static Object sample(FieldDefinition field, Person person) {
        return switch (field.values()) {
            case FieldValues.Numbers numbers -> sample(numbers, person);
            case FieldValues.YesNo _ -> person != Person.MIDDLING;
            case FieldValues.FreeText _ -> "x";
            case FieldValues.Ticks ticks ->
                List.of(ticks.labels().keySet().iterator().next());
            case FieldValues.Choice choice ->
                person.pick(choice.labels().keySet().stream()
                        .filter(code -> !field.noData().contains(code))
                        .toList());
        };
    }

    /** Never zero: a division by it is unknown by its own rule. */
    private static BigDecimal sample(FieldValues.Numbers numbers, Person person) {
        var min = Objects.requireNonNull(numbers.min());
        var max = Objects.requireNonNull(numbers.max());
        return switch (person) {
            case LARGE -> max;
            case MIDDLING -> min.add(max).divide(BigDecimal.TWO);
            case SMALL -> min.signum() > 0 ? min : min.add(BigDecimal.ONE);
        };
    }

    private Map<String, Object> context(Person person) {
        var context = new HashMap<String, Object>();
        catalogue
                .vocabulary()
                .context()
                .forEach((path, field) -> context.put(
                        path,
                        switch (field.values()) {
                            case FieldValues.Numbers numbers -> numbers.whole() ? AGE : BODY;
                            case FieldValues.Choice choice ->
                                person.pick(List.copyOf(choice.labels().keySet()));
                            default -> "x";
                        }));
        return context;
    }

    private Map<String, BigDecimal> unsetLimits() {
        var unset = new HashMap<String, BigDecimal>();
        catalogue.vocabulary().limits().forEach((name, limit) -> {
            if (!limit.isSet()) unset.put(name, BigDecimal.ONE);
        });
        return unset;
    }
}
