package org.plumbline.assessments.internal.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.TestDefinition.Check;
import org.plumbline.assessments.internal.catalogue.TestDefinition.MeasurementError;
import org.plumbline.assessments.internal.catalogue.TestDefinition.Reference;
import org.plumbline.assessments.internal.catalogue.TestDefinition.Subtest;
import org.plumbline.assessments.internal.catalogue.TestDefinition.Timer;
import org.plumbline.assessments.internal.catalogue.TestDefinition.Trials;

/** Reads tests.yaml: first the forms, and, once every name is known, the definitions with their expressions. */
final class TestReader {
    private final YamlEntry file;
    private final Map<String, YamlEntry> commonFields = new LinkedHashMap<>();

    TestReader(YamlEntry file) {
        this.file = file;
        for (var field : file.entries("common_fields")) commonFields.put(field.text("key"), field);
    }

    List<YamlEntry> entries() {
        return file.entries("tests");
    }

    Form form(YamlEntry test) {
        var better = Better.of(test.text("better"));
        var fields = new LinkedHashMap<String, FieldDefinition>();
        for (var field : test.entries("fields")) add(field, better, test, fields);
        for (var key : test.texts("common")) add(common(test, key), Better.NONE, test, fields);
        return new Form(test.text("id"), fields);
    }

    private YamlEntry common(YamlEntry test, String key) {
        var field = commonFields.get(key);
        if (field == null) throw test.fault("common", "names no common field: " + key);
        return field;
    }

    static void add(YamlEntry entry, Better better, YamlEntry owner, Map<String, FieldDefinition> fields) {
        var field = FieldReader.read(entry, better);
        if (fields.put(field.key(), field) != null) throw owner.fault("fields", "holds twice: " + field.key());
    }

    TestDefinition definition(YamlEntry test, Form form, ExpressionReader expressions) {
        var headline = test.texts("headline");
        mustBeFields(test, "headline", headline, form);
        return new TestDefinition(
                form,
                test.prose("name"),
                test.text("category"),
                test.flag("enabled_by_default"),
                test.prose("how"),
                test.text("how_tag"),
                partHow(test, form),
                test.texts("position"),
                test.texts("equipment"),
                timer(test),
                trials(test),
                test.whole("typical_seconds_estimate"),
                test.texts("common"),
                Better.of(test.text("better")),
                headline,
                test.entries("subtests").stream().map(TestReader::subtest).toList(),
                checks(test, form, expressions),
                references(test, form),
                errors(test),
                test.prose("scoring"),
                test.prose("reliability"),
                test.prose("interpretation"),
                test.optionalProse("mind"),
                test.whole("retest_weeks"),
                test.texts("src"));
    }

    private static void mustBeFields(YamlEntry test, String where, List<String> keys, Form form) {
        for (var key : keys) if (form.field(key).isEmpty()) throw test.fault(where, "names no field: " + key);
    }

    private static Map<String, String> partHow(YamlEntry test, Form form) {
        var how = test.labels("part_how");
        mustBeFields(test, "part_how", List.copyOf(how.keySet()), form);
        return how;
    }

    private static @Nullable Timer timer(YamlEntry test) {
        if (!test.has("timer")) return null;
        var timer = test.entry("timer");
        boolean countdown = timer.text("mode").equals("countdown");
        return new Timer(
                countdown,
                optionalWhole(timer, countdown ? "seconds" : "stop_at_s"),
                optionalWhole(timer, "rest_between_s"));
    }

    private static @Nullable Trials trials(YamlEntry test) {
        if (!test.has("trials")) return null;
        var trials = test.entry("trials");
        return new Trials(trials.whole("count"), trials.text("record"));
    }

    private static Subtest subtest(YamlEntry part) {
        return new Subtest(
                part.text("id"),
                part.prose("name"),
                part.text("position"),
                part.prose("task"),
                part.prose("pass"),
                part.prose("fail"),
                part.text("tag"));
    }

    static List<Check> checks(YamlEntry owner, Form form, ExpressionReader expressions) {
        return owner.entries("checks").stream()
                .map(check -> {
                    boolean perSide = check.flag("per_side");
                    return new Check(
                            expressions.check(form.id(), owner.where() + ", check", check.text("when"), perSide),
                            perSide,
                            check.prose("say"));
                })
                .toList();
    }

    private static List<Reference> references(YamlEntry test, Form form) {
        var references = test.entries("references");
        mustBeFields(
                test,
                "references",
                references.stream().map(each -> each.text("field")).toList(),
                form);
        return references.stream().map(TestReader::reference).toList();
    }

    private static Reference reference(YamlEntry entry) {
        return new Reference(
                entry.text("field"),
                entry.optionalProse("population"),
                optionalWhole(entry, "n"),
                entry.optionalProse("n_of"),
                LimitReader.ages(entry),
                entry.optionalDecimal("age_mean"),
                entry.optionalText("sex"),
                entry.text("statistic"),
                entry.optionalText("op"),
                values(entry),
                entry.optionalDecimal("sd"),
                entry.optionalText("param"),
                entry.optionalText("unit") == null ? "1" : entry.text("unit"),
                entry.optionalText("source"),
                entry.optionalText("tag"),
                entry.optionalProse("note"));
    }

    private static List<BigDecimal> values(YamlEntry entry) {
        var several = entry.decimals("values");
        if (!several.isEmpty()) return several;
        var one = entry.optionalDecimal("value");
        if (one == null && !entry.has("param")) throw entry.fault("value", "is missing");
        return one == null ? List.of() : List.of(one);
    }

    private static List<MeasurementError> errors(YamlEntry test) {
        return test.entries("mdc").stream()
                .map(each -> new MeasurementError(
                        LimitReader.read(each),
                        each.text("applies_to"),
                        each.text("kind"),
                        each.optionalProse("population")))
                .toList();
    }

    private static @Nullable Integer optionalWhole(YamlEntry entry, String key) {
        return entry.has(key) ? entry.whole(key) : null;
    }
}
