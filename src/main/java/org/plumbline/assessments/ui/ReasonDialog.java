package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.plumbline.kernel.Refused;

/** Something that is not done without saying why. What is refused is said beside the reason, which stays. */
final class ReasonDialog extends Dialog {
    private final TextArea reason = new TextArea(t("assessments.reasonDialog.reason"));
    private final Consumer<String> done;

    /** @param text what will happen @param yes the word for doing it @param done may refuse */
    ReasonDialog(String title, String text, String yes, Consumer<String> done) {
        this.done = done;
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        var cancel = plainBtn(t("assessments.picker.cancel"));
        cancel.addClickListener(click -> close());
        var act = plainBtn(yes, "primary");
        act.addClickListener(click -> act());
        addClassName("assess-reason");
        setHeaderTitle(title);
        add(txt("p", "", text), reason);
        getFooter().add(cancel, act);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) reason.focus();
        });
    }

    private void act() {
        try {
            done.accept(reason.getValue());
            close();
        } catch (Refused refused) {
            reason.setErrorMessage(t(refused.key(), refused.arguments()));
            reason.setInvalid(true);
            reason.focus();
        }
    }
}
