package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before something unsaved is left: inside the portal by a dialog, towards the outside by the browser’s own. */
final class LeaveGuard {
    private static final String ON = """
            if (!this.$guard) {
              this.$guard = event => event.preventDefault();
              window.addEventListener('beforeunload', this.$guard);
            }""";
    private static final String OFF = """
            if (this.$guard) {
              window.removeEventListener('beforeunload', this.$guard);
              delete this.$guard;
            }""";

    private final Component view;
    private boolean on;

    LeaveGuard(Component view) {
        this.view = view;
    }

    void set(boolean unsaved) {
        if (unsaved == on) return;
        on = unsaved;
        view.getElement().executeJs(unsaved ? ON : OFF);
    }

    void beforeLeave(BeforeLeaveEvent event) {
        if (!on) return;
        var leaving = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setHeader(t("plans.leave.title"));
        dialog.setText(t("plans.leave.text"));
        dialog.setRejectable(true);
        dialog.setRejectText(t("plans.leave.leave"));
        dialog.setConfirmText(t("plans.leave.stay"));
        dialog.addConfirmListener(confirm -> leaving.cancel());
        dialog.addCancelListener(escape -> leaving.cancel());
        dialog.addRejectListener(reject -> {
            set(false);
            leaving.proceed();
        });
        dialog.open();
    }
}
