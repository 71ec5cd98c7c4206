package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Before changes that were not saved are left behind. */
final class UnsavedDialog extends Dialog {
    UnsavedDialog(ContinueNavigationAction leaving) {
        var go = plainBtn(t("adherence.settings.leave.go"));
        go.addClickListener(click -> {
            close();
            leaving.proceed();
        });
        var stay = plainBtn(t("adherence.settings.leave.stay"), "primary");
        stay.addClickListener(click -> {
            close();
            leaving.cancel();
        });
        addDialogCloseActionListener(action -> {
            close();
            leaving.cancel();
        });
        setCloseOnOutsideClick(false);
        addClassName("id-dialog");
        setHeaderTitle(t("adherence.settings.leave.title"));
        add(txt("p", "", t("adherence.settings.leave.text")));
        getFooter().add(go, stay);
        addOpenedChangeListener(change -> stay.focus());
    }
}
