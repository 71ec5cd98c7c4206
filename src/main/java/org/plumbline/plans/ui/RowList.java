package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanDraft;

/** The plan itself: its rows in order, one of them open. Rows are moved by keys, by buttons and by the pointer. */
final class RowList extends Composite<Div> implements RowCard.Actions {
    private final PlanSheet sheet;
    private final Runnable changed;
    private final Consumer<PlanSheet.Line> stop;
    private final Map<UUID, RowCard> cards = new LinkedHashMap<>();
    private final Div empty = div("empty", span("", t("plans.builder.empty")));
    private final Span heard = span("vh", "");
    private @Nullable UUID open;

    /** @param stop asked to stop an exercise that is in force */
    RowList(PlanSheet sheet, Runnable changed, Consumer<PlanSheet.Line> stop) {
        this.sheet = sheet;
        this.changed = changed;
        this.stop = stop;
        heard.getElement().setAttribute("role", "status");
        getContent().addClassName("rows");
        getContent()
                .getElement()
                .addEventListener(
                        "pl-moved",
                        event -> drop(
                                event.getEventData().get("event.detail.from").asInt(),
                                event.getEventData().get("event.detail.to").asInt()))
                .addEventData("event.detail.from")
                .addEventData("event.detail.to");
        arrange();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/plan/rows.js");
        getElement().setAttribute("data-rows", "");
    }

    /** A line that was added to the sheet: opens, so that its dose can be looked at. */
    void added(PlanSheet.Line line) {
        arrange();
        open(line.key());
        card(line.key()).focusNew();
        changed.run();
    }

    /** Opens the row, e.g. of an exercise that stands in the plan already. */
    void show(UUID row) {
        open(row);
        card(row).focus();
    }

    /** The sheet went back, or on, to another state. */
    void restored() {
        arrange();
        changed.run();
    }

    @Override
    public void toggle(UUID row) {
        open(row.equals(open) ? null : row);
    }

    @Override
    public void move(UUID row, int by, Runnable refocus) {
        if (!sheet.moveTo(row, sheet.index(row) + by)) return;
        moved(row);
        refocus.run();
    }

    /** By the pointer. What a client sends is checked: there may be fewer rows than it saw. */
    private void drop(int from, int to) {
        if (from < 0 || from >= sheet.lines().size()) return;
        var row = sheet.lines().get(from).key();
        if (sheet.moveTo(row, to)) moved(row);
    }

    private void moved(UUID row) {
        arrange();
        heard.setText(t(
                "plans.row.moved",
                sheet.get(row).exercise().name(),
                sheet.index(row) + 1,
                sheet.lines().size()));
        changed.run();
    }

    @Override
    public void remove(UUID row) {
        int index = sheet.index(row);
        var name = sheet.get(row).exercise().name();
        sheet.remove(row);
        if (row.equals(open)) open = null;
        arrange();
        heard.setText(t("plans.row.removed", name));
        if (!sheet.isEmpty())
            card(sheet.lines().get(Math.min(index, sheet.lines().size() - 1)).key())
                    .focus();
        changed.run();
    }

    @Override
    public void changed() {
        changed.run();
    }

    @Override
    public boolean isInForce(PlanSheet.Line line) {
        return line.row().lineage() != null
                && sheet.before().stream()
                        .map(PlanDraft.Row::lineage)
                        .anyMatch(line.row().lineage()::equals);
    }

    @Override
    public void stop(UUID row) {
        stop.accept(sheet.get(row));
    }

    /** The first row with something wrong in it opens; nothing where all is sound. */
    Optional<RowCard> showFault() {
        var faulty = sheet.lines().stream()
                .map(line -> card(line.key()))
                .filter(card -> !card.isSound())
                .findFirst();
        faulty.ifPresent(card -> {
            open(card.key());
            card.focusFault();
        });
        return faulty;
    }

    boolean isSound() {
        return sheet.lines().stream().allMatch(line -> card(line.key()).isSound());
    }

    /** Says beside the row, by its place, why it was refused. */
    void refuse(int index, String message) {
        var card = card(sheet.lines().get(index).key());
        card.refuse(message);
        show(card.key());
    }

    void refresh(PlanComparison comparison) {
        sheet.lines().forEach(line -> card(line.key()).refresh(comparison));
    }

    private void open(@Nullable UUID row) {
        open = row;
        sheet.lines().forEach(line -> card(line.key()).open(line.key().equals(row)));
    }

    /** Cards in the sheet’s order; those that stand where they stood are left alone, those that left are kept for undo. */
    private void arrange() {
        getContent().getChildren().toList().stream()
                .filter(child -> !(child instanceof RowCard card) || !sheet.has(card.key()))
                .forEach(getContent()::remove);
        for (int i = 0; i < sheet.lines().size(); i++) {
            var card = card(sheet.lines().get(i).key());
            if (getContent().getComponentCount() <= i || getContent().getComponentAt(i) != card)
                getContent().addComponentAtIndex(i, card);
        }
        if (sheet.isEmpty()) getContent().add(empty);
        getContent().add(heard);
    }

    private RowCard card(UUID key) {
        return cards.computeIfAbsent(key, each -> new RowCard(sheet, sheet.get(each), this));
    }
}
