package org.plumbline.assessments.internal.feel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * The FEEL engine, set up so that numbers stay decimals: by default it hands back Long or Double. It never fails at run
 * time but gives null for a misspelt name, so that {@link TypeChecker} must find those at load; what slips through is
 * told to the alarm.
 */
public final class Feel {
    private final FeelEngineApi engine =
            FeelEngineBuilder.forJava().withCustomValueMapper(new Values()).build();
    private final Consumer<String> alarm;

    public Feel(Consumer<String> alarm) {
        this.alarm = alarm;
    }

    public ParsedExpression parse(String text) {
        var result = engine.parseExpression(text);
        if (!result.isSuccess())
            throw new CatalogueFault("cannot read: "
                    + result.failure().message().lines().findFirst().orElse(""));
        return result.parsedExpression();
    }

    public @Nullable Object evaluate(ParsedExpression expression, Map<String, @Nullable Object> variables) {
        var result = engine.evaluate(expression, new MapContext(variables));
        if (!result.isSuccess())
            throw new IllegalStateException(
                    expression.text() + ": " + result.failure().message());
        if (result.hasSuppressedFailures())
            for (var failure : result.getSuppressedFailures())
                if (namesNothing(failure)) alarm.accept(expression.text() + ": " + failure.failureMessage());
        return result.result();
    }

    /** What went wrong inside, for the trial run with everything filled in. */
    public List<String> failures(ParsedExpression expression, Map<String, @Nullable Object> variables) {
        var result = engine.evaluate(expression, new MapContext(variables));
        if (!result.isSuccess()) return List.of(result.failure().message());
        return result.getSuppressedFailures().stream()
                .map(EvaluationFailure::failureMessage)
                .toList();
    }

    /** A missing name, key or function. Filters are tried once outside their list, without {@code item}: harmless. */
    private static boolean namesNothing(EvaluationFailure failure) {
        return String.valueOf(failure.failureType()).startsWith("NO_")
                && !failure.failureMessage().contains("'item'");
    }

    /** Maps are read when they are asked; decimals come out as decimals. */
    private static final class Values extends JavaCustomValueMapper {
        private static final int BEFORE_THE_DEFAULT = 100;

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            return value instanceof Map<?, ?> map ? Optional.of(new ValContext(new MapContext(map))) : Optional.empty();
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            return value instanceof ValNumber number
                    ? Optional.of(number.value().bigDecimal())
                    : Optional.empty();
        }

        @Override
        public int priority() {
            return BEFORE_THE_DEFAULT;
        }
    }
}
