package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.PortalAccess;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientRecord;

/** The data of the person: how to reach them, what the rules need, and the way in to the portal. */
final class RecordCard extends Composite<Section> {
    private final Tag facts = of("dl", "pt-record");

    /** What can be done with the record while the course is open. */
    record Acts(Runnable edit, Runnable invite, Runnable revoke) {}

    /** @param clinicZone for the hour at which the invitation ends */
    RecordCard(PatientRecord record, ZoneId clinicZone, Acts acts) {
        var open = record.episode().open();
        fact("patients.record.born", text(day(record.born())));
        fact("patients.form.sex", text(record.sex() == null ? null : t("patients.sex." + record.sex())));
        fact("patients.form.phone", link("tel:", record.phone()));
        fact("patients.form.email", link("mailto:", record.email()));
        fact("patients.form.onset", text(day(record.episode().onset())));
        fact("patients.form.zone", text(ZoneField.words(record.lastZone())));
        fact(
                "patients.record.portal",
                text(AccessNote.words(record.access(), clinicZone)),
                open ? portal(record, acts) : div(""));
        getContent().setClassName("card pt-card");
        var head = of("header", "", new H2(t("patients.record")));
        if (open) head.add(act("patients.edit", "edit", acts.edit()));
        getContent().add(head, facts);
    }

    private void fact(String key, Component... value) {
        facts.add(of("div", "", txt("dt", "", t(key)), of("dd", "", value)));
    }

    private static Component portal(PatientRecord record, Acts acts) {
        var access = record.access();
        var first = access.state() == PortalAccess.State.NOT_INVITED;
        var portal = div("pt-portal", act(first ? "patients.invite" : "patients.invite.again", "link", acts.invite()));
        if (linkIsOut(access)) portal.add(act("patients.revoke", "close", acts.revoke()));
        return portal;
    }

    /** A link was handed out and not used: to join, or for a new password. */
    private static boolean linkIsOut(PortalAccess access) {
        return access.state() == PortalAccess.State.INVITED
                || access.state() == PortalAccess.State.JOINED && access.expires() != null;
    }

    private static Component act(String key, String icon, Runnable act) {
        var button = btn(t(key), icon, "tertiary", "sm");
        button.addClickListener(click -> act.run());
        return button;
    }

    private static Component text(@Nullable String value) {
        return value == null ? nothing() : txt("span", "", value);
    }

    private static Component link(String scheme, @Nullable String value) {
        return value == null ? nothing() : new Anchor(scheme + value, value);
    }

    private static Component nothing() {
        var dash = txt("span", "ink3", t("patients.record.none"));
        dash.attribute("aria-label", t("patients.record.none.words"));
        return dash;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : t("patients.record.day", day);
    }
}
