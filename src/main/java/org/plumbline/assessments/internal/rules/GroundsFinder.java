package org.plumbline.assessments.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.feel.Comparison;
import org.plumbline.assessments.internal.feel.Expression;
import org.plumbline.kernel.values.Side;

/** Finds out what made a trigger fire: the values it read, and the limits that they passed. */
public final class GroundsFinder {
    private static final Set<String> OF_THE_PERSON = Set.of("patient", "episode", "screen");
    private static final Set<String> SIDE_WORDS = Set.of("own", "other", "left", "right", "both");

    private final ClinicalCatalogue catalogue;

    public GroundsFinder(ClinicalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param now what the facts were built from */
    public Grounds of(Outcome.Opened opened, Facts facts, Results now) {
        var trigger = opened.by().trigger();
        var closing = opened.by().rule().closing(trigger.id(), opened.code());
        return new Grounds(
                now.only(formsRead(Stream.of(trigger.when(), opened.opening().when(), closing)))
                        .byForm(),
                readings(Stream.of(trigger.when(), opened.opening().when()), opened.side(), facts),
                marks(trigger.when(), opened.side(), facts));
    }

    /** For a safety rule that opens no finding of its own. */
    public Grounds of(Outcome.Fired fired, Facts facts, Results now) {
        var when = fired.trigger().when();
        return new Grounds(
                now.only(formsRead(Stream.of(when))).byForm(),
                readings(Stream.of(when), fired.side(), facts),
                marks(when, fired.side(), facts));
    }

    /** The tests and measures that an expression reads, whether now, at first or when a finding was opened. */
    public Set<String> formsRead(Expression expression) {
        return expression.reads().stream()
                .flatMap(List::stream)
                .filter(catalogue.vocabulary().forms()::containsKey)
                .collect(Collectors.toSet());
    }

    private Set<String> formsRead(Stream<@Nullable Expression> expressions) {
        return expressions
                .filter(Objects::nonNull)
                .map(this::formsRead)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    private List<Reading> readings(Stream<@Nullable Expression> expressions, @Nullable Side side, Facts facts) {
        var readings = new LinkedHashSet<Reading>();
        expressions.filter(Objects::nonNull).forEach(expression -> {
            for (var path : expression.reads()) {
                var read = readings(path, expression.comparisons(), side, facts);
                readings.addAll(read);
                for (var reading : read) readings.addAll(behind(reading, facts));
            }
        });
        return List.copyOf(readings);
    }

    private List<Reading> readings(List<String> path, List<Comparison> comparisons, @Nullable Side side, Facts facts) {
        var ofPath = comparisons.stream()
                .filter(comparison -> comparison.direct() && comparison.paths().contains(path))
                .toList();
        var marks = ofPath.stream()
                .map(comparison -> mark(comparison, facts))
                .filter(Objects::nonNull)
                .toList();
        var readings = new ArrayList<Reading>();
        for (var place : places(path, side)) {
            var value = facts.at(place.path(), null);
            if (value == null || saysNothing(value)) continue;
            var mark = marks.stream().filter(each -> each.isPassedBy(value)).findFirst();
            if (!ofPath.isEmpty() && mark.isEmpty()) continue; // one of several alternatives, and not the one that held
            readings.add(new Reading(
                    place.path().get(0), place.path().get(1), place.item(), place.side(), value, mark.orElse(null)));
        }
        return readings;
    }

    /** The measured values that made a derived yes. */
    private List<Reading> behind(Reading reading, Facts facts) {
        if (!Boolean.TRUE.equals(reading.value())) return List.of();
        return catalogue.derivations().getOrDefault(reading.form(), List.of()).stream()
                .filter(derivation -> derivation.field().key().equals(reading.key()))
                .flatMap(derivation -> derivation.expression().comparisons().stream())
                .filter(Comparison::direct)
                .map(comparison -> within(reading.form(), comparison))
                .flatMap(comparison ->
                        readings(comparison.paths().getFirst(), List.of(comparison), reading.side(), facts).stream())
                .toList();
    }

    private static Comparison within(String form, Comparison comparison) {
        var path = new ArrayList<>(List.of(form));
        path.addAll(comparison.paths().getFirst());
        return new Comparison(List.of(List.copyOf(path)), true, comparison.operator(), comparison.limit());
    }

    private static boolean saysNothing(@Nullable Object value) {
        return value == null || value.equals(Boolean.FALSE) || value instanceof List<?> list && list.isEmpty();
    }

    private @Nullable Mark mark(Comparison comparison, Facts facts) {
        var number = (BigDecimal) facts.at(List.of("limit", comparison.limit()), null);
        return number == null ? null : new Mark(comparison.operator(), comparison.limit(), number);
    }

    /** Limits that no single value passed. */
    private List<Mark> marks(Expression when, @Nullable Side side, Facts facts) {
        var marks = new ArrayList<Mark>();
        for (var comparison : when.comparisons()) {
            boolean aboutValues = comparison.paths().stream()
                    .anyMatch(path ->
                            places(path, side).stream().anyMatch(place -> !saysNothing(facts.at(place.path(), null))));
            var mark = comparison.direct() || !aboutValues ? null : mark(comparison, facts);
            if (mark != null) marks.add(mark);
        }
        return marks;
    }

    /** Where one value stands. */
    private record Place(
            List<String> path,
            @Nullable String item,
            @Nullable Side side) {}

    /** The places that a path of an expression names, seen from a side. */
    private List<Place> places(List<String> path, @Nullable Side side) {
        if (path.size() == 2 && OF_THE_PERSON.contains(path.getFirst())) return List.of(new Place(path, null, null));
        var form = catalogue.vocabulary().forms().get(path.getFirst());
        if (form == null || path.size() < 2) return List.of();
        return form.field(path.get(1)).map(field -> places(path, field, side)).orElse(List.of());
    }

    private static List<Place> places(List<String> path, FieldDefinition field, @Nullable Side side) {
        var rest = path.subList(2, path.size());
        var items = new ArrayList<@Nullable String>();
        if (!field.hasItems()) items.add(null);
        else if (!rest.isEmpty() && field.items().containsKey(rest.getFirst())) items.add(rest.getFirst());
        else items.addAll(field.items().keySet());
        var word = rest.isEmpty() ? "" : rest.getLast();
        var places = new ArrayList<Place>();
        for (var item : items) {
            if (!field.hasSides(item)) places.add(place(path, item, null));
            else for (var each : sides(word, side)) places.add(place(path, item, each));
        }
        return places;
    }

    private static Place place(List<String> path, @Nullable String item, @Nullable Side side) {
        var full = new ArrayList<>(path.subList(0, 2));
        if (item != null) full.add(item);
        if (side != null) full.add(side.code());
        return new Place(full, item, side);
    }

    private static List<Side> sides(String word, @Nullable Side side) {
        if (!SIDE_WORDS.contains(word) || word.equals("both")) return List.of(Side.LEFT, Side.RIGHT);
        if (word.equals("left") || word.equals("right")) return List.of(Side.of(word));
        if (side == null) return List.of();
        return List.of(word.equals("own") ? side : opposite(side));
    }

    private static Side opposite(Side side) {
        return side == Side.LEFT ? Side.RIGHT : Side.LEFT;
    }
}
