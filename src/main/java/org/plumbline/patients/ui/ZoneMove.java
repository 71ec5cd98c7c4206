package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.time.Duration;
import java.time.ZoneId;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.AskFirst;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientRecord;
import org.plumbline.patients.PatientRefused;
import org.plumbline.patients.PatientService;

/** The patient moves to another time zone, from tomorrow on. */
final class ZoneMove {
    private final ZoneField zone = new ZoneField(t("patients.form.zone"));
    private final AskFirst ask;
    private final PatientService service;
    private PatientRecord record;

    ZoneMove(PatientService service, PatientId patient) {
        this.service = service;
        record = service.record(patient);
        ask = new AskFirst(t("patients.zone.title", record.name()), t("patients.zone"))
                .with(zone)
                .saying(this::beside);
        zone.setRequiredIndicatorVisible(true);
        zone.setValue(record.lastZone());
        zone.addValueChangeListener(change -> tell());
        tell();
    }

    void open(Runnable done) {
        ask.open(this::move, done);
    }

    private void move() {
        zone.setInvalid(zone.getValue() == null);
        zone.setErrorMessage(t("patients.problem.zone"));
        if (zone.getValue() == null) throw new NoZone();
        var before = record.draft();
        service.edit(
                record.id(),
                record.version(),
                new PatientDraft(
                        before.name(),
                        before.born(),
                        before.sex(),
                        before.email(),
                        before.phone(),
                        zone.getValue(),
                        before.onset(),
                        before.plannedWeeks()));
    }

    private void tell() {
        zone.setInvalid(false);
        var chosen = zone.getValue();
        if (chosen == null || chosen.equals(record.lastZone())) {
            ask.tell(t("patients.zone.same", ZoneField.words(record.lastZone())));
            return;
        }
        var tomorrow = record.today().plusDays(1);
        var words = t("patients.zone.effect", tomorrow, ZoneField.words(chosen), record.name());
        ask.tell(loses(chosen) ? words + " " + t("patients.zone.effect.short", record.today()) : words);
    }

    /** Whether the move takes time from today: it then counts only what was done. */
    private boolean loses(ZoneId chosen) {
        var tomorrow = record.today().plusDays(1);
        var here = tomorrow.atStartOfDay(record.page().zone());
        return Duration.between(tomorrow.atStartOfDay(chosen), here).isPositive();
    }

    private boolean beside(Refused refused) {
        if (refused instanceof NoZone) return true;
        if (refused instanceof PatientRefused meanwhile && meanwhile.changedMeanwhileByAnother()) {
            record = service.record(record.id());
            tell();
            ask.warn(t("patients.zone.changed"));
            return true;
        }
        return false;
    }

    /** Said beside the field. */
    private static final class NoZone extends Refused {
        NoZone() {
            super("patients.problem.zone");
        }
    }
}
