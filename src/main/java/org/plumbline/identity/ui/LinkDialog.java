package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.PortalAccess.State;
import org.plumbline.identity.StaffMember;

/** Shows a link once, to be copied: the portal keeps only its hash. */
final class LinkDialog extends Dialog {
    private final TextField link = new TextField(t("identity.link.label"));
    private final Span told = new Span();

    private LinkDialog(String title, String explanation, InvitationLink invitation) {
        var copy = btn(t("identity.link.copy"), "copy", "primary");
        var done = plainBtn(t("identity.link.done"));
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setValue(invitation.path());
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
        Clipboard.onClick(copy).writeText(link, text -> copied(), error -> select());
        done.addClickListener(click -> close());
        addClassName("id-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        add(div("id-link", txt("p", "", explanation), link, txt("p", "ink3 s13", t("identity.link.earlier")), told));
        getFooter().add(done, copy);
        spellOut(invitation);
    }

    static LinkDialog forInvitation(String name, InvitationLink link) {
        return new LinkDialog(t("identity.link.join.title", name), t("identity.link.join.text", name), link);
    }

    static LinkDialog forColleague(StaffMember person, InvitationLink link, ZoneId zone) {
        var joined = person.access().state() == State.JOINED;
        var until = day(link.expires(), zone);
        return joined
                ? new LinkDialog(
                        t("identity.link.renew.title", person.name()),
                        t("identity.link.renew.text", person.name(), until),
                        link)
                : forInvitation(person.name(), link);
    }

    static String day(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(t("identity.date"), Locale.UK).format(instant.atZone(zone));
    }

    /** The browser knows the address under which people see the portal. */
    private void spellOut(InvitationLink invitation) {
        getElement()
                .executeJs("return new URL($0, document.baseURI).href", invitation.path())
                .then(String.class, link::setValue);
    }

    private void copied() {
        told.setText(t("identity.link.copied"));
    }

    private void select() {
        told.setText(t("identity.link.select"));
        link.getElement().executeJs("this.inputElement.focus(); this.inputElement.select()");
    }
}
