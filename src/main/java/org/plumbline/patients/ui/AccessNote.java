package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import org.plumbline.identity.PortalAccess;

/** Says that the patient cannot sign in yet, and offers the link. */
final class AccessNote extends Composite<Div> {
    AccessNote(PortalAccess access, ZoneId clinicZone, Runnable invite) {
        var first = access.state() == PortalAccess.State.NOT_INVITED;
        var button = plainBtn(t(first ? "patients.invite" : "patients.invite.again"), "sm");
        button.addClickListener(click -> invite.run());
        getContent().setClassName("pt-note");
        getContent()
                .add(
                        icon("link"),
                        of(
                                "p",
                                "grow",
                                txt("b", "", words(access, clinicZone)),
                                txt("span", "", t("patients.access.why"))),
                        button);
    }

    static boolean isNeeded(PortalAccess access) {
        return access.state() == PortalAccess.State.NOT_INVITED || access.state() == PortalAccess.State.EXPIRED;
    }

    static String words(PortalAccess access, ZoneId clinicZone) {
        var key = "patients.access." + access.state();
        var expires = access.expires();
        return access.state() == PortalAccess.State.INVITED && expires != null
                ? t(key, expires.atZone(clinicZone))
                : t(key);
    }
}
