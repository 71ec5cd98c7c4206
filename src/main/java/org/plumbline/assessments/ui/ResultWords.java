package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.Sheet.TestRecord;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.kernel.values.Side;

/** Says in a few words what a test is called, how far it is, and what came out. */
@org.springframework.stereotype.Component
class ResultWords {
    private static final int MOST_FIELDS = 4;
    private static final String STOP_REASON = "stop_reason";
    private static final Set<String> STOPS_EARLY = Set.of("pain", "dizziness", "fear");

    private final ClinicalCatalogue catalogue;
    private final Wording wording;

    ResultWords(ClinicalCatalogue catalogue, Wording wording) {
        this.catalogue = catalogue;
        this.wording = wording;
    }

    /** How far the recording of a test is. */
    enum Progress {
        OPEN,
        PARTLY,
        DONE,
        /** Recorded, but ended early. */
        STOPPED,
        /** Recorded as not done, unable or contraindicated. */
        NOT_DONE
    }

    TestDefinition test(String id) {
        return catalogue.test(id);
    }

    /** Of a part of a battery its own name. */
    String name(ChosenTest chosen) {
        var test = catalogue.test(chosen.test());
        if (chosen.only().size() != 1) return test.shortName();
        var part = chosen.only().getFirst();
        return test.subtest(part)
                .map(TestDefinition.Subtest::name)
                .or(() -> test.form().field(part).map(FieldDefinition::label))
                .orElse(test.shortName());
    }

    /** A stable order of names: what the test is about. */
    static String category(TestDefinition test) {
        return t("assessments.category." + test.category());
    }

    Progress progress(ChosenTest chosen, TestRecord result) {
        var progress = progress(chosen, result.fields());
        boolean whole = progress == Progress.OPEN || progress == Progress.DONE;
        return whole && isUnsound(chosen, result) ? Progress.PARTLY : progress;
    }

    /** Whether something stands in its form that is no value. */
    private boolean isUnsound(ChosenTest chosen, TestRecord result) {
        return !result.typed().isEmpty()
                && FormPlan.of(catalogue.test(chosen.test()), chosen).paths().stream()
                        .anyMatch(path -> result.typed().containsKey(path.toString()));
    }

    private Progress progress(ChosenTest chosen, Map<String, Object> fields) {
        var plan = FormPlan.of(catalogue.test(chosen.test()), chosen);
        var performed = chosen.only().isEmpty() ? fields.get("performed") : null;
        if ("not_done".equals(performed) || "unable".equals(performed) || "contraindicated".equals(performed))
            return Progress.NOT_DONE;
        if ("stopped_early".equals(performed) || isStopped(chosen, fields)) return Progress.STOPPED;
        var measured = plan.blocks().stream()
                .flatMap(block -> new FormPlan(List.of(block), List.of(), List.of()).paths().stream())
                .anyMatch(path -> fields.containsKey(path.toString()));
        if (!measured) return Progress.OPEN;
        boolean complete = plan.required().stream().allMatch(path -> fields.containsKey(path.toString()));
        return complete ? Progress.DONE : Progress.PARTLY;
    }

    /** Ended by what is no measure of it: form lost and fatigue are how a hold ends. */
    private static boolean isStopped(ChosenTest chosen, Map<String, Object> fields) {
        return chosen.only().isEmpty() && STOPS_EARLY.contains(String.valueOf(fields.get(STOP_REASON)));
    }

    /** With the word that something has to be mended. */
    String result(ChosenTest chosen, TestRecord result) {
        var said = result(chosen, result.fields());
        if (!isUnsound(chosen, result)) return said;
        var check = t("assessments.result.check");
        return said.isEmpty() ? check : said + t("assessments.list") + check;
    }

    /** “left −3°, right 4°”; empty where nothing was measured. */
    String result(ChosenTest chosen, Map<String, Object> fields) {
        var test = catalogue.test(chosen.test());
        var performed = test.form().fields().get("performed");
        var said = new ArrayList<String>();
        if (chosen.only().isEmpty() && performed != null && fields.containsKey("performed")) {
            var value = fields.get("performed");
            if (value != null && !value.equals("done")) said.add(Wording.inSentence(wording.value(performed, value)));
        }
        var stopped = test.form().fields().get(STOP_REASON);
        if (said.isEmpty() && stopped != null && isStopped(chosen, fields))
            said.add(t(
                    "assessments.result.stopped",
                    Wording.inSentence(wording.value(stopped, Objects.requireNonNull(fields.get(STOP_REASON))))));
        var blocks = FormPlan.of(test, chosen).blocks();
        var headlines = blocks.stream().map(block -> headlines(block, test)).toList();
        var measured = said(headlines, fields);
        said.addAll(measured.isEmpty() ? said(blocks, fields) : measured);
        if (!measured.isEmpty()) said.addAll(method(test, fields));
        var pain = fields.get("pain_during");
        if (!said.isEmpty() && pain != null) said.add(t("assessments.result.pain", pain));
        return said.stream().limit(MOST_FIELDS).collect(Collectors.joining(t("assessments.list")));
    }

