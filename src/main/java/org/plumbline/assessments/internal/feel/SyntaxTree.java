package org.plumbline.assessments.internal.feel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Walks through parsed expressions. The engine's tree is no stable API: its version is pinned. */
final class SyntaxTree {
    private SyntaxTree() {}

    static <A> List<A> list(scala.collection.immutable.List<A> list) {
        return CollectionConverters.asJava(list);
    }

    static List<String> path(Ref reference) {
        return list(reference.names());
    }

    /** Every path the expression reads. */
    static Set<List<String>> paths(Exp expression) {
        var paths = new LinkedHashSet<List<String>>();
        collectPaths(expression, paths);
        return paths;
    }

    private static void collectPaths(Object node, Set<List<String>> into) {
        if (node instanceof Ref reference) into.add(List.copyOf(path(reference)));
        else for (var child : children(node)) collectPaths(child, into);
    }

    static void visit(Object node, Consumer<Object> visitor) {
        visitor.accept(node);
        for (var child : children(node)) visit(child, visitor);
    }

    static boolean mentions(Object node, String name) {
        if (node instanceof Ref reference) return path(reference).getFirst().equals(name);
        return children(node).stream().anyMatch(child -> mentions(child, name));
    }

    private static List<Object> children(Object node) {
        var children = new ArrayList<Object>();
        if (node instanceof scala.collection.Iterable<?> elements) children.addAll(asList(elements));
        else if (node instanceof scala.Product product)
            for (int i = 0; i < product.productArity(); i++) children.add(product.productElement(i));
        return children;
    }

    private static List<Object> asList(scala.collection.Iterable<?> elements) {
        var list = new ArrayList<Object>();
        CollectionConverters.asJava(elements).forEach(list::add);
        return list;
    }

    /** The parts joined by {@code and}; the expression itself where there is none. */
    static List<Exp> conjuncts(Exp expression) {
        return expression instanceof Conjunction both
                ? joined(conjuncts(both.x()), conjuncts(both.y()))
                : List.of(expression);
    }

    /** The parts joined by {@code or}. */
    static List<Exp> disjuncts(Exp expression) {
        return expression instanceof Disjunction either
                ? joined(disjuncts(either.x()), disjuncts(either.y()))
                : List.of(expression);
    }

    /** The parts joined by {@code and} or {@code or}, whichever way. */
    static List<Exp> clauses(Exp expression) {
        return switch (expression) {
            case Disjunction either -> joined(clauses(either.x()), clauses(either.y()));
            case Conjunction both -> joined(clauses(both.x()), clauses(both.y()));
            default -> List.of(expression);
        };
    }

    /** The path of which {@code path != null} speaks. */
    static @Nullable String askedNotNull(Exp expression) {
        return expression instanceof Not not ? askedNull(not.x()) : null;
    }

    /** The path of which {@code path = null} speaks. */
    static @Nullable String askedNull(Exp expression) {
        return expression instanceof Equal equal && isNull(equal.y()) && equal.x() instanceof Ref reference
                ? String.join(".", path(reference))
                : null;
    }

    static boolean isNull(Exp expression) {
        return expression instanceof ConstNull$;
    }

    static boolean isTruth(Exp expression) {
        return expression instanceof ConstBool;
    }

    /** {@code ... = true} */
    static boolean asksForTrue(Exp expression) {
        return expression instanceof Equal equal && equal.y() instanceof ConstBool truth && truth.value();
    }

    /** {@code ... = null} */
    static boolean asksForNull(Exp expression) {
        return expression instanceof Equal equal && isNull(equal.y());
    }

    private static <A> List<A> joined(List<A> first, List<A> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
