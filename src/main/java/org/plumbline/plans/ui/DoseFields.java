package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.SideSets;

/** How much: sets that are equal, descend, or differ by side, and what each of them holds. */
final class DoseFields extends Composite<Div> {
    private final Dose start;
    private final RadioButtonGroup<Sets> manner = new RadioButtonGroup<>();
    private final Stepper sets;
    private final Stepper left;
    private final Stepper right;
    private final ParsedField<List<Integer>> descending = new ParsedField<>(
            t("plans.editor.each-set"), t("plans.editor.each-set-takes", Dose.MOST_REPS), true, Typed::sets);
    private final Stepper amount;
    private final Stepper hold;
    private final Stepper rest;
    private boolean bothSides;

    /** How the sets differ. */
    enum Sets {
        EQUAL,
        DESCENDING,
        PER_SIDE
    }

    DoseFields(Dose dose, boolean bothSides, Runnable changed) {
        this.start = dose;
        this.bothSides = bothSides;
        var sides = dose.perSide() == null ? new SideSets(dose.sets(), dose.sets()) : dose.perSide();
        sets = sets("plans.editor.sets", dose.sets());
        left = sets("plans.editor.sets-left", sides.left());
        right = sets("plans.editor.sets-right", sides.right());
        descending.setPlaceholder(t("plans.editor.each-set-example"));
        descending.setValue(dose.repsPerSet().stream().map(String::valueOf).collect(Collectors.joining("-")));
        amount = amount(dose);
        hold = new Stepper(
                        t("plans.editor.hold"),
                        dose.kind() == Dose.Kind.HOLD ? 1 : 0,
                        Dose.MOST_HOLD_SECONDS,
                        dose.holdSeconds())
                .unit(t("plans.editor.seconds-unit"));
        rest = new Stepper(t("plans.editor.rest"), 0, Dose.MOST_REST_SECONDS, dose.restSeconds())
                .unit(t("plans.editor.seconds-unit"));
        getContent().addClassName("amounts");
        buildManner();
        getContent().add(sets, left, right, descending, amount, hold, rest);
        showManner();
        listen(changed);
    }

    private static Stepper sets(String label, int value) {
        return new Stepper(t(label), 1, Dose.MOST_SETS, value);
    }

    private static Stepper amount(Dose dose) {
        return switch (dose.kind()) {
            case REPS -> new Stepper(t("plans.editor.times"), 1, Dose.MOST_REPS, repetitions(dose));
            case HOLD -> new Stepper(t("plans.editor.holds"), 1, Dose.MOST_REPS, repetitions(dose));
            case DURATION ->
                new Stepper(t("plans.editor.time"), 1, Dose.MOST_SECONDS, dose.seconds())
                        .unit(t("plans.editor.seconds-unit"));
            case DISTANCE ->
                new Stepper(t("plans.editor.distance"), 1, Dose.MOST_METRES, dose.metres())
                        .unit(t("plans.editor.metres-unit"));
        };
    }

    private static int repetitions(Dose dose) {
        return dose.repsPerSet().isEmpty() ? dose.reps() : dose.repsPerSet().getFirst();
    }

    private void buildManner() {
        manner.addClassName("seg");
        manner.setLabel(t("plans.editor.manner"));
        manner.setItemLabelGenerator(each -> t("plans.editor.manner." + each.name()));
        manner.setItems(manners());
        if (!start.repsPerSet().isEmpty()) manner.setValue(Sets.DESCENDING);
        else manner.setValue(start.perSide() != null && bothSides ? Sets.PER_SIDE : Sets.EQUAL);
        getContent().add(manner);
    }

    private List<Sets> manners() {
        var descends = isCounted() ? Stream.of(Sets.DESCENDING) : Stream.<Sets>empty();
        var perSide = bothSides ? Stream.of(Sets.PER_SIDE) : Stream.<Sets>empty();
        return Stream.of(Stream.of(Sets.EQUAL), descends, perSide)
                .flatMap(each -> each)
                .toList();
    }

    private void listen(Runnable changed) {
        manner.addValueChangeListener(event -> {
            if (event.getValue() == Sets.DESCENDING && descending.isEmpty())
                descending.setValue(t("plans.editor.each-set-example"));
            showManner();
            if (event.isFromClient()) changed.run();
        });
        descending.addValueChangeListener(event -> changed.run());
        Stream.of(sets, left, right, amount, hold, rest).forEach(each -> {
            each.addValueChangeListener(event -> changed.run());
            each.addValidationStatusChangeListener(event -> changed.run());
        });
    }

    private void showManner() {
        manner.setVisible(manners().size() > 1);
        sets.setVisible(manner.getValue() == Sets.EQUAL);
        left.setVisible(manner.getValue() == Sets.PER_SIDE);
        right.setVisible(manner.getValue() == Sets.PER_SIDE);
        descending.setVisible(manner.getValue() == Sets.DESCENDING);
        amount.setVisible(manner.getValue() != Sets.DESCENDING);
        hold.setVisible(isCounted());
    }

    /** Sides differ only where both are exercised. */
    void sides(boolean both) {
        if (both == bothSides) return;
        bothSides = both;
        var value = manner.getValue();
        manner.setItems(manners());
        manner.setValue(manners().contains(value) ? value : Sets.EQUAL);
        showManner();
    }

    List<Entry> entries() {
        return List.of(sets, left, right, descending, amount, hold, rest);
    }

    Component first() {
        return sets;
    }

    /** @throws IllegalStateException where a shown field is not sound */
    Dose dose() {
        var counted = counted();
        return manner.getValue() == Sets.PER_SIDE ? counted.withSets(left.number(), right.number()) : counted;
    }

    private Dose counted() {
        int rounds = sets.isVisible() ? sets.number() : 1;
        return switch (start.kind()) {
            case REPS, HOLD ->
                new Dose(
                        start.kind(),
                        rounds,
                        descending.isVisible() ? 0 : amount.number(),
                        descending.isVisible() ? descending.read().orElseThrow() : List.of(),
                        hold.number(),
                        0,
                        0,
                        rest.number());
            case DURATION -> Dose.duration(rounds, amount.number(), rest.number());
            case DISTANCE -> Dose.distance(rounds, amount.number(), rest.number());
        };
    }

    private boolean isCounted() {
        return start.kind() == Dose.Kind.REPS || start.kind() == Dose.Kind.HOLD;
    }
}
