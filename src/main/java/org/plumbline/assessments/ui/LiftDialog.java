package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.UnaryOperator;

/** Lifts a safety finding, with a reason. */
final class LiftDialog extends Dialog {
    private final TextArea reason = new TextArea(t("assessments.lift.reason"));
    private final UnaryOperator<String> save;

    /** @param save takes the reason, gives what is wrong with it, empty where nothing is */
    LiftDialog(String finding, UnaryOperator<String> save) {
        this.save = save;
        reason.setMinRows(3);
        reason.setWidthFull();
        var cancel = plainBtn(t("assessments.picker.cancel"));
        cancel.addClickListener(click -> close());
        var lift = plainBtn(t("assessments.lift"), "primary");
        lift.addClickListener(click -> lift());
        addClassName("assess-picker");
        setHeaderTitle(finding);
        add(txt("p", "", t("assessments.lift.text")), reason);
        getFooter().add(cancel, lift);
    }

    private void lift() {
        var problem = save.apply(reason.getValue());
        if (problem.isEmpty()) close();
        reason.setErrorMessage(problem);
        reason.setInvalid(!problem.isEmpty());
    }
}
