package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.Entries;
import org.plumbline.assessments.LiveSheet;
import org.plumbline.assessments.Sheet.TestRecord;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.kernel.ui.Tag;

/** The form of one test, made from its definition. */
final class TestForm extends Composite<Div> {
    private final TestDefinition test;
    private final ChosenTest chosen;
    private final FormPlan plan;
    private final EntryFields entries;
    private final FormBlocks blocks;
    private final Hints hints = new Hints();
    private final Computed computed;
    private final RangeCard range;
    private final EntryField.Listener listener;
    private final Tag more = of("details", "more");
    private final Map<String, EntryField> byPath = new LinkedHashMap<>();
    private final Map<String, FieldPath> places = new HashMap<>();
    private final Set<String> disputed = new HashSet<>();

    TestForm(
            TestDefinition test,
            ChosenTest chosen,
            TestHead head,
            LastTimes last,
            RangeCard range,
            EntryField.Listener listener) {
        this.test = test;
        this.chosen = chosen;
        this.range = range;
        this.listener = listener;
        plan = FormPlan.of(test, chosen);
        entries = new EntryFields(listener);
        blocks = new FormBlocks(test, entries, last, this::added);
        computed = new Computed(!chosen.only().isEmpty() && !test.subtests().isEmpty());
        getContent().addClassName("testform");
        getContent().add(head);
        plan.blocks().forEach(block -> getContent().add(blocks.block(block)));
        getContent().add(hints, about(), computed, range, note());
    }

    ChosenTest chosen() {
        return chosen;
    }

    /** Pain and what ended it: of the test as a whole. */
    private Component about() {
        var card = SheetKeys.card(of("section", "card about"));
        card.attribute("aria-label", t("assessments.form.about"));
        if (!chosen.only().isEmpty()) card.add(txt("p", "s13 ink3", t("assessments.form.shared", test.shortName())));
        for (var field : plan.aside()) if (!isNote(field)) common(field, card);
        card.setVisible(plan.aside().stream().anyMatch(field -> !isNote(field)));
        return card;
    }

    private Component note() {
        var part = div("rest");
        for (var field : plan.aside()) if (isNote(field)) common(field, part);
        if (plan.more().isEmpty()) return part;
        var rows = div("rows");
        for (var field : plan.more()) common(field, rows);
        more.add(txt("summary", "", t("assessments.form.more")), rows);
        part.add(more);
        return part;
    }

    private static boolean isNote(FieldDefinition field) {
        return SheetKeys.Entry.of(field.key()) == SheetKeys.Entry.NOTE;
    }

    private void common(FieldDefinition field, HasComponents card) {
        for (var path : field.paths()) card.add(added(entries.labelled(field, path, EntryFields.Dress.PLAIN), path));
    }

    private Component added(EntryField entry, FieldPath path) {
        byPath.put(path.toString(), entry);
        places.put(path.toString(), path);
        return entry.component();
    }

    // ---- what is shown

    /** What is stored, and what was typed and is no value with what is wrong about it. */
    void show(TestRecord result) {
        byPath.forEach((path, entry) -> {
            if (disputed.contains(path)) return;
            var typed = result.typed().get(path);
            if (typed == null) entry.show(result.fields().get(path));
            else entry.showTyped(typed);
            entry.component().setVisible(isAsked(path, result.fields()));
        });
        for (var problem : Entries.problems(test, result.typed()))
            refuse(problem.path(), t(problem.key(), problem.arguments().toArray()));
        range.show(result.fields());
    }

    /** Not beside an answer that rules it out, unless something stands there all the same. */
    private boolean isAsked(String path, Map<String, Object> fields) {
        var place = Objects.requireNonNull(places.get(path));
        var field = test.form().fields().get(place.key());
        var notWith = field == null ? null : field.notWith();
        if (notWith == null || fields.containsKey(path)) return true;
        return !notWith.rulesOut(fields.get(notWith.beside(place).toString()));
    }

    /** What stands in the field is somebody’s, and what is stored somebody else’s: it stays until it is entered again. */
    void dispute(String path, String words) {
        disputed.add(path);
        refuse(path, words);
    }

    void settle(String path) {
        disputed.remove(path);
    }

    void refuse(String path, String words) {
        var entry = byPath.get(path);
        if (entry != null) entry.refuse(words);
    }

    /** Where something was recorded, it is in sight. */
    void openWhatIsRecorded(Map<String, Object> fields) {
        blocks.openWhatIsRecorded(fields);
        boolean used = plan.more().stream()
                .flatMap(field -> field.paths().stream())
                .anyMatch(path -> fields.containsKey(path.toString()));
        if (used) more.attribute("open", "");
    }

    void show(LiveSheet live) {
        hints.show(live);
        computed.show(live);
    }

    /** As if it were chosen among what every test may carry. */
    void performed(String code) {
        var entry = byPath.get("performed");
        if (entry != null) listener.entered(entry, code);
    }

    @Nullable
    FieldDefinition field(String key) {
        return test.form().fields().get(key);
    }

    /** For tests: every field that is shown. */
    List<EntryField> fields() {
        return List.copyOf(byPath.values());
    }
}
