package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan itself: its rows in order, one of them open. What was removed can be put back where it stood. */
final class RowList extends Composite<Div> implements RowCard.Actions {
    private final PlanSheet sheet;
    private final Runnable changed;
    private final Map<UUID, RowCard> cards = new LinkedHashMap<>();
    private final Div empty = div("empty", span("", t("plans.builder.empty")));
    private @Nullable UUID open;
    private @Nullable Div undo;

    RowList(PlanSheet sheet, Runnable changed) {
        this.sheet = sheet;
        this.changed = changed;
        getContent().addClassName("rows");
        arrange();
    }

    /** A line that was added to the sheet: opens, so that its dose can be looked at. */
    void added(PlanSheet.Line line) {
        forget();
        arrange();
        open(line.key());
        card(line.key()).focus();
        changed.run();
    }

    /** Opens the row, e.g. of an exercise that stands in the plan already. */
    void show(UUID row) {
        open(row);
        card(row).focus();
    }

    @Override
    public void toggle(UUID row) {
        open(row.equals(open) ? null : row);
    }

    @Override
    public void move(UUID row, int by) {
        if (!sheet.move(row, by)) return;
        arrange();
        card(row).focusHandle(by);
        changed.run();
    }

    @Override
    public void remove(UUID row) {
        var removed = sheet.remove(row);
        var card = card(row);
        cards.remove(row);
        if (row.equals(open)) open = null;
        forget();
        arrange();
        offerUndo(removed, card);
        changed.run();
    }

    @Override
    public void changed() {
        refresh();
        changed.run();
    }

    /** The first row with something wrong in it opens; nothing where all is sound. */
    Optional<RowCard> showFault() {
        var faulty = cards.values().stream().filter(card -> !card.isSound()).findFirst();
        faulty.ifPresent(card -> {
            open(card.key());
            card.focusFault();
        });
        return faulty;
    }

    boolean isSound() {
        return cards.values().stream().allMatch(RowCard::isSound);
    }

    /** Says beside the row, by its place, why it was refused. */
    void refuse(int index, String message) {
        var card = card(sheet.lines().get(index).key());
        card.refuse(message);
        show(card.key());
    }

    private void open(@Nullable UUID row) {
        open = row;
        cards.forEach((key, card) -> card.open(key.equals(row)));
    }

    private void offerUndo(PlanSheet.Removed removed, RowCard card) {
        var back = btn(t("plans.row.undo"), "undo", "tertiary", "sm");
        back.addClickListener(event -> putBack(removed, card));
        var strip = div(
                "undo",
                span("", t("plans.row.removed", removed.line().exercise().name())),
                back);
        strip.getElement().setAttribute("role", "status");
        getContent().addComponentAtIndex(removed.index(), strip);
        back.focus();
        undo = strip;
    }

    private void putBack(PlanSheet.Removed removed, RowCard card) {
        sheet.putBack(removed);
        cards.put(card.key(), card);
        forget();
        arrange();
        card.focus();
        changed.run();
    }

    private void forget() {
        if (undo != null) undo.removeFromParent();
        undo = null;
    }

    /** Cards in the sheet’s order; those that stand where they stood are left alone. */
    private void arrange() {
        forget();
        getContent().getChildren().toList().stream()
                .filter(child -> !(child instanceof RowCard card) || !cards.containsValue(card))
                .forEach(getContent()::remove);
        for (int i = 0; i < sheet.lines().size(); i++) {
            var card = card(sheet.lines().get(i).key());
            if (getContent().getComponentCount() <= i || getContent().getComponentAt(i) != card)
                getContent().addComponentAtIndex(i, card);
        }
        if (sheet.isEmpty()) getContent().add(empty);
        refresh();
    }

    private void refresh() {
        cards.values().forEach(RowCard::refresh);
    }

    private RowCard card(UUID key) {
        return cards.computeIfAbsent(key, each -> new RowCard(sheet, sheet.get(each), this));
    }
}
