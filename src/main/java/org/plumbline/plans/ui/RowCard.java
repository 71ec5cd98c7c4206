package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.iconBtn;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.PlanDraft;

/** One exercise of the plan: reads as a sentence, opens to be edited in place. */
final class RowCard extends Composite<Article> {
    private final UUID key;
    private final String name;
    private final Actions actions;
    private final NativeButton opener;
    private final Button up;
    private final Button down;
    private final Tag dose = txt("p", "d", "");
    private final Span mark = span("bdg a", "");
    private final Span refusal = span("refusal", "");
    private final Figure figure;
    private final Div head;
    private final PlanSheet sheet;
    private @Nullable RowEditor editor;
    private boolean sound = true;

    /** What a row asks of the list it stands in. */
    interface Actions {
        void toggle(UUID row);

        void move(UUID row, int by);

        void remove(UUID row);

        void changed();
    }

    RowCard(PlanSheet sheet, PlanSheet.Line line, Actions actions) {
        this.sheet = sheet;
        this.key = line.key();
        this.name = line.exercise().name();
        this.actions = actions;
        opener = new NativeButton(name, event -> actions.toggle(key));
        opener.addClassName("opener");
        up = handle("plans.row.up", "up", -1);
        down = handle("plans.row.down", "down", 1);
        figure = new Figure(line.exercise().figureUrl(), "").still();
        head = head(line);
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        getContent().addClassNames("card", "pr");
        getContent().add(head, refusal);
        listenToKeys();
        show(false);
        refresh();
    }

    private Button handle(String label, String icon, int by) {
        var button = iconBtn(t(label, name), icon, "tertiary", "sm");
        button.addClickListener(event -> actions.move(key, by));
        return button;
    }

    private Div head(PlanSheet.Line line) {
        var remove = iconBtn(t("plans.row.remove", name), "trash", "tertiary", "sm");
        remove.addClickListener(event -> actions.remove(key));
        return div(
                "head",
                div("handles", up, down),
                div("th", figure),
                of("div", "words", of("h3", "", opener), dose, why(line)),
                div("end row", mark, remove));
    }

    private static Component why(PlanSheet.Line line) {
        var reason = line.reason();
        return txt("p", "why", reason == null ? "" : reason);
    }

    private void listenToKeys() {
        Shortcuts.addShortcutListener(this, () -> actions.move(key, -1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(head);
        Shortcuts.addShortcutListener(this, () -> actions.move(key, 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(head);
    }

    UUID key() {
        return key;
    }

    /** Says what the sheet knows of this row: its dose, its place, what changed. */
    void refresh() {
        var row = sheet.get(key).row();
        dose.setText(PlanWords.dose(row));
        int index = sheet.index(key);
        up.setEnabled(index > 0);
        down.setEnabled(index < sheet.lines().size() - 1);
        var change = sound ? sheet.change(key).map(each -> "plans.row." + each.name()) : Optional.of("plans.row.check");
        mark.setVisible(change.isPresent());
        mark.setText(change.map(text -> t(text)).orElse(""));
        mark.setClassName("a", sound);
        mark.setClassName("fault", !sound);
        figure.mirrored(row.side() == DoseSide.LEFT);
    }

    void open(boolean open) {
        if (open && editor == null) {
            editor = new RowEditor(sheet.get(key).exercise(), sheet.get(key).row(), this::take);
            getContent().add(editor);
        }
        if (editor != null) editor.setVisible(open);
        show(open);
    }

    private void show(boolean open) {
        getContent().setClassName("open", open);
        opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void take(Optional<PlanDraft.Row> row) {
        sound = row.isPresent();
        row.ifPresent(changed -> sheet.change(key, changed));
        refuse(null);
        actions.changed();
    }

    /** Whether everything that was typed can be assigned. */
    boolean isSound() {
        return sound;
    }

    /** Says beside the row why it was refused. */
    void refuse(@Nullable String message) {
        refusal.setVisible(message != null);
        refusal.setText(message == null ? "" : message);
    }

    void focus() {
        opener.focus();
    }

    void focusHandle(int by) {
        var handle = by < 0 ? up : down;
        if (handle.isEnabled()) handle.focus();
        else opener.focus();
    }

    void focusFault() {
        if (editor != null) editor.focusFault();
    }
}
