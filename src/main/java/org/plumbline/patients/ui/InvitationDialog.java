package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.plumbline.identity.InvitationLink;

/** Shows the link once, to be copied: the portal keeps only its hash. */
final class InvitationDialog extends Dialog {
    private final TextField link = new TextField(t("patients.invite.link"));
    private final Div earlier = new Div();
    private final Span told = new Span();

    /** @param explanation for whom the link is and how long it works */
    InvitationDialog(String title, String explanation, InvitationLink invitation) {
        var copy = btn(t("patients.invite.copy"), "copy", "primary");
        var done = plainBtn(t("patients.dialog.close"));
        link.setReadOnly(true);
        link.setValue(invitation.path());
        link.setAutoselect(true);
        earlier.addClassName("ink3");
        told.addClassName("pt-told");
        told.getElement().setAttribute("role", "status");
        Clipboard.onClick(copy).writeText(link, text -> copied(), error -> selected());
        done.addClickListener(click -> close());
        setHeaderTitle(title);
        addClassName("pt-dialog");
        setCloseOnOutsideClick(false);
        add(div("pt-link", txt("p", "", explanation), link, earlier, told));
        getFooter().add(done, copy);
        spellOut(invitation);
    }

    void warnOfEarlierLinks() {
        earlier.setText(t("patients.invite.earlier"));
    }

    /** The browser knows the address that the patient will see. */
    private void spellOut(InvitationLink invitation) {
        getElement()
                .executeJs("return new URL($0, document.baseURI).href", invitation.path())
                .then(String.class, link::setValue);
    }

    private void copied() {
        told.setText(t("patients.invite.copied"));
    }

    private void selected() {
        told.setText(t("patients.invite.copy.failed"));
        link.getElement().executeJs("this.inputElement.focus(); this.inputElement.select()");
    }
}
