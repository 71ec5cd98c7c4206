package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.plumbline.identity.InvitationLink;
import org.plumbline.kernel.ui.LinkField;

/** Shows the link once, to be copied. */
final class InvitationDialog extends Dialog {
    private final Div earlier = new Div();

    /** @param explanation for whom the link is and how long it works */
    InvitationDialog(String title, String explanation, InvitationLink invitation) {
        var link = new LinkField(invitation.path());
        var done = plainBtn(t("patients.dialog.close"));
        earlier.addClassName("ink3");
        done.addClickListener(click -> close());
        setHeaderTitle(title);
        addClassName("pt-dialog");
        setCloseOnOutsideClick(false);
        add(div("pt-link", txt("p", "", explanation), link, earlier, link.told()));
        getFooter().add(done, link.copyButton());
    }

    void warnOfEarlierLinks() {
        earlier.setText(t("patients.invite.earlier"));
    }
}
