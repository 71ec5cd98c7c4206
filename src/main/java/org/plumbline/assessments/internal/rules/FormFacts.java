package org.plumbline.assessments.internal.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.Derivation;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.Form;
import org.plumbline.kernel.values.Side;

/**
 * The fields of one form as expressions see them, once for each view. Every declared name is there; what was not recorded
 * is null.
 */
final class FormFacts {
    /** A test so marked counts as not recorded, but for what says why. */
    private static final Set<Object> NOT_PERFORMED = Set.of("not_done", "unable", "contraindicated");

    private static final Set<String> ABOUT_THE_TEST = Set.of("performed", "stop_reason", "rater_id", "note");

    private final Map<View, Map<String, @Nullable Object>> views = new EnumMap<>(View.class);

    private FormFacts() {
        for (var view : View.values()) views.put(view, new HashMap<>());
    }

    /** @param base what the derived fields may read besides the form: patient, episode, screen, limits */
    static FormFacts of(Form form, List<Derivation> derivations, Results results, Map<String, @Nullable Object> base) {
        var facts = new FormFacts();
        boolean notPerformed = NOT_PERFORMED.contains(String.valueOf(results.value(form.id(), "performed")));
        for (var field : form.entered()) {
            boolean counts = !notPerformed || ABOUT_THE_TEST.contains(field.key());
            facts.record(field, path -> counts ? read(field, results.value(form.id(), path.toString())) : null);
        }
        for (var derivation : derivations) facts.derive(derivation, base);
        return facts;
    }

    Map<String, @Nullable Object> view(View view) {
        return Objects.requireNonNull(views.get(view));
    }

    private static @Nullable Object read(FieldDefinition field, @Nullable Object value) {
        return value instanceof String code && field.noData().contains(code) ? null : value;
    }

    private void record(FieldDefinition field, Function<FieldPath, @Nullable Object> values) {
        if (field.hasItems()) recordItems(field, values);
        else if (field.sided())
            putSides(field.key(), values.apply(left(field, null)), values.apply(right(field, null)));
        else putSame(field.key(), values.apply(new FieldPath(field.key(), null, null)));
    }

    private void recordItems(FieldDefinition field, Function<FieldPath, @Nullable Object> values) {
        var items = new FormFacts();
        var lefts = new ArrayList<@Nullable Object>();
        var rights = new ArrayList<@Nullable Object>();
        var singles = new ArrayList<@Nullable Object>();
        for (var item : field.items().keySet()) {
            if (field.hasSides(item)) {
                var left = values.apply(left(field, item));
                var right = values.apply(right(field, item));
                items.putSides(item, left, right);
                lefts.add(left);
                rights.add(right);
            } else {
                var value = values.apply(new FieldPath(field.key(), item, null));
                items.putSame(item, value);
                singles.add(value);
            }
        }
        if (field.sided()) items.putSides("all", lefts, rights, joined(lefts, rights));
        else if (field.sidedItems().isEmpty()) items.putSame("all", singles);
        for (var view : View.values()) view(view).put(field.key(), items.view(view));
    }

    private void derive(Derivation derivation, Map<String, @Nullable Object> base) {
        var key = derivation.field().key();
        if (derivation.field().sided())
            putSides(key, derived(derivation, View.LEFT, base), derived(derivation, View.RIGHT, base));
        else putSame(key, derived(derivation, View.NO_SIDE, base));
    }

    private @Nullable Object derived(Derivation derivation, View view, Map<String, @Nullable Object> base) {
        var variables = new HashMap<String, @Nullable Object>(base);
        variables.putAll(view(view));
        variables.put("side", view.code());
        return derivation.expression().evaluate(variables);
    }

    private static FieldPath left(FieldDefinition field, @Nullable String item) {
        return new FieldPath(field.key(), item, Side.LEFT);
    }

    private static FieldPath right(FieldDefinition field, @Nullable String item) {
        return new FieldPath(field.key(), item, Side.RIGHT);
    }

    private void putSame(String key, @Nullable Object value) {
        for (var view : View.values()) view(view).put(key, value);
    }

    private void putSides(String key, @Nullable Object left, @Nullable Object right) {
        putSides(key, left, right, Arrays.asList(left, right));
    }

    private void putSides(String key, @Nullable Object left, @Nullable Object right, Object both) {
        for (var view : View.values()) {
            var sides = new HashMap<String, @Nullable Object>();
            sides.put("left", left);
            sides.put("right", right);
            sides.put("both", both);
            if (view != View.NO_SIDE) {
                sides.put("own", view == View.LEFT ? left : right);
                sides.put("other", view == View.LEFT ? right : left);
            }
            view(view).put(key, sides);
        }
    }

    private static List<@Nullable Object> joined(List<@Nullable Object> first, List<@Nullable Object> second) {
        var all = new ArrayList<@Nullable Object>(first);
        all.addAll(second);
        return all;
    }
}
