package org.plumbline.assessments.internal.feel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names an expression may read.
 *
 * @param recorded paths that are known to be recorded here, because the expression asked
 * @param numbersAreNamed whether numbers other than 0, 1 and 100 must come from a named limit
 */
public record Scope(Map<String, FeelType> names, Set<String> recorded, boolean numbersAreNamed) {

    public Scope(Map<String, FeelType> names, boolean numbersAreNamed) {
        this(names, Set.of(), numbersAreNamed);
    }

    Scope with(String name, FeelType type) {
        var more = new HashMap<>(names);
        more.put(name, type);
        return new Scope(more, recorded, numbersAreNamed);
    }

    Scope knowing(Set<String> paths) {
        if (paths.isEmpty()) return this;
        var more = new HashSet<>(recorded);
        more.addAll(paths);
        return new Scope(names, more, numbersAreNamed);
    }

    FeelType typeOf(List<String> path) {
        var name = String.join(".", path);
        var type = names.get(path.getFirst());
        if (type == null)
            throw new CatalogueFault("unknown name " + path.getFirst() + (path.size() > 1 ? " in " + name : ""));
        for (var member : path.subList(1, path.size())) type = memberOf(type, member, name);
        return recorded.contains(name) ? type.recorded() : type;
    }

    private static FeelType memberOf(FeelType type, String member, String path) {
        if (!type.is(FeelType.Kind.CONTEXT)) throw new CatalogueFault(path + ": nothing below a " + type);
        var found = type.members().get(member);
        if (found == null) {
            var known = String.join(", ", new TreeSet<>(type.members().keySet()));
            throw new CatalogueFault("%s: no %s (there is %s)".formatted(path, member, known));
        }
        return found;
    }
}
