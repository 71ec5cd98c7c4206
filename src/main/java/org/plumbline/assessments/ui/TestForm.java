package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.EntryProblem;
import org.plumbline.assessments.LiveSheet;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.values.Side;

/** The form of one test, made from its definition. */
final class TestForm extends Composite<Div> {
    private final TestDefinition test;
    private final ChosenTest chosen;
    private final LastTime last;
    private final EntryFields entries;
    private final Map<String, EntryField> byPath = new LinkedHashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Div hints = div("hints");
    private final Div derived = div("derived");
    private final Tag more = of("details", "more");
    private final List<Part> parts = new ArrayList<>();

    /** What was measured on an earlier day, in words. */
    interface LastTime {
        @Nullable
        String of(FieldDefinition field, FieldPath path);
    }

    TestForm(TestDefinition test, ChosenTest chosen, String name, LastTime last, EntryField.Listener listener) {
        this.test = test;
        this.chosen = chosen;
        this.last = last;
        this.entries = new EntryFields(listener);
        var plan = FormPlan.of(test, chosen);
        hints.getElement().setAttribute("role", "status");
        getContent().addClassName("testform");
        getContent().add(head(name));
        plan.blocks().forEach(block -> getContent().add(block(block)));
        getContent().add(hints, derived, about(plan));
    }

    // ---- what to do

    private Component head(String name) {
        var part = chosen.only().size() == 1
                ? test.subtest(chosen.only().getFirst()).orElse(null)
                : null;
        var how = part == null ? Wording.untagged(test.how()) : sentence(part.task());
        var head = div("how", new H2(name), txt("p", "", how));
        if (part != null) head.add(criteria(part));
        else head.add(needs());
        if (test.mind() != null) head.add(div("mind", icon("info"), txt("p", "", test.mind())));
        return head;
    }

    private static Component criteria(TestDefinition.Subtest part) {
        return of(
                "dl",
                "criteria",
                txt("dt", "", t("assessments.form.pass")),
                txt("dd", "", sentence(part.pass())),
                txt("dt", "", t("assessments.form.fail")),
                txt("dd", "", sentence(part.fail())));
    }

