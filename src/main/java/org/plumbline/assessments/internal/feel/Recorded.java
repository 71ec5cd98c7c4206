package org.plumbline.assessments.internal.feel;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/** Which fields are recorded for certain, because the expression asked {@code != null} before. */
final class Recorded {
    private Recorded() {}

    /** Where {@code condition} is true. */
    static Set<String> whenTrue(Exp condition) {
        return asked(SyntaxTree.conjuncts(condition).stream().map(SyntaxTree::askedNotNull));
    }

    /** Where {@code condition} is not true. */
    static Set<String> whenNotTrue(Exp condition) {
        return asked(SyntaxTree.disjuncts(condition).stream().map(SyntaxTree::askedNull));
    }

    /** What the other parts of a conjunction ask. */
    static Set<String> byOthers(List<Exp> parts, Exp me) {
        var asked = new HashSet<String>();
        for (var part : parts) {
            var path = SyntaxTree.askedNotNull(part);
            if (path != null && !isSame(part, me)) asked.add(path);
        }
        return asked;
    }

    @SuppressWarnings("ReferenceEquality") // two equal parts ask for each other
    private static boolean isSame(Exp part, Exp me) {
        return part == me;
    }

    private static Set<String> asked(java.util.stream.Stream<@Nullable String> paths) {
        return paths.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
