package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.plumbline.patients.PatientPage;
import org.plumbline.plans.HoldRefused;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.OpenHold;

/** Lets the exercises start again, with a reason. A refusal stands beside the reason, and what was typed stays. */
final class LiftDialog extends Dialog {
    private final PatientPage page;
    private final OpenHold hold;
    private final HoldService holds;
    private final Runnable lifted;
    private final TextArea reason = new TextArea(t("plans.hold.dialog.reason"));

    LiftDialog(PatientPage page, OpenHold hold, HoldService holds, Runnable lifted) {
        this.page = page;
        this.hold = hold;
        this.holds = holds;
        this.lifted = lifted;
        var cancel = plainBtn(t("plans.hold.dialog.cancel"));
        var lift = btn(t("plans.hold.dialog.lift"), "check", "primary");
        cancel.addClickListener(click -> close());
        lift.addClickListener(click -> lift());
        reason.setManualValidation(true);
        reason.setPlaceholder(t("plans.hold.dialog.example"));
        reason.setMinRows(3);
        reason.setMaxRows(8);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        setHeaderTitle(t("plans.hold.dialog.title", page.name()));
        addClassName("pt-dialog");
        setCloseOnOutsideClick(false);
        add(div("hold-lift", HoldCard.answers(hold.answers()), txt("p", "ink2", t("plans.hold.dialog.again")), reason));
        getFooter().add(cancel, lift);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) reason.focus();
        });
    }

    private void lift() {
        try {
            holds.lift(page.patient(), hold.id(), reason.getValue());
            close();
            lifted.run();
        } catch (HoldRefused refused) {
            reason.setErrorMessage(t(refused.key(), refused.arguments()));
            reason.setInvalid(true);
            reason.focus();
            lifted.run();
        }
    }
}
