package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.Optional;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageChoice;
import org.plumbline.patients.PatientService;
import org.springframework.stereotype.Component;

@Component
class ZoneChoice implements PatientPageChoice {
    private final PatientService service;

    ZoneChoice(PatientService service) {
        this.service = service;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<String> label(PatientPage page) {
        return page.episode().open() ? Optional.of(t("patients.zone.choice")) : Optional.empty();
    }

    @Override
    public void choose(PatientPage page, Runnable again) {
        new ZoneMove(service, page.patient()).open(again);
    }
}
