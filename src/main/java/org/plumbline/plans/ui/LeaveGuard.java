package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/**
 * Asks before something is left that cannot be kept, because it is no number or no day: inside the portal by a dialog, towards the outside by the browser’s own. The page
 * carries the browser’s guard, not the view: a view that is left could not take it down any more.
 */
final class LeaveGuard {
    private static final String ON = """
            if (!window.plGuard) {
              window.plGuard = event => event.preventDefault();
              window.addEventListener('beforeunload', window.plGuard);
            }""";
    private static final String OFF = """
            window.removeEventListener('beforeunload', window.plGuard);
            delete window.plGuard;""";

    private boolean on;

    void set(boolean unsound) {
        if (unsound == on) return;
        on = unsound;
        UI.getCurrent().getPage().executeJs(unsound ? ON : OFF);
    }

    void beforeLeave(BeforeLeaveEvent event) {
        if (!on) return;
        var leaving = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setHeader(t("plans.leave.title"));
        dialog.setText(t("plans.leave.text"));
        dialog.setConfirmText(t("plans.leave.stay"));
        dialog.setRejectable(true);
        dialog.setRejectText(t("plans.leave.leave"));
        dialog.addConfirmListener(confirm -> leaving.cancel());
        dialog.addCancelListener(escape -> leaving.cancel());
        dialog.addRejectListener(reject -> {
            set(false);
            leaving.proceed();
        });
        dialog.open();
    }
}
