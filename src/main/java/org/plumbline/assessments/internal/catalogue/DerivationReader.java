package org.plumbline.assessments.internal.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.assessments.internal.feel.CatalogueFault;

/** Puts the derived fields of a form into an order in which each finds what it reads, and reads them in it. */
final class DerivationReader {
    private final ExpressionReader expressions;
    private final Vocabulary vocabulary;

    DerivationReader(ExpressionReader expressions, Vocabulary vocabulary) {
        this.expressions = expressions;
        this.vocabulary = vocabulary;
    }

    List<Derivation> read(Form form) {
        var derivations = new ArrayList<Derivation>();
        for (var field : inOrder(form)) {
            var formula = Objects.requireNonNull(field.formula());
            var expression = expressions.derived(form.id(), field, formula);
            if (!expression.type().nullable()) vocabulary.neverNull(form.id(), field.key());
            derivations.add(new Derivation(field, expression));
        }
        return List.copyOf(derivations);
    }

    private List<FieldDefinition> inOrder(Form form) {
        var waiting = new LinkedHashMap<FieldDefinition, Set<String>>();
        for (var field : form.all()) if (field.derived()) waiting.put(field, derivedFieldsRead(form, field));
        var order = new ArrayList<FieldDefinition>();
        while (!waiting.isEmpty()) order.add(next(form, waiting));
        return order;
    }

    private static FieldDefinition next(Form form, Map<FieldDefinition, Set<String>> waiting) {
        var stillWaiting = waiting.keySet().stream().map(FieldDefinition::key).collect(Collectors.toSet());
        var next = waiting.entrySet().stream()
                .filter(entry -> entry.getValue().stream().noneMatch(stillWaiting::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new CatalogueFault(form.id() + ": derived fields in a circle: " + stillWaiting));
        waiting.remove(next);
        return next;
    }

    private Set<String> derivedFieldsRead(Form form, FieldDefinition field) {
        var formula = Objects.requireNonNull(field.formula());
        return expressions.paths(form.id() + "." + field.key(), formula).stream()
                .map(List::getFirst)
                .filter(key -> form.field(key).map(FieldDefinition::derived).orElse(false))
                .collect(Collectors.toSet());
    }
}
