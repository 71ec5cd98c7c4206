package org.plumbline.shell.ui;

import static org.plumbline.kernel.ui.Ui.of;

import com.vaadin.flow.component.Composite;
import org.plumbline.identity.ClinicInfo;
import org.plumbline.kernel.ui.CallLink;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;

/**
 * Stands by on every screen of a patient with its words; the browser shows it while the portal cannot be reached
 * (frontend/page/connection.js): what is saved and what is not, and the two numbers, which need no connection of ours.
 */
final class NoLine extends Composite<Tag> {
    NoLine(ClinicInfo clinic) {
        getContent()
                .attribute("role", "region")
                .attribute("aria-label", Texts.t("shell.offline.title"))
                .attribute("tabindex", "-1")
                .attribute("data-title", Texts.t("shell.offline.title"))
                .attribute("data-lost", Texts.t("shell.offline.lost"))
                .attribute("data-waiting", Texts.t("shell.offline.waiting"))
                .attribute("data-unwell", Texts.t("shell.offline.unwell"))
                .attribute("data-unsent-title", Texts.t("shell.offline.unsent.title"))
                .attribute("data-unsent", Texts.t("shell.offline.unsent"))
                .attribute("data-call", Texts.t("shell.offline.call", clinic.emergencyNumber()))
                .attribute("data-number", CallLink.href(clinic.emergencyNumber()))
                .attribute("data-call-clinic", Texts.t("shell.offline.call.clinic"))
                .attribute("data-number-clinic", CallLink.href(clinic.phone()));
    }

    @Override
    protected Tag initContent() {
        return of("pl-noline", "noline card");
    }
}
