package org.plumbline.assessments.internal.feel;

import static org.plumbline.assessments.internal.feel.Strictness.UNKNOWN_STAYS_UNKNOWN;
import static org.plumbline.assessments.internal.feel.SyntaxTree.list;

import java.util.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Subtraction;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.plumbline.assessments.internal.feel.FeelType.Kind;
import scala.Tuple2;

/**
 * Checks an expression at load: every name exists, every code is a code of its field, types fit, and no unknown is lost
 * by accident (= and in give false, != gives true when a field is not recorded). FEEL itself turns all of these into null,
 * so that a wrong rule would never fire and nobody would know. Node types that the catalogue does not use are refused.
 */
final class TypeChecker {
    private static final Set<String> NUMBERS_THAT_NEED_NO_NAME = Set.of("0", "1", "100");

    private TypeChecker() {}

    static FeelType typeOf(Exp expression, Scope scope, Strictness strictness) {
        return switch (expression) {
            case ConstNull$ _ -> FeelType.NULL;
            case ConstBool _ -> FeelType.yesNo(false);
            case ConstNumber number -> numberConstant(number, scope);
            case ConstString text -> FeelType.literal(text.value());
            case ConstList items -> listConstant(items, scope, strictness);
            case Ref reference -> scope.typeOf(SyntaxTree.path(reference));
            case Conjunction _ -> conjunction(expression, scope, strictness);
            case Disjunction either -> disjunction(either, scope, strictness);
            case Not not when not.x() instanceof Equal equal -> unequal(equal, scope);
            case Not not -> yesNo(not.x(), scope, UNKNOWN_STAYS_UNKNOWN);
            case Equal equal -> equal(equal, scope, strictness);
            case LessThan c -> comparison(c.x(), c.y(), scope);
            case LessOrEqual c -> comparison(c.x(), c.y(), scope);
            case GreaterThan c -> comparison(c.x(), c.y(), scope);
            case GreaterOrEqual c -> comparison(c.x(), c.y(), scope);
            case Addition a -> arithmetic(a.x(), a.y(), scope);
            case Subtraction a -> arithmetic(a.x(), a.y(), scope);
            case Multiplication a -> arithmetic(a.x(), a.y(), scope);
            case Division a -> arithmetic(a.x(), a.y(), scope).maybe(); // by zero gives null
            case ArithmeticNegation negation -> number(negation.x(), scope);
            case If choice -> choice(choice, scope, strictness);
            case In in -> membership(in, scope, strictness);
            case SomeItem some ->
                yesNo(some.condition(), loop(some.iterators(), some.condition(), scope, strictness), strictness);
            case EveryItem every ->
                yesNo(every.condition(), loop(every.iterators(), every.condition(), scope, strictness), strictness);
            case For loop ->
                FeelType.list(typeOf(loop.exp(), loop(loop.iterators(), loop.exp(), scope, strictness), strictness));
            case Filter filter -> filter(filter, scope);
            case FunctionInvocation call -> FunctionTypes.typeOf(call, scope, strictness);
            default ->
                throw new CatalogueFault(
                        "not used in this catalogue: " + expression.getClass().getSimpleName());
        };
    }

    static FeelType yesNo(Exp expression, Scope scope, Strictness strictness) {
        var type = typeOf(expression, scope, strictness);
        if (!type.is(Kind.YES_NO) && !type.is(Kind.NULL)) throw new CatalogueFault("yes/no is needed, found " + type);
        return type;
    }

    static FeelType number(Exp expression, Scope scope) {
        var type = typeOf(expression, scope, UNKNOWN_STAYS_UNKNOWN);
        if (!type.is(Kind.NUMBER)) throw new CatalogueFault("a number is needed, found " + type);
        return type;
    }

    private static FeelType numberConstant(ConstNumber number, Scope scope) {
        var plain = number.value().bigDecimal().toPlainString();
        if (scope.numbersAreNamed() && !NUMBERS_THAT_NEED_NO_NAME.contains(plain))
            throw new CatalogueFault("number " + plain + " in an expression, name it");
        return FeelType.number(false);
    }

    private static FeelType listConstant(ConstList items, Scope scope, Strictness strictness) {
        return list(items.items()).stream()
                .map(item -> typeOf(item, scope, strictness))
                .reduce(FeelType::or)
                .map(FeelType::list)
                .orElseThrow(() -> new CatalogueFault("empty list"));
    }

    private static FeelType conjunction(Exp expression, Scope scope, Strictness strictness) {
        var parts = SyntaxTree.conjuncts(expression);
        boolean nullable = false;
        for (var part : parts)
            nullable |= yesNo(part, scope.knowing(Recorded.byOthers(parts, part)), strictness)
                    .nullable();
        return FeelType.yesNo(nullable);
    }

    private static FeelType disjunction(Disjunction either, Scope scope, Strictness strictness) {
        var first = yesNo(either.x(), scope, strictness);
        var second = yesNo(either.y(), scope.knowing(Recorded.whenNotTrue(either.x())), strictness);
        return FeelType.yesNo(first.nullable() || second.nullable());
    }

