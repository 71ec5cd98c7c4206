package org.plumbline.assessments.internal.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.assessments.internal.feel.CatalogueFault;
import org.plumbline.assessments.internal.feel.Expression;
import org.plumbline.assessments.internal.feel.Feel;

/** Every name must be one in FEEL too, and none may hide another. */
final class NameCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "in",
            "if",
            "then",
            "else",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "function",
            "external",
            "true",
            "false",
            "null",
            "item",
            "partial");

    private final Feel feel;
    private final Vocabulary vocabulary;
    private final Faults faults;

    NameCheck(Feel feel, Vocabulary vocabulary, Faults faults) {
        this.feel = feel;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    void check() {
        var top = new LinkedHashSet<String>(Vocabulary.TOP_LEVEL);
        top.addAll(vocabulary.forms().keySet());
        var names = new LinkedHashSet<>(top);
        names.addAll(vocabulary.limits().keySet());
        for (var form : vocabulary.forms().values()) names.addAll(namesOf(form, top));
        if (!namesAllRead(names)) names.stream().filter(name -> !isName(name)).forEach(this::noName);
    }

    private Set<String> namesOf(Form form, Set<String> top) {
        var names = new LinkedHashSet<String>();
        for (var field : form.all()) {
            names.add(field.key());
            names.addAll(field.items().keySet());
            var where = form.id() + "." + field.key();
            if (top.contains(field.key())) faults.add(where, "hides a top-level name");
            field.items().keySet().stream()
                    .filter(Vocabulary.VIEWS::contains)
                    .forEach(item -> faults.add(where, "item may not be called " + item));
        }
        return names;
    }

    /** In one reading: some hundreds of them one by one would cost a noticeable part of the start. */
    private boolean namesAllRead(Set<String> names) {
        if (!names.stream().allMatch(NameCheck::looksLikeName)) return false;
        try {
            var read = Expression.pathsIn(feel, "[" + String.join(", ", names) + "]");
            return read.equals(paths(names));
        } catch (CatalogueFault fault) {
            return false;
        }
    }

    private static Set<List<String>> paths(Set<String> names) {
        var paths = new LinkedHashSet<List<String>>();
        names.forEach(name -> paths.add(List.of(name)));
        return paths;
    }

    private boolean isName(String name) {
        return looksLikeName(name) && namesAllRead(Set.of(name));
    }

    private static boolean looksLikeName(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }

    private void noName(String name) {
        faults.add("names", "not a name in FEEL: " + name);
    }
}
