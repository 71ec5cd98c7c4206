package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.Optional;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageChoice;
import org.plumbline.plans.PauseService;
import org.springframework.stereotype.Component;

@Component
class PauseChoice implements PatientPageChoice {
    private final PauseService pauses;

    PauseChoice(PauseService pauses) {
        this.pauses = pauses;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<String> label(PatientPage page) {
        return page.episode().open() ? Optional.of(t("plans.pause.choice")) : Optional.empty();
    }

    @Override
    public void choose(PatientPage page, Runnable again) {
        new AgreePause(pauses, page, again).open();
    }
}
