package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.plumbline.plans.PlanRefused;

/** Asks why an exercise is stopped now, before it is. */
final class StopDialog extends Dialog {
    private final NoteField why = new NoteField(t("plans.stop.why"), true);
    private final Span told = span("refusal", "");

    /** @param stop does it; what it refuses is told here */
    StopDialog(String exercise, String patient, Consumer<String> stop) {
        setHeaderTitle(t("plans.stop.title", exercise));
        addClassName("stop-dialog");
        told.getElement().setAttribute("role", "alert");
        told.setVisible(false);
        why.setPlaceholder(t("plans.stop.why-example"));
        why.setWidthFull();
        add(txt("p", "ink2", t("plans.stop.text", patient)), why, told);
        var confirm = plainBtn(t("plans.stop.confirm"), "primary");
        confirm.addClickListener(event -> confirm(stop));
        var cancel = plainBtn(t("plans.stop.cancel"), "tertiary");
        cancel.addClickListener(event -> close());
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) why.focus();
        });
    }

    private void confirm(Consumer<String> stop) {
        var reason = why.text();
        if (!why.isSound() || reason == null) {
            why.complain();
            why.focus();
            return;
        }
        try {
            stop.accept(reason);
            close();
        } catch (PlanRefused refused) {
            told.setText(t(refused.key(), refused.arguments()));
            told.setVisible(true);
        }
    }
}
