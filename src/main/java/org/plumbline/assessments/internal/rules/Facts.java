package org.plumbline.assessments.internal.rules;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.Expression;
import org.plumbline.kernel.values.Side;

/** What was recorded, as expressions read it: {@link FactsBuilder}. */
public final class Facts {
    private final Map<View, Map<String, @Nullable Object>> variables;

    private Facts(Map<View, Map<String, @Nullable Object>> variables) {
        this.variables = variables;
    }

    static Facts of(
            Map<String, @Nullable Object> base,
            Map<String, FormFacts> now,
            Map<String, FormFacts> baseline,
            Map<String, FormFacts> opened) {
        var variables = new EnumMap<View, Map<String, @Nullable Object>>(View.class);
        for (var view : View.values()) {
            var names = new HashMap<String, @Nullable Object>(base);
            names.putAll(seenFrom(view, now));
            names.put("baseline", seenFrom(view, baseline));
            names.put("opened", seenFrom(view, opened));
            names.put("side", view.code());
            variables.put(view, names);
        }
        return new Facts(variables);
    }

    /** The same with other values that opened the finding. */
    Facts withOpened(Map<String, FormFacts> opened) {
        var changed = new EnumMap<View, Map<String, @Nullable Object>>(View.class);
        for (var view : View.values()) {
            var names = new HashMap<String, @Nullable Object>(variables(view));
            names.put("opened", seenFrom(view, opened));
            changed.put(view, names);
        }
        return new Facts(changed);
    }

    private static Map<String, @Nullable Object> seenFrom(View view, Map<String, FormFacts> forms) {
        var seen = new HashMap<String, @Nullable Object>();
        forms.forEach((id, facts) -> seen.put(id, facts.view(view)));
        return seen;
    }

    private Map<String, @Nullable Object> variables(View view) {
        return Objects.requireNonNull(variables.get(view));
    }

    /** Whether it is true. Unknown and false are the same here. */
    public boolean holds(Expression expression, @Nullable Side side) {
        return Boolean.TRUE.equals(evaluate(expression, side));
    }

    /** As {@link #holds}, for an expression that reads the fields of a form by their key alone. */
    public boolean holdsIn(String form, Expression expression, @Nullable Side side) {
        return Boolean.TRUE.equals(expression.evaluate(variables(form, side)));
    }

    public @Nullable Object evaluate(Expression expression, @Nullable Side side) {
        return expression.evaluate(variables(View.of(side)));
    }

    List<String> failures(Expression expression, @Nullable String form, @Nullable Side side) {
        return expression.failures(form == null ? variables(View.of(side)) : variables(form, side));
    }

    @SuppressWarnings("unchecked") // forms are maps: seenFrom
    private Map<String, @Nullable Object> variables(String form, @Nullable Side side) {
        var names = new HashMap<String, @Nullable Object>(variables(View.of(side)));
        names.putAll((Map<String, @Nullable Object>) Objects.requireNonNull(names.get(form)));
        return names;
    }

    /** A field of a form, on a side where it has sides. */
    public @Nullable Object value(String form, String key, @Nullable Side side) {
        return at(side == null ? List.of(form, key) : List.of(form, key, side.code()), null);
    }

    /** The value at a path as an expression writes it, e.g. [hip_ir_prone, ir_deg, own]. */
    @Nullable
    Object at(List<String> path, @Nullable Side side) {
        Object value = variables(View.of(side));
        for (var word : path) value = value instanceof Map<?, ?> map ? map.get(word) : null;
        return value;
    }
}
