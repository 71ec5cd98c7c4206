package org.plumbline.assessments.internal.feel;

import static org.plumbline.assessments.internal.feel.Strictness.UNKNOWN_STAYS_UNKNOWN;
import static org.plumbline.assessments.internal.feel.SyntaxTree.list;

import java.util.List;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.plumbline.assessments.internal.feel.FeelType.Kind;

/** The functions that the catalogue may call; nothing else is let through. */
final class FunctionTypes {
    private FunctionTypes() {}

    static FeelType typeOf(FunctionInvocation call, Scope scope, Strictness strictness) {
        if (!(call.params() instanceof PositionalFunctionParameters positional))
            throw new CatalogueFault("named arguments are not used here");
        var name = call.function();
        var arguments = list(positional.params());
        return switch (name) {
            case "not" -> TypeChecker.yesNo(only(name, arguments), scope, UNKNOWN_STAYS_UNKNOWN);
            case "abs" -> TypeChecker.number(only(name, arguments), scope);
            case "sum" ->
                FeelType.number(elements(name, only(name, arguments), Kind.NUMBER, scope, strictness)
                        .nullable());
            case "mean" -> { // of an empty list it is null
                elements(name, only(name, arguments), Kind.NUMBER, scope, strictness);
                yield FeelType.number(true);
            }
            case "min", "max" -> extreme(name, arguments, scope, strictness);
            case "any", "all" ->
                FeelType.yesNo(elements(name, only(name, arguments), Kind.YES_NO, scope, strictness)
                        .nullable());
            case "count" -> count(only(name, arguments), scope);
            case "concatenate" -> concatenate(arguments, scope, strictness);
            case "list contains" -> contains(arguments, scope, strictness);
            default -> throw new CatalogueFault("no such function here: " + name);
        };
    }

    private static Exp only(String function, List<Exp> arguments) {
        mustTake(1, function, arguments);
        return arguments.getFirst();
    }

    private static void mustTake(int wanted, String function, List<Exp> arguments) {
        if (arguments.size() != wanted)
            throw new CatalogueFault("%s takes %d, found %d".formatted(function, wanted, arguments.size()));
    }

    private static FeelType elements(String function, Exp list, Kind kind, Scope scope, Strictness strictness) {
        var element = TypeChecker.typeOf(list, scope, strictness).each(function);
        if (!element.is(kind)) throw new CatalogueFault(function + " cannot take a list of " + element);
        return element;
    }

    private static FeelType extreme(String function, List<Exp> arguments, Scope scope, Strictness strictness) {
        if (arguments.size() == 1)
            return FeelType.number(elements(function, arguments.getFirst(), Kind.NUMBER, scope, strictness)
                    .nullable());
        boolean nullable = false;
        for (var argument : arguments)
            nullable |= TypeChecker.number(argument, scope).nullable();
        return FeelType.number(nullable);
    }

    private static FeelType count(Exp argument, Scope scope) {
        var type = TypeChecker.typeOf(argument, scope, UNKNOWN_STAYS_UNKNOWN);
        if (type.is(Kind.TICKS)) return FeelType.number(type.nullable());
        if (!type.is(Kind.LIST) || !(argument instanceof Filter))
            throw new CatalogueFault("count takes ticks or list[item ...]: it counts unknown ones as well");
        return FeelType.number(false);
    }

    private static FeelType concatenate(List<Exp> arguments, Scope scope, Strictness strictness) {
        return arguments.stream()
                .map(argument -> TypeChecker.typeOf(argument, scope, strictness).each("concatenate"))
                .reduce(FeelType::or)
                .map(FeelType::list)
                .orElseThrow(() -> new CatalogueFault("concatenate of nothing"));
    }

    private static FeelType contains(List<Exp> arguments, Scope scope, Strictness strictness) {
        mustTake(2, "list contains", arguments);
        var container = TypeChecker.typeOf(arguments.get(0), scope, strictness);
        var wanted = TypeChecker.typeOf(arguments.get(1), scope, strictness);
        boolean asksNull = wanted.is(Kind.NULL);
        if (!asksNull && !wanted.literal()) throw new CatalogueFault("list contains looks for a \"code\" or null");
        if (container.is(Kind.TICKS)) {
            if (!asksNull) FeelType.code(container.codes()).mustCompareWith(wanted);
            return FeelType.yesNo(container.nullable());
        }
        var element = container.each("list contains");
        if (asksNull) return FeelType.yesNo(false);
        element.mustCompareWith(wanted);
        if (element.nullable() && strictness == UNKNOWN_STAYS_UNKNOWN)
            throw new CatalogueFault("list contains gives false, not unknown, while an item is not recorded:"
                    + " if ... then true else if list contains(..., null) then null else false");
        return FeelType.yesNo(false);
    }
}
