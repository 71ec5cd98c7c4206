package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.kernel.values.Dose;

/** The numbers of a dose, as many as its kind has; a descending dose has a number for each round. */
final class DoseFields {
    private final Dose start;
    private final List<Stepper> rounds = new ArrayList<>();
    private final Stepper sets;
    private final Stepper amount;
    private final Stepper hold;
    private final Stepper rest;

    DoseFields(Dose dose) {
        start = dose;
        for (int i = 0; i < dose.repsPerSet().size(); i++)
            rounds.add(new Stepper(
                    t("plans.editor.round", i + 1),
                    1,
                    Dose.MOST_REPS,
                    dose.repsPerSet().get(i)));
        sets = new Stepper(t("plans.editor.sets"), 1, Dose.MOST_SETS, dose.sets());
        amount = amount(dose);
        hold = new Stepper(
                        t("plans.editor.hold"),
                        dose.kind() == Dose.Kind.HOLD ? 1 : 0,
                        Dose.MOST_HOLD_SECONDS,
                        dose.holdSeconds())
                .unit(t("plans.editor.seconds-unit"));
        rest = new Stepper(t("plans.editor.rest"), 0, Dose.MOST_REST_SECONDS, dose.restSeconds())
                .unit(t("plans.editor.seconds-unit"));
    }

    private static Stepper amount(Dose dose) {
        return switch (dose.kind()) {
            case REPS -> new Stepper(t("plans.editor.times"), 1, Dose.MOST_REPS, Math.max(1, dose.reps()));
            case HOLD -> new Stepper(t("plans.editor.holds"), 1, Dose.MOST_REPS, Math.max(1, dose.reps()));
            case DURATION ->
                new Stepper(t("plans.editor.time"), 1, Dose.MOST_SECONDS, dose.seconds())
                        .unit(t("plans.editor.seconds-unit"));
            case DISTANCE ->
                new Stepper(t("plans.editor.distance"), 1, Dose.MOST_METRES, dose.metres())
                        .unit(t("plans.editor.metres-unit"));
        };
    }

    /** Those that this dose has, in the order in which they stand. */
    List<Stepper> shown() {
        var counted = rounds.isEmpty() ? Stream.of(sets, amount) : rounds.stream();
        return Stream.of(counted, hasHold() ? Stream.of(hold) : Stream.<Stepper>empty(), Stream.of(rest))
                .flatMap(each -> each)
                .toList();
    }

    /** @throws IllegalStateException where a shown field is not sound */
    Dose dose() {
        return switch (start.kind()) {
            case REPS, HOLD ->
                new Dose(
                        start.kind(),
                        rounds.isEmpty() ? sets.number() : rounds.size(),
                        rounds.isEmpty() ? amount.number() : rounds.getFirst().number(),
                        rounds.stream().map(Stepper::number).toList(),
                        hold.number(),
                        0,
                        0,
                        rest.number());
            case DURATION -> Dose.duration(sets.number(), amount.number(), rest.number());
            case DISTANCE -> Dose.distance(sets.number(), amount.number(), rest.number());
        };
    }

    private boolean hasHold() {
        return start.kind() == Dose.Kind.REPS || start.kind() == Dose.Kind.HOLD;
    }
}
