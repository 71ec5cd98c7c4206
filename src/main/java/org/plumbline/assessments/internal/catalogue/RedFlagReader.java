package org.plumbline.assessments.internal.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads red-flags.yaml. */
final class RedFlagReader {
    private final YamlEntry file;

    RedFlagReader(YamlEntry file) {
        this.file = file;
    }

    /** The clinic's screen: the fields of all groups. */
    Form screen() {
        var fields = new LinkedHashMap<String, FieldDefinition>();
        for (var group : file.entries("groups"))
            for (var field : group.entries("fields")) TestReader.add(field, Better.NONE, group, fields);
        for (var field : file.entries("screen_fields")) TestReader.add(field, Better.NONE, file, fields);
        return new Form(RedFlags.SCREEN, fields);
    }

    /** The patient's own checklist: one yes/no a question. */
    Form checklist() {
        var fields = new LinkedHashMap<String, FieldDefinition>();
        for (var part : List.of("urgent_now", "soon")) fields.put(part, questions(part));
        return new Form(RedFlags.CHECKLIST, fields);
    }

    private FieldDefinition questions(String part) {
        Map<String, String> items = new LinkedHashMap<>();
        for (var question : file.entry("checklist").entries(part))
            items.put(question.text("id"), question.text("text"));
        return new FieldDefinition(
                part,
                part,
                new FieldValues.YesNo(),
                true,
                false,
                Set.of(),
                items,
                Set.of(),
                null,
                Better.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false);
    }

    List<YamlEntry> engineRules() {
        return file.entries("engine_rules");
    }

    RedFlags read(ExpressionReader expressions) {
        var levels = file.entries("levels").stream().map(RedFlagReader::level).toList();
        for (int i = 0; i < levels.size(); i++)
            if (levels.get(i).rank() != i) throw file.fault("levels", "are not in the order of their rank");
        var flags = new RedFlags(levels, minimums(expressions));
        for (var minimum : flags.minimums())
            if (levels.stream().noneMatch(level -> level.code().equals(minimum.level())))
                throw file.fault("engine_rules", minimum.id() + " names no level: " + minimum.level());
        return flags;
    }

    private static RedFlags.Level level(YamlEntry entry) {
        return new RedFlags.Level(
                entry.text("level"),
                entry.whole("rank"),
                entry.prose("show"),
                entry.prose("action"),
                entry.flag("blocks_exercises"));
    }

    private List<RedFlags.Minimum> minimums(ExpressionReader expressions) {
        return engineRules().stream()
                .filter(rule -> !rule.flag("policy"))
                .map(rule ->
                        new RedFlags.Minimum(rule.text("id"), expressions.present(rule), rule.text("minimum_level")))
                .toList();
    }
}
