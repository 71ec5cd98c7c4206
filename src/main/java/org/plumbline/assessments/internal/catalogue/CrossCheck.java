package org.plumbline.assessments.internal.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the files say of each other: tests, parts, rules and limits that are named somewhere must exist. */
final class CrossCheck {
    private final ClinicalCatalogue catalogue;
    private final Faults faults;

    CrossCheck(ClinicalCatalogue catalogue, Faults faults) {
        this.catalogue = catalogue;
        this.faults = faults;
    }

    void check() {
        catalogue.vocabulary().forms().values().forEach(this::checkForm);
        catalogue.tests().values().forEach(this::checkTest);
        catalogue.sets().values().forEach(this::checkSet);
        checkRules();
    }

    private void checkForm(Form form) {
        for (var field : form.all()) {
            var where = form.id() + "." + field.key();
            var codes = codes(field);
            mustBeIn(codes, field.noData(), where + ", no_data");
            if (!codes.isEmpty() && field.defaultValue() != null)
                mustBeIn(codes, Set.of(field.defaultValue()), where + ", default");
            checkNotWith(form, field, where + ", not_with");
            if (field.sameAs() != null) mustExist(field.sameAs(), where + ", same_as");
        }
    }

    /** The other field has the same places, and answers by these codes. */
    private void checkNotWith(Form form, FieldDefinition field, String where) {
        var notWith = field.notWith();
        if (notWith == null) return;
        var other = form.field(notWith.field()).orElse(null);
        if (other == null) faults.add(where, "names no field: " + notWith.field());
        else if (!other.paths()
                .containsAll(field.paths().stream().map(notWith::beside).toList()))
            faults.add(where, "has not the same places: " + notWith.field());
        else mustBeIn(codes(other), notWith.codes(), where);
    }

    private static Set<String> codes(FieldDefinition field) {
        return switch (field.values()) {
            case FieldValues.Choice choice -> choice.labels().keySet();
            case FieldValues.Ticks ticks -> ticks.labels().keySet();
            default -> Set.of();
        };
    }

    private void mustExist(String path, String where) {
        var words = path.split("\\.", 2);
        var form = catalogue.vocabulary().forms().get(words[0]);
        if (words.length < 2 || form == null || form.field(words[1]).isEmpty())
            faults.add(where, "names no field: " + path);
    }

    private void checkTest(TestDefinition test) {
        var parts = test.subtests().stream().map(TestDefinition.Subtest::id).collect(Collectors.toSet());
        for (var field : test.form().all())
            if (field.belongsTo() != null)
                mustBeIn(parts, Set.of(field.belongsTo()), test.id() + "." + field.key() + ", belongs_to");
        for (var reference : test.references()) checkLimit(reference.limit(), test.id() + ", references");
        var keys = test.form().fields().keySet();
        for (var error : test.mdc())
            if (!error.appliesTo().startsWith("all ")) mustBeIn(keys, Set.of(error.appliesTo()), test.id() + ", mdc");
    }

    private void checkLimit(@Nullable String name, String where) {
        if (name != null) mustBeIn(catalogue.vocabulary().limits().keySet(), Set.of(name), where);
    }

    private void checkSet(TestSet set) {
        for (var item : set.items()) {
            var where = "test-sets.yaml, %s, %s".formatted(set.id(), item.test());
            mustBeIn(catalogue.tests().keySet(), Set.of(item.test()), where);
            catalogue.findTest(item.test()).ifPresent(test -> mustBeIn(test.parts(), item.only(), where + ", only"));
        }
    }

    private void checkRules() {
        var numbers = new HashSet<Integer>();
        for (var rule : catalogue.rules()) {
            if (!numbers.add(rule.number())) faults.add("rules.yaml", "rule twice: " + rule.number());
        }
        for (var rule : catalogue.rules()) {
            var where = "rules.yaml, rule " + rule.number();
            for (var holdBack : rule.heldBackBy())
                mustBeIn(numbers, Set.of(holdBack.rule()), where + ", contraindicated_by");
            for (var next : rule.nextTests())
                mustBeIn(catalogue.tests().keySet(), Set.of(next.test()), where + ", next_tests");
            for (var opening : rule.opens())
                mustBeIn(catalogue.vocabulary().forms().keySet(), opening.confirmWith(), where + ", confirm_with");
            if (rule.starters().stream().anyMatch(starter -> starter.exercises().isEmpty()))
                faults.add(where, "a starter names no exercise");
        }
    }

    private <T> void mustBeIn(Set<T> known, Collection<T> named, String where) {
        List<T> unknown = named.stream().filter(each -> !known.contains(each)).toList();
        if (!unknown.isEmpty()) faults.add(where, "there is no " + unknown);
    }
}
