package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanDraft;

/** One exercise of the plan: reads as a sentence, opens to be edited in place. */
final class RowCard extends Composite<Article> {
    private final UUID key;
    private final PlanSheet sheet;
    private final Actions actions;
    private final RowHead head;
    private final Span refusal = span("refusal", "");
    private @Nullable RowEditor editor;
    private PlanDraft.Row shown;
    private boolean sound;
    private boolean open;

    /** What a row asks of the list it stands in. */
    interface Actions {
        void toggle(UUID row);

        /** @param refocus what takes the focus where the row stands then */
        void move(UUID row, int by, Runnable refocus);

        void remove(UUID row);

        void changed();

        boolean isInForce(PlanSheet.Line line);

        void stop(UUID row);
    }

    RowCard(PlanSheet sheet, PlanSheet.Line line, Actions actions) {
        this.sheet = sheet;
        this.key = line.key();
        this.actions = actions;
        this.shown = line.row();
        this.sound = line.isExplained();
        head = new RowHead(sheet, line, actions);
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        getContent().addClassNames("card", "pr");
        getContent().add(head, refusal);
        Shortcuts.addShortcutListener(this, () -> actions.move(key, -1, this::focus), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(head);
        Shortcuts.addShortcutListener(this, () -> actions.move(key, 1, this::focus), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(head);
        head.expanded(false);
    }

    UUID key() {
        return key;
    }

    /** Says what the sheet knows of this row; where it went back in time, its fields follow. */
    void refresh(PlanComparison comparison) {
        var line = sheet.get(key);
        if (!line.row().equals(shown)) restore(line);
        head.show(line, comparison.of(line.row()), sound);
    }

    private void restore(PlanSheet.Line line) {
        shown = line.row();
        sound = line.isExplained();
        if (editor != null) editor.removeFromParent();
        editor = null;
        open(open);
    }

    void open(boolean open) {
        this.open = open;
        if (open && editor == null) {
            var line = sheet.get(key);
            editor = new RowEditor(line, actions.isInForce(line) ? () -> actions.stop(key) : null, this::take);
            getContent().add(editor);
        }
        if (editor != null) editor.setVisible(open);
        getContent().setClassName("open", open);
        head.expanded(open);
    }

    private void take(Optional<PlanDraft.Row> row) {
        sound = row.isPresent();
        row.ifPresent(changed -> {
            shown = changed;
            sheet.change(key, changed);
        });
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
        head.focus();
    }

    void focusFault() {
        if (editor != null) editor.focusFault();
    }

    /** To the word that a rule wants, where it wants one; else to the row. */
    void focusNew() {
        if (editor != null && !sound) editor.focusWord();
        else focus();
    }
}
