package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.textfield.IntegerField;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.AskFirst;
import org.plumbline.kernel.ui.DayField;
import org.plumbline.patients.CareRefused;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientPage;

/** The patient is back: a new course begins today. */
final class ComeBack {
    private final DayField onset = new DayField(t("patients.form.onset"));
    private final IntegerField weeks = new IntegerField(t("patients.form.weeks"));
    private final AskFirst ask;
    private final EpisodeService service;
    private final PatientPage page;
    private final int version;

    ComeBack(EpisodeService service, PatientPage page, int version) {
        this.service = service;
        this.page = page;
        this.version = version;
        onset.setHelperText(t("patients.form.onset.why"));
        onset.setMax(page.today());
        weeks.setValue(PatientDraft.DEFAULT_WEEKS);
        weeks.setMin(1);
        weeks.setMax(PatientDraft.MOST_WEEKS);
        weeks.setStepButtonsVisible(true);
        weeks.setRequiredIndicatorVisible(true);
        weeks.setManualValidation(true);
        ask = new AskFirst(t("patients.back.title", page.name()), t("patients.back"))
                .with(onset, weeks)
                .saying(this::beside);
        ask.tell(t("patients.back.effect", page.today()));
    }

    void open(Runnable done) {
        ask.open(this::comeBack, done);
    }

    private void comeBack() {
        onset.setInvalid(false);
        weeks.setInvalid(false);
        onset.refuseUnreadable();
        service.comeBack(page.patient(), version, onset.getValue(), weeks.getValue());
    }

    private boolean beside(Refused refused) {
        if (DayField.isUnreadable(refused)) return true;
        if (!(refused instanceof CareRefused care)) return false;
        var words = t(refused.key(), refused.arguments());
        switch (care.field()) {
            case ONSET -> onset.say(words);
            case WEEKS -> {
                weeks.setErrorMessage(words);
                weeks.setInvalid(true);
                weeks.focus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