    private Component needs() {
        var facts = new ArrayList<Component>();
        if (!test.positions().isEmpty()) facts.add(span("", String.join(t("assessments.list"), test.positions())));
        if (!test.equipment().isEmpty()) facts.add(span("", String.join(t("assessments.list"), test.equipment())));
        var trials = test.trials();
        if (trials != null) facts.add(span("", t("assessments.form.trials." + trials.record(), trials.count())));
        var timer = test.timer();
        if (timer != null && timer.seconds() != null)
            facts.add(span(
                    "", t(timer.countdown() ? "assessments.form.countdown" : "assessments.form.cap", timer.seconds())));
        if (timer != null && timer.restSeconds() != null)
            facts.add(span("", t("assessments.form.rest", timer.restSeconds() / 60)));
        return of("p", "needs", facts.toArray(Component[]::new));
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    // ---- what is measured

    private Component block(FormPlan.Block block) {
        return switch (block) {
            case FormPlan.Sides sides -> sides(sides);
            case FormPlan.Plain plain -> plain(plain);
            case FormPlan.Table table -> table(table);
        };
    }

    private Component sides(FormPlan.Sides block) {
        var both = div("sides", side(block, Side.LEFT), side(block, Side.RIGHT));
        return block.title() == null ? both : part(block.item(), block.title(), both);
    }

    private Component side(FormPlan.Sides block, Side side) {
        var name = t("assessments.side." + side.code());
        var card = of("section", "card side", txt("h3", "", name))
                .attribute("aria-label", block.title() == null ? name : Wording.sided(block.title(), side));
        for (var field : block.fields())
            card.add(labelled(field, new FieldPath(field.key(), block.item(), side), block.title()));
        return card;
    }

    private Component plain(FormPlan.Plain block) {
        var card = div("card plain");
        for (var field : block.fields())
            card.add(labelled(field, new FieldPath(field.key(), block.item(), null), block.title()));
        return block.title() == null ? card : part(block.item(), block.title(), card);
    }

    /** One of many: folded until something is recorded in it. */
    private Component part(@Nullable String item, String title, Component fields) {
        var part = of("details", "part", txt("summary", "", title), fields);
        parts.add(new Part(Objects.requireNonNull(item), part));
        return part;
    }

    private record Part(String item, Tag details) {}

    private Component labelled(FieldDefinition field, FieldPath path, @Nullable String title) {
        boolean large = title == null && test.headline().contains(field.key());
        return added(entries.labelled(field, path, large, last.of(field, path)));
    }

    private Component table(FormPlan.Table block) {
        var first = block.fields().getFirst();
        boolean sided = block.items().stream().anyMatch(first::hasSides);
        var table =
                div("card grid-of" + (sided ? " sided" : "") + (block.fields().size() > 1 ? " two" : ""));
        table.getElement().setAttribute("role", "group");
        table.getElement().setAttribute("aria-label", first.label());
        table.add(headings(block, sided));
        for (var item : block.items()) table.add(row(block, item));
        return table;
    }

    private Component headings(FormPlan.Table block, boolean sided) {
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
        var cell = div(path.side() == null ? "cell whole" : "cell", added(entries.inTable(field, path, name)));
        return cell;
    }

    // ---- what every test may carry

    private Component about(FormPlan plan) {
        var part = div("about");
        if (!chosen.only().isEmpty()) part.add(txt("p", "s13 ink3", t("assessments.form.shared", test.shortName())));
        for (var field : plan.aside()) for (var path : field.paths()) part.add(common(field, path));
        if (!plan.more().isEmpty()) part.add(more(plan.more()));
        return part;
    }

    private Component more(List<FieldDefinition> fields) {
        more.add(txt("summary", "", t("assessments.form.more")));
        var rows = div("rows");
        for (var field : fields) for (var path : field.paths()) rows.add(common(field, path));
        more.add(rows);
        return more;
    }

    private Component common(FieldDefinition field, FieldPath path) {
        return added(entries.labelled(field, path, false, null));
    }

    private Component added(EntryField entry) {
        byPath.put(entry.path().toString(), entry);
        return entry.component();
    }

    // ---- what is shown

    /** What is stored; a field whose text is wrong keeps the text. */
    void show(Map<String, Object> fields) {
        byPath.forEach((path, entry) -> {
            if (!kept.contains(path)) entry.show(fields.get(path));
        });
    }

    void keep(String path) {
        kept.add(path);
    }

    void release(String path) {
        kept.remove(path);
    }

    /** Where something was recorded, it is in sight */
    void openWhatIsRecorded(Map<String, Object> fields) {
        for (var part : parts)
            if (isRecorded(part, fields)) part.details().getElement().setAttribute("open", "");
        boolean used = FormPlan.of(test, chosen).more().stream()
                .flatMap(field -> field.paths().stream())
                .anyMatch(path -> fields.containsKey(path.toString()));
        if (used) more.getElement().setAttribute("open", "");
    }

    private static boolean isRecorded(Part part, Map<String, Object> fields) {
        return fields.keySet().stream()
                .anyMatch(path -> List.of(path.split("\\.")).contains(part.item()));
    }

    void refuse(EntryProblem problem) {
        var entry = byPath.get(problem.path());
        if (entry != null) entry.refuse(t(problem.key(), problem.arguments().toArray()));
    }

    void show(LiveSheet live) {
        hints.removeAll();
        live.hints().forEach(hint -> hints.add(div("hint", icon("info"), span("", Wording.untagged(hint)))));
        derived.removeAll();
        var shown = live.derived().stream().filter(this::isShown).toList();
        if (!shown.isEmpty()) derived.add(txt("h3", "", t("assessments.form.derived")), values(shown));
    }

    /** Of a battery’s part the sums of the battery say nothing yet, and a no is the usual. */
    private boolean isShown(LiveSheet.Derived value) {
        boolean part = !chosen.only().isEmpty() && !test.subtests().isEmpty();
        return !part && !value.no();
    }

    private static Component values(List<LiveSheet.Derived> values) {
        var list = of("dl", "");
        for (var value : values)
            list.add(div("", txt("dt", "", Wording.sided(value.label(), value.side())), txt("dd", "", value.value())));
        return list;
    }
}
