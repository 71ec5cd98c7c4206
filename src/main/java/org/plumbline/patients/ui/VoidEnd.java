package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.AskFirst;
import org.plumbline.kernel.ui.ReasonField;
import org.plumbline.patients.CareRefused;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientPage;

/** The discharge was a mistake: the course goes on. */
final class VoidEnd {
    private final ReasonField reason = new ReasonField(t("patients.void-end.reason"));
    private final AskFirst ask;
    private final EpisodeService service;
    private final PatientPage page;
    private final int version;

    VoidEnd(EpisodeService service, PatientPage page, int version) {
        this.service = service;
        this.page = page;
        this.version = version;
        ask = new AskFirst(t("patients.void-end.title"), t("patients.void-end"))
                .with(reason)
                .saying(this::beside);
        ask.tell(t("patients.void-end.effect", page.name()));
    }

    void open(Runnable done) {
        ask.open(() -> service.voidEnd(page.patient(), version, reason.getValue()), done);
    }

    private boolean beside(Refused refused) {
        if (!(refused instanceof CareRefused care) || care.field() != CareRefused.Field.REASON) return false;
        reason.say(t(refused.key(), refused.arguments()));
        return true;
    }
}
