package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.dialog.Dialog;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.PortalAccess.State;
import org.plumbline.identity.StaffMember;
import org.plumbline.kernel.ui.LinkField;

/** Shows a link once, to be copied. */
final class LinkDialog extends Dialog {
    private LinkDialog(String title, String explanation, InvitationLink invitation) {
        var link = new LinkField(invitation.path());
        var done = plainBtn(t("identity.link.done"));
        done.addClickListener(click -> close());
        addClassName("id-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        add(div(
                "id-link",
                txt("p", "", explanation),
                link,
                txt("p", "ink3 s13", t("identity.link.earlier")),
                link.told()));
        getFooter().add(done, link.copyButton());
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
}
