package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.values.Side;

/** What a test measures: sides beside each other, items as rows, parts that unfold. */
final class FormBlocks {
    private static final String SECONDS = "s";

    private final TestDefinition test;
    private final EntryFields entries;
    private final LastTimes last;
    private final BiFunction<EntryField, FieldPath, Component> added;
    private final List<Part> parts = new ArrayList<>();
    private boolean countdownPlaced;

    /** @param added told of every field that is made, gives what stands on the page */
    FormBlocks(
            TestDefinition test,
            EntryFields entries,
            LastTimes last,
            BiFunction<EntryField, FieldPath, Component> added) {
        this.test = test;
        this.entries = entries;
        this.last = last;
        this.added = added;
    }

    private record Part(String item, Tag details) {}

    Component block(FormPlan.Block block) {
        return switch (block) {
            case FormPlan.Sides sides -> sides(sides);
            case FormPlan.Plain plain -> plain(plain);
            case FormPlan.Table table -> table(table);
        };
    }

    /** Where something was recorded, it is in sight. */
    void openWhatIsRecorded(Map<String, Object> fields) {
        for (var part : parts)
            if (fields.keySet().stream()
                    .anyMatch(path -> List.of(path.split("\\.")).contains(part.item())))
                part.details().attribute("open", "");
    }

    private Component sides(FormPlan.Sides block) {
        var both = div("sides", side(block, Side.LEFT), side(block, Side.RIGHT));
        return block.title() == null ? both : part(block.item(), block.title(), both);
    }

    private Component side(FormPlan.Sides block, Side side) {
        var name = t("assessments.side." + side.code());
        var card = SheetKeys.card(of(
                "section", "card side", txt("h3", "", name).attribute("data-timing", t("assessments.watch.running"))));
        card.attribute("aria-label", block.title() == null ? name : Wording.sided(block.title(), side));
        for (var field : block.fields())
            card.add(labelled(field, new FieldPath(field.key(), block.item(), side), block.title()));
        return card;
    }

    private Component plain(FormPlan.Plain block) {
        var card = SheetKeys.card(of("section", "card plain"));
        card.attribute("aria-label", block.title() == null ? t("assessments.form.measured") : block.title());
        for (var field : block.fields())
            card.add(labelled(field, new FieldPath(field.key(), block.item(), null), block.title()));
        return block.title() == null ? card : part(block.item(), block.title(), card);
    }

    /** One of many: folded until something is recorded in it. */
    private Component part(@Nullable String item, String title, Component fields) {
        var part = of("details", "part", txt("summary", "", title).attribute("data-part", ""));
        test.subtest(Objects.requireNonNull(item)).map(TestHead::howOf).ifPresent(part::add);
        part.add(fields);
        parts.add(new Part(item, part));
        return part;
    }

    private Component labelled(FieldDefinition field, FieldPath path, @Nullable String title) {
        var watch = watch(field, path);
        boolean large = title == null && (test.headline().contains(field.key()) || watch != null);
        var entry = entries.labelled(field, path, new EntryFields.Dress(large, watch));
        return added.apply(withLastTime(entry, field), path);
    }

    /** What is asked with every test, such as pain, is of that day alone. */
    private EntryField withLastTime(EntryField entry, FieldDefinition field) {
        if (!test.common().contains(field.key()))
            last.of(test, field, entry.path()).map(LastTimes.Last::sentence).ifPresent(entry::lastTime);
        return entry;
    }

    /** For every hold its own; a countdown once, with the number that is counted while it runs. */
    private @Nullable Stopwatch watch(FieldDefinition field, FieldPath path) {
        var timer = test.timer();
        if (timer == null || !(field.values() instanceof FieldValues.Numbers numbers)) return null;
        var name = Wording.sided(field.label(), path.side());
        if (!timer.countdown()) return numbers.unit().equals(SECONDS) ? Stopwatch.up(timer, numbers, name) : null;
        if (countdownPlaced || timer.seconds() == null) return null;
        countdownPlaced = true;
        return Stopwatch.countdown(timer.seconds(), name);
    }

    private Component table(FormPlan.Table block) {
        var first = block.fields().getFirst();
        boolean sided = block.items().stream().anyMatch(first::hasSides);
        var table = SheetKeys.card(
                div("card grid-of" + (sided ? " sided" : "") + (block.fields().size() > 1 ? " two" : "")));
        table.getElement().setAttribute("role", "group").setAttribute("aria-label", first.label());
        table.add(headings(block, sided));
        for (var item : block.items()) table.add(row(block, item));
        return table;
    }

    private static Component headings(FormPlan.Table block, boolean sided) {
        var row = div("gr hd");
        row.getElement().setAttribute("aria-hidden", "true");
        var title = block.fields().size() == 1 ? block.fields().getFirst().label() : "";
        row.add(span("", title));
        if (sided) row.add(span("", t("assessments.side.left")), span("", t("assessments.side.right")));
        else if (block.fields().size() > 1) block.fields().forEach(field -> row.add(span("", field.label())));
        return row;
    }

    private Component row(FormPlan.Table block, String item) {
        var label = Objects.requireNonNull(block.fields().getFirst().items().get(item));
        var row = div("gr", span("item", label));
        for (var field : block.fields()) for (var path : field.pathsOf(item)) row.add(cell(field, path, label));
        return row;
    }

    private Component cell(FieldDefinition field, FieldPath path, String item) {
        var name = Wording.sided(t("assessments.form.cell", item, field.label()), path.side());
        var entry = withLastTime(entries.inTable(field, path, name), field);
        return div(path.side() == null ? "cell whole" : "cell", added.apply(entry, path));
    }
}