    /** How it was measured, where that decides what it can be compared with: “version: on knees”. */
    List<String> method(TestDefinition test, Map<String, Object> fields) {
        return test.form().entered().stream()
                .filter(field -> field.method() && says(fields.get(field.key())))
                .map(field -> method(field, Objects.requireNonNull(fields.get(field.key()))))
                .toList();
    }

    private static boolean says(@Nullable Object value) {
        return value != null && !value.equals(Boolean.FALSE);
    }

    private String method(FieldDefinition field, Object value) {
        var label = Wording.inSentence(field.label());
        return value.equals(Boolean.TRUE)
                ? label
                : t("assessments.reason.value", label, Wording.inSentence(wording.value(field, value)));
    }

    private List<String> said(List<FormPlan.Block> blocks, Map<String, Object> fields) {
        return blocks.stream().flatMap(block -> results(block, fields).stream()).toList();
    }

    /** The block with the fields that sum up the test, and no others. */
    private static FormPlan.Block headlines(FormPlan.Block block, TestDefinition test) {
        var fields = block.fields().stream()
                .filter(field -> test.headline().contains(field.key()))
                .toList();
        return switch (block) {
            case FormPlan.Sides sides -> new FormPlan.Sides(sides.item(), sides.title(), fields);
            case FormPlan.Plain plain -> new FormPlan.Plain(plain.item(), plain.title(), fields);
            case FormPlan.Table table -> new FormPlan.Table(fields, table.items());
        };
    }

    private List<String> results(FormPlan.Block block, Map<String, Object> fields) {
        return switch (block) {
            case FormPlan.Sides sides -> titled(sides.title(), sides(sides, fields));
            case FormPlan.Plain plain -> {
                var said = said(plain.fields(), plain.item(), null, fields);
                yield plain.title() == null ? said : titled(plain.title(), said);
            }
            case FormPlan.Table table -> table(table, fields);
        };
    }

    /** Of a grid: how much of it was recorded. */
    private List<String> table(FormPlan.Table table, Map<String, Object> fields) {
        if (table.fields().isEmpty()) return List.of();
        var paths = new FormPlan(List.of(table), List.of(), List.of()).paths();
        long recorded = paths.stream()
                .filter(path -> fields.containsKey(path.toString()))
                .count();
        var label = Wording.inSentence(table.fields().getFirst().label());
        return recorded == 0 ? List.of() : List.of(t("assessments.result.table", label, recorded, paths.size()));
    }

    private static List<String> titled(@Nullable String title, List<String> said) {
        if (said.isEmpty()) return said;
        var together = String.join(t("assessments.list"), said);
        return List.of(title == null ? together : t("assessments.result.of", Wording.inSentence(title), together));
    }

    /** Side by side: “left incorrect (rotation)”, “right correct”. */
    private List<String> sides(FormPlan.Sides block, Map<String, Object> fields) {
        var said = new ArrayList<String>();
        for (var side : Side.values()) {
            var values = said(block.fields(), block.item(), side, fields);
            if (!values.isEmpty()) said.add(t("assessments.result." + side.code(), together(values)));
        }
        return said;
    }

    /** The first says it, the others say more about it. */
    private static String together(List<String> values) {
        if (values.size() == 1) return values.getFirst();
        var more = String.join(t("assessments.list"), values.subList(1, values.size()));
        return t("assessments.result.more", values.getFirst(), more);
    }

    private List<String> said(
            List<FieldDefinition> asked, @Nullable String item, @Nullable Side side, Map<String, Object> fields) {
        var said = new ArrayList<String>();
        for (var field : asked) {
            var value = fields.get(new FieldPath(field.key(), item, side).toString());
            if (value != null) said.add(inSentence(field, value));
        }
        return said;
    }

    /** “None” alone would leave open of what. */
    private String inSentence(FieldDefinition field, Object value) {
        var words = Wording.inSentence(wording.value(field, value));
        boolean none = value instanceof Collection<?> ticks && ticks.isEmpty();
        return none ? t("assessments.result.none", Wording.inSentence(field.label())) : words;
    }

    /** A value as it was measured on another day. */
    String value(FieldDefinition field, Object value) {
        return wording.value(field, value);
    }
}
