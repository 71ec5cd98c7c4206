package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.AskFirst;
import org.plumbline.kernel.ui.DayField;
import org.plumbline.kernel.ui.ReasonField;
import org.plumbline.patients.CareRefused;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientPage;

/** The course ends, with its last day and why. */
final class EndCourse {
    private final DayField day = new DayField(t("patients.end.day"));
    private final ReasonField reason = new ReasonField(t("patients.end.reason"));
    private final AskFirst ask;
    private final EpisodeService service;
    private final PatientPage page;
    private int version;

    EndCourse(EpisodeService service, PatientPage page) {
        this.service = service;
        this.page = page;
        version = service.care(page.patient()).version();
        ask = new AskFirst(t("patients.end.title", page.name()), t("patients.end"))
                .with(day, reason)
                .saying(this::beside);
        day.setRequiredIndicatorVisible(true);
        day.setHelperText(t("patients.end.day.why"));
        day.setMax(page.today());
        day.setMin(page.episode().start());
        day.setValue(page.today());
        day.addValueChangeListener(change -> tell());
        reason.setHelperText(t("patients.end.reason.why"));
        tell();
    }

    void open(Runnable done) {
        ask.open(this::end, done);
    }

    private void end() {
        day.setInvalid(false);
        reason.setInvalid(false);
        day.refuseUnreadable();
        service.end(page.patient(), version, day.getValue(), reason.getValue());
    }

    private void tell() {
        day.setInvalid(false);
        var effect = service.effectOfEnd(page.patient(), day.getValue());
        if (!effect.known()) {
            ask.tell("");
            return;
        }
        var words = t("patients.end.effect", effect.from(), effect.exercises(), page.name());
        ask.tell(effect.timesPast() == 0 ? words : words + " " + t("patients.end.effect.past", effect.timesPast()));
    }

    private boolean beside(Refused refused) {
        if (DayField.isUnreadable(refused)) return true;
        if (!(refused instanceof CareRefused care)) return false;
        var words = t(refused.key(), refused.arguments());
        switch (care.field()) {
            case DAY -> day.say(words);
            case REASON -> reason.say(words);
            default -> {
                if (care.isChangedMeanwhile())
                    version = service.care(page.patient()).version();
                return false;
            }
        }
        return true;
    }
}
