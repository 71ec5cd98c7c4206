package org.plumbline.assessments.internal.feel;

import java.util.ArrayList;
import java.util.List;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Ref;

/**
 * A comparison with a named limit, as the reason of a finding tells it.
 *
 * @param paths the fields on the other side of the limit; one where a field is compared as it is
 * @param direct whether that other side is just the field
 */
public record Comparison(List<List<String>> paths, boolean direct, Operator operator, String limit) {
    public enum Operator {
        UNDER,
        AT_MOST,
        OVER,
        AT_LEAST
    }

    static List<Comparison> allIn(Exp expression) {
        var found = new ArrayList<Comparison>();
        SyntaxTree.visit(expression, node -> {
            switch (node) {
                case LessThan c -> add(c.x(), c.y(), Operator.UNDER, found);
                case LessOrEqual c -> add(c.x(), c.y(), Operator.AT_MOST, found);
                case GreaterThan c -> add(c.x(), c.y(), Operator.OVER, found);
                case GreaterOrEqual c -> add(c.x(), c.y(), Operator.AT_LEAST, found);
                default -> {}
            }
        });
        return List.copyOf(found);
    }

    private static void add(Exp left, Exp right, Operator operator, List<Comparison> into) {
        if (!(right instanceof Ref reference)) return;
        var path = SyntaxTree.path(reference);
        if (!path.getFirst().equals("limit")) return;
        into.add(new Comparison(List.copyOf(SyntaxTree.paths(left)), left instanceof Ref, operator, path.get(1)));
    }
}
