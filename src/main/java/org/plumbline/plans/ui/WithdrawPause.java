package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.AskFirst;
import org.plumbline.kernel.ui.ReasonField;
import org.plumbline.patients.PatientPage;
import org.plumbline.plans.AgreedPause;
import org.plumbline.plans.PauseRefused;
import org.plumbline.plans.PauseService;

/** The pause was a mistake. */
final class WithdrawPause {
    private final ReasonField reason = new ReasonField(t("plans.pause.withdraw.reason"));
    private final AskFirst ask;
    private final PauseService pauses;
    private final PatientPage page;
    private final AgreedPause pause;

    WithdrawPause(PauseService pauses, PatientPage page, AgreedPause pause) {
        this.pauses = pauses;
        this.page = page;
        this.pause = pause;
        ask = new AskFirst(t("plans.pause.withdraw.title"), t("plans.pause.withdraw"))
                .with(reason)
                .saying(this::beside);
        ask.tell(t("plans.pause.withdraw.effect", pause.from(), pause.to()));
    }

    void open(Runnable done) {
        ask.open(() -> pauses.withdraw(page.patient(), pause.id(), reason.getValue()), done);
    }

    private boolean beside(Refused refused) {
        if (!(refused instanceof PauseRefused why) || why.field() != PauseRefused.Field.REASON) return false;
        reason.say(t(refused.key(), refused.arguments()));
        return true;
    }
}
