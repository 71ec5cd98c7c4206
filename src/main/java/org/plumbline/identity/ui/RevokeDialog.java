package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.dialog.Dialog;
import org.plumbline.identity.StaffMember;

/** Before an invitation is taken back. */
final class RevokeDialog extends Dialog {
    RevokeDialog(StaffMember person, Runnable revoke) {
        var keep = plainBtn(t("identity.revoke.keep"));
        keep.addClickListener(click -> close());
        var go = plainBtn(t("identity.revoke.submit"), "primary");
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            close();
            revoke.run();
        });
        addClassName("id-dialog");
        setHeaderTitle(t("identity.revoke.title", person.name()));
        add(div("id-link", txt("p", "", t("identity.revoke.text", person.name()))));
        getFooter().add(keep, go);
    }
}
