package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.plainBtn;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Function;
import org.plumbline.identity.InvitationLink;

/** Asks whom to invite, then shows the link. */
final class InviteDialog extends Dialog {
    private final InviteForm form = new InviteForm();
    private final Button make = plainBtn(t("identity.invite.submit"), "primary");
    private final Function<InviteForm.Draft, InvitationLink> invite;

    InviteDialog(Function<InviteForm.Draft, InvitationLink> invite) {
        this.invite = invite;
        var cancel = plainBtn(t("identity.invite.cancel"));
        cancel.addClickListener(click -> close());
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
        make.addClickShortcut(Key.ENTER).listenOn(form);
        addClassName("id-dialog");
        setHeaderTitle(t("identity.invite.title"));
        setCloseOnOutsideClick(false);
        add(form);
        getFooter().add(cancel, make);
        addOpenedChangeListener(change -> form.focus());
    }

    /** Once: a second click would make a second place. */
    private void make() {
        form.draft().ifPresentOrElse(this::make, () -> make.setEnabled(true));
    }

    private void make(InviteForm.Draft draft) {
        try {
            var link = invite.apply(draft);
            close();
            LinkDialog.forInvitation(draft.name(), link).open();
        } catch (RuntimeException e) {
            make.setEnabled(true);
            throw e;
        }
    }
}