    private static FeelType equal(Equal equal, Scope scope, Strictness strictness) {
        boolean asksNull = SyntaxTree.isNull(equal.x()) || SyntaxTree.isNull(equal.y());
        boolean asksTruth = SyntaxTree.isTruth(equal.x()) || SyntaxTree.isTruth(equal.y());
        var within = asksNull || asksTruth ? UNKNOWN_STAYS_UNKNOWN : strictness;
        var left = typeOf(equal.x(), scope, within);
        var right = typeOf(equal.y(), scope, within);
        left.mustCompareWith(right);
        if (asksNull) return FeelType.yesNo(false);
        if (left.nullable() && right.nullable())
            throw new CatalogueFault("two fields that are both not recorded would count as equal: add ... != null and");
        if ((left.nullable() || right.nullable()) && strictness == UNKNOWN_STAYS_UNKNOWN)
            throw new CatalogueFault(
                    "= gives false, not unknown, when a field is not recorded:" + " if ... = null then null else ...");
        return FeelType.yesNo(false);
    }

    private static FeelType unequal(Equal equal, Scope scope) {
        var left = typeOf(equal.x(), scope, UNKNOWN_STAYS_UNKNOWN);
        var right = typeOf(equal.y(), scope, UNKNOWN_STAYS_UNKNOWN);
        left.mustCompareWith(right);
        boolean asksNull = left.is(Kind.NULL) || right.is(Kind.NULL);
        if (!asksNull && (left.nullable() || right.nullable()))
            throw new CatalogueFault("!= is true when a field is not recorded: list the codes, or add ... != null and");
        return FeelType.yesNo(false);
    }

    private static FeelType comparison(Exp left, Exp right, Scope scope) {
        return FeelType.yesNo(bothNumbers(left, right, scope));
    }

    private static FeelType arithmetic(Exp left, Exp right, Scope scope) {
        return FeelType.number(bothNumbers(left, right, scope));
    }

    /** Whether the result may be unknown. */
    private static boolean bothNumbers(Exp left, Exp right, Scope scope) {
        var first = number(left, scope);
        var second = number(right, scope);
        return first.nullable() || second.nullable();
    }

    private static FeelType choice(If choice, Scope scope, Strictness strictness) {
        yesNo(choice.condition(), scope, Strictness.ONLY_TRUE_COUNTS);
        var then = typeOf(choice.statement(), scope.knowing(Recorded.whenTrue(choice.condition())), strictness);
        var otherwise =
                typeOf(choice.elseStatement(), scope.knowing(Recorded.whenNotTrue(choice.condition())), strictness);
        return then.or(otherwise);
    }

    private static FeelType membership(In in, Scope scope, Strictness strictness) {
        var value = typeOf(in.x(), scope, strictness);
        var tests = in.test() instanceof AtLeastOne several ? list(several.xs()) : List.of(in.test());
        boolean range = false;
        for (var test : tests) range |= isRange(test, value, scope, strictness);
        if (!range && strictness == UNKNOWN_STAYS_UNKNOWN && value.nullable())
            throw new CatalogueFault(
                    "in gives false, not unknown, when a field is not recorded:" + " if ... = null then null else ...");
        return FeelType.yesNo(range && value.nullable());
    }

    private static boolean isRange(Exp test, FeelType value, Scope scope, Strictness strictness) {
        return switch (test) {
            case UnaryTestExpression one -> {
                var code = typeOf(one.exp(), scope, strictness);
                if (code.nullable() || code.is(Kind.LIST)) throw new CatalogueFault("in (...) takes codes");
                value.mustCompareWith(code);
                yield false;
            }
            case InputInRange in -> {
                number(in.range().start().value(), scope);
                number(in.range().end().value(), scope);
                if (!value.is(Kind.NUMBER)) throw new CatalogueFault("a range needs a number, found " + value);
                yield true;
            }
            default -> throw new CatalogueFault("not used here: in " + test);
        };
    }

    private static FeelType filter(Filter filter, Scope scope) {
        var within = SyntaxTree.asksForTrue(filter.filter()) ? Strictness.ONLY_TRUE_COUNTS : UNKNOWN_STAYS_UNKNOWN;
        var element = typeOf(filter.list(), scope, within).each("[...]");
        if (filter.filter() instanceof ConstNumber) return element.maybe();
        yesNo(filter.filter(), scope.with("item", element), Strictness.ONLY_TRUE_COUNTS);
        return FeelType.list(SyntaxTree.asksForNull(filter.filter()) ? element : element.recorded());
    }

    /** The scope inside some, every and for: their variables added. */
    private static Scope loop(
            scala.collection.immutable.List<Tuple2<String, Exp>> iterators,
            Exp body,
            Scope scope,
            Strictness strictness) {
        var inner = scope;
        for (var iterator : list(iterators)) {
            var name = iterator._1();
            if (scope.names().containsKey(name)) throw new CatalogueFault(name + " hides a field");
            var element = typeOf(iterator._2(), inner, strictness).each("some/every/for");
            if (!element.is(Kind.NUMBER) && !element.is(Kind.YES_NO) && !element.is(Kind.CODE))
                throw new CatalogueFault("list of " + element);
            inner = inner.with(name, element);
            mustStayInBrackets(name, body);
        }
        return inner;
    }

    /** Each clause of a quantifier's body must speak of its variable, else a bracket was forgotten. */
    private static void mustStayInBrackets(String variable, Exp body) {
        for (var clause : SyntaxTree.clauses(body))
            if (!SyntaxTree.mentions(clause, variable))
                throw new CatalogueFault("satisfies swallows everything to its right:"
                        + " put brackets around some/every ... satisfies ...");
    }
}
