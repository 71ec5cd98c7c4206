package org.plumbline.assessments.internal.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads rules.yaml. */
final class RuleReader {
    private static final Set<String> BASES = Set.of("test", "crosswalk");
    private static final Set<String> CONFIDENCES = Set.of("evidence", "convention");

    private final YamlEntry file;
    private final ExpressionReader expressions;
    private final Map<String, Rule.Group> groups;

    RuleReader(YamlEntry file, ExpressionReader expressions) {
        this.file = file;
        this.expressions = expressions;
        this.groups = file.entries("groups").stream()
                .map(group -> new Rule.Group(
                        group.text("id"), group.whole("rank"), group.text("label"), group.wholes("rules")))
                .collect(Collectors.toMap(Rule.Group::id, Function.identity()));
    }

    static List<YamlEntry> entries(YamlEntry file) {
        return file.entries("rules");
    }

    static List<YamlEntry> stages(YamlEntry file) {
        return file.entry("stages").entries("list");
    }

    List<YamlEntry> entries() {
        return entries(file);
    }

    Rule read(YamlEntry rule) {
        var triggers = rule.entries("triggers").stream().map(this::trigger).toList();
        if (triggers.isEmpty()) throw rule.fault("triggers", "are missing");
        // the conditions of the rule's own parts are judged per side only where every trigger is
        boolean perSide = triggers.stream().allMatch(Rule.Trigger::perSide);
        return new Rule(
                rule.whole("number"),
                rule.prose("title"),
                group(rule),
                triggers,
                rule.entries("opens").stream()
                        .map(each -> opening(each, perSide))
                        .toList(),
                rule.entries("next_tests").stream().map(this::nextTest).toList(),
                rule.entries("starters").stream()
                        .map(each -> starter(each, perSide))
                        .toList(),
                rule.texts("programmes"),
                rule.entries("contraindicated_by").stream()
                        .map(RuleReader::holdBack)
                        .toList(),
                oneOf(rule, "confidence", CONFIDENCES).equals("evidence"),
                rule.prose("why"),
                rule.prose("suggestion"),
                rule.optionalProse("caveat"),
                rule.optionalProse("action"));
    }

    private Rule.Group group(YamlEntry rule) {
        var group = groups.get(rule.text("group"));
        if (group == null) throw rule.fault("group", "is unknown: " + rule.text("group"));
        if (!group.rules().contains(rule.whole("number"))) throw rule.fault("group", "does not list the rule");
        return group;
    }

    private Rule.Trigger trigger(YamlEntry trigger) {
        boolean perSide = trigger.flag("per_side");
        return new Rule.Trigger(
                trigger.text("id"),
                perSide,
                expressions.condition(trigger, perSide),
                expressions.closing(trigger, perSide));
    }

    private Rule.Opening opening(YamlEntry opening, boolean perSide) {
        return new Rule.Opening(
                opening.text("code"),
                oneOf(opening, "basis", BASES),
                opening.texts("confirm_with"),
                expressions.optionalCondition(opening, perSide),
                expressions.closing(opening, perSide));
    }

    private Rule.NextTest nextTest(YamlEntry next) {
        boolean perSide = next.flag("per_side");
        return new Rule.NextTest(next.text("test"), perSide, expressions.condition(next, perSide));
    }

    private Rule.Starter starter(YamlEntry starter, boolean perSide) {
        boolean chain = starter.has("chain");
        var exercises = chain ? starter.texts("chain") : List.of(starter.text("slug"));
        return new Rule.Starter(exercises, chain, expressions.optionalCondition(starter, perSide));
    }

    private static Rule.HoldBack holdBack(YamlEntry entry) {
        oneOf(entry, "effect", Set.of("block", "defer", "caution"));
        return new Rule.HoldBack(entry.whole("rule"), Rule.Effect.of(entry.text("effect")), entry.prose("why"));
    }

    private static String oneOf(YamlEntry entry, String key, Set<String> allowed) {
        var value = entry.text(key);
        if (!allowed.contains(value)) throw entry.fault(key, "is none of %s: %s".formatted(allowed, value));
        return value;
    }
}
