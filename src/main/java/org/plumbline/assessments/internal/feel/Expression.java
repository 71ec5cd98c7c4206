package org.plumbline.assessments.internal.feel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** An expression of the catalogue, parsed once and checked. */
public final class Expression {
    private final Feel feel;
    private final ParsedExpression parsed;
    private final FeelType type;
    private final Set<List<String>> reads;

    private Expression(Feel feel, ParsedExpression parsed, FeelType type) {
        this.feel = feel;
        this.parsed = parsed;
        this.type = type;
        this.reads = Collections.unmodifiableSet(SyntaxTree.paths(parsed.expression()));
    }

    /** @throws CatalogueFault where it cannot be read or does not fit the names it may read */
    public static Expression read(Feel feel, String text, Scope scope, Strictness strictness) {
        var parsed = feel.parse(text.strip());
        return new Expression(feel, parsed, TypeChecker.typeOf(parsed.expression(), scope, strictness));
    }

    /** The paths that a text reads, whether its names exist or not. */
    public static Set<List<String>> pathsIn(Feel feel, String text) {
        return SyntaxTree.paths(feel.parse(text.strip()).expression());
    }

    public @Nullable Object evaluate(Map<String, @Nullable Object> variables) {
        return feel.evaluate(parsed, variables);
    }

    /** What went wrong inside: for the trial run. */
    public List<String> failures(Map<String, @Nullable Object> variables) {
        return feel.failures(parsed, variables);
    }

    public FeelType type() {
        return type;
    }

    /** Every path it reads, in order, e.g. [tug, time_s] and [limit, tug_slow_s]. */
    public Set<List<String>> reads() {
        return reads;
    }

    public List<Comparison> comparisons() {
        return Comparison.allIn(parsed.expression());
    }

    public String text() {
        return parsed.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
