package org.plumbline.assessments.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.TestDefinition;

/**
 * What the form of a test shows, and how it is laid out, made from the definition alone.
 *
 * @param blocks what is measured
 * @param aside what every test may carry and is asked at once: pain, why it stopped, a note
 * @param more what every test may carry and is asked seldom
 */
record FormPlan(List<Block> blocks, List<FieldDefinition> aside, List<FieldDefinition> more) {
    private static final List<String> ASKED_AT_ONCE = List.of("pain_during", "stop_reason", "note");
    private static final int COLUMNS_OF_A_TABLE = 2;

    /**
     * Fields that stand together.
     *
     * @param item the row of a grid that they belong to; null where they have no items
     * @param title its label, where it needs one
     */
    sealed interface Block {
        List<FieldDefinition> fields();
    }

    /** Side by side, left and right. */
    record Sides(@Nullable String item, @Nullable String title, List<FieldDefinition> fields) implements Block {}

    record Plain(@Nullable String item, @Nullable String title, List<FieldDefinition> fields) implements Block {}

    /** A row an item, a column a field. */
    record Table(List<FieldDefinition> fields, List<String> items) implements Block {}

    static FormPlan of(TestDefinition test, ChosenTest chosen) {
        var own = test.form().entered().stream()
                .filter(field -> !test.common().contains(field.key()))
                .filter(field -> isAsked(field, test, chosen))
                .toList();
        var common = test.form().entered().stream()
                .filter(field -> test.common().contains(field.key()) && !field.byPortal())
                .filter(field -> chosen.only().isEmpty() || !field.key().equals("performed"))
                .toList();
        return new FormPlan(
                blocks(own, test, chosen),
                common.stream()
                        .filter(field -> ASKED_AT_ONCE.contains(field.key()))
                        .sorted(Comparator.comparingInt(field -> ASKED_AT_ONCE.indexOf(field.key())))
                        .toList(),
                common.stream()
                        .filter(field -> !ASKED_AT_ONCE.contains(field.key()))
                        .toList());
    }

    private static boolean isAsked(FieldDefinition field, TestDefinition test, ChosenTest chosen) {
        var only = chosen.only();
        if (only.isEmpty()) return true;
        if (test.subtests().isEmpty()) return only.contains(field.key());
        if (field.hasItems()) return field.items().keySet().stream().anyMatch(only::contains);
        return field.belongsTo() == null || only.contains(field.belongsTo());
    }

    private static List<Block> blocks(List<FieldDefinition> fields, TestDefinition test, ChosenTest chosen) {
        var sided = fields.stream()
                .filter(field -> !field.hasItems() && field.sided())
                .toList();
        var plain = fields.stream()
                .filter(field -> !field.hasItems() && !field.sided())
                .toList();
        var blocks = new ArrayList<Block>();
        for (var group : byItems(fields)) blocks.addAll(ofItems(group, test, chosen));
        if (!sided.isEmpty()) blocks.add(new Sides(null, null, sided));
        if (!plain.isEmpty()) blocks.add(new Plain(null, null, plain));
        return List.copyOf(blocks);
    }

    /** Fields with the same items stand in the same rows. */
    private static List<List<FieldDefinition>> byItems(List<FieldDefinition> fields) {
        var groups = new LinkedHashMap<Set<String>, List<FieldDefinition>>();
        for (var field : fields)
            if (field.hasItems())
                groups.computeIfAbsent(field.items().keySet(), items -> new ArrayList<>())
                        .add(field);
        return List.copyOf(groups.values());
    }

    private static List<Block> ofItems(List<FieldDefinition> fields, TestDefinition test, ChosenTest chosen) {
        var narrowed = !chosen.only().isEmpty() && !test.subtests().isEmpty();
        var items = fields.getFirst().items().keySet().stream()
                .filter(item -> !narrowed || chosen.only().contains(item))
                .toList();
        boolean fitsTable = fields.size() <= COLUMNS_OF_A_TABLE
                && fields.stream().noneMatch(field -> field.values() instanceof FieldValues.Ticks);
        if (fitsTable && items.size() > 1) return List.of(new Table(fields, items));
        return items.stream()
                .map(item -> ofItem(item, fields, items.size() == 1))
                .toList();
    }

    private static Block ofItem(String item, List<FieldDefinition> fields, boolean alone) {
        var title =
                alone ? null : Objects.requireNonNull(fields.getFirst().items().get(item));
        return fields.getFirst().hasSides(item) ? new Sides(item, title, fields) : new Plain(item, title, fields);
    }

    /** Every place that the form shows. */
    List<FieldPath> paths() {
        var measured = blocks.stream().flatMap(FormPlan::paths);
        var common = Stream.concat(aside.stream(), more.stream()).flatMap(field -> field.paths().stream());
        return Stream.concat(measured, common).toList();
    }

    /** The places of what is measured and must not be left out. */
    List<FieldPath> required() {
        return blocks.stream().flatMap(FormPlan::requiredPaths).toList();
    }

    private static Stream<FieldPath> requiredPaths(Block block) {
        var required =
                block.fields().stream().filter(field -> !field.optional()).toList();
        return required.stream().flatMap(field -> paths(block, field));
    }

    private static Stream<FieldPath> paths(Block block) {
        return block.fields().stream().flatMap(field -> paths(block, field));
    }

    private static Stream<FieldPath> paths(Block block, FieldDefinition field) {
        return switch (block) {
            case Sides sides -> field.pathsOf(sides.item()).stream();
            case Plain plain -> field.pathsOf(plain.item()).stream();
            case Table table -> table.items().stream().flatMap(item -> field.pathsOf(item).stream());
        };
    }
}
