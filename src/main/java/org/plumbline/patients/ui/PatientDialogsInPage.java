package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.PortalAccess;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.AskFirst;
import org.plumbline.patients.PatientDialogs;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientRecord;
import org.plumbline.patients.PatientRefused;
import org.plumbline.patients.PatientService;
import org.springframework.stereotype.Component;

/** Puts the dialogs together with the service. */
@Component
class PatientDialogsInPage implements PatientDialogs {
    private final PatientService service;
    private final ClinicDirectory clinics;
    private final Clock clock;

    PatientDialogsInPage(PatientService service, ClinicDirectory clinics, Clock clock) {
        this.service = service;
        this.clinics = clinics;
        this.clock = clock;
    }

    @Override
    public void openNew(Consumer<PatientId> onSaved) {
        var form = new PatientForm(
                PatientDraft.empty(clinics.current().zone()), t("patients.form.zone.why"), this::problemsOfNew);
        new PatientDialog(t("patients.new"), t("patients.new.save"), form, service::register, onSaved).open();
    }

    void openEdit(PatientRecord record, Runnable onSaved) {
        var form = new PatientForm(
                record.draft(),
                t("patients.form.zone.later"),
                draft -> draft.problems(record.today(), record.episode().start()));
        var editing = new Editing(record, form);
        new PatientDialog(t("patients.edit"), t("patients.edit.save"), form, editing::store, patient -> onSaved.run())
                .open();
    }

    /** Makes a link, which ends those made before, and shows it. */
    void openInvitation(PatientRecord record, Runnable onClosed) {
        try {
            var link = service.invite(record.id());
            var dialog =
                    new InvitationDialog(t("patients.invite.title", record.name()), explanation(record, link), link);
            if (record.access().state() != PortalAccess.State.NOT_INVITED) dialog.warnOfEarlierLinks();
            dialog.addClosedListener(closed -> onClosed.run());
            dialog.open();
        } catch (Refused refused) {
            Notification.show(t(refused.key(), refused.arguments()));
        }
    }

    /** A link that was handed out stops working. */
    void openRevocation(PatientRecord record, Runnable onDone) {
        var ask = new AskFirst(t("patients.revoke.title", record.name()), t("patients.revoke"));
        ask.tell(
                record.access().state() == PortalAccess.State.JOINED
                        ? t("patients.revoke.effect.joined", record.name())
                        : t("patients.revoke.effect"));
        ask.open(() -> service.revokeInvitation(record.id()), onDone);
    }

    private String explanation(PatientRecord record, InvitationLink link) {
        var key = record.access().state() == PortalAccess.State.JOINED
                ? "patients.invite.password"
                : "patients.invite.explain";
        return t(key, record.name(), link.expires().atZone(clinics.current().zone()));
    }

    private List<PatientDraft.Problem> problemsOfNew(PatientDraft draft) {
        var today = LocalDate.ofInstant(clock.instant(), draft.zone());
        return draft.problems(today, today);
    }

    /** Knows which version the form began with, also after another editor came first. */
    private final class Editing {
        private final PatientForm form;
        private PatientRecord read;

        Editing(PatientRecord read, PatientForm form) {
            this.read = read;
            this.form = form;
        }

        PatientId store(PatientDraft draft) {
            try {
                service.edit(read.id(), read.version(), draft);
                return read.id();
            } catch (PatientRefused refused) {
                if (refused.changedMeanwhileByAnother()) takeOver();
                throw refused;
            }
        }

        private void takeOver() {
            read = service.record(read.id());
            form.merge(read.draft());
        }
    }
}
