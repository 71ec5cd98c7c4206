package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.Optional;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageChoice;
import org.springframework.stereotype.Component;

@Component
class EndChoice implements PatientPageChoice {
    private final EpisodeService service;

    EndChoice(EpisodeService service) {
        this.service = service;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<String> label(PatientPage page) {
        return page.episode().open() ? Optional.of(t("patients.end.choice")) : Optional.empty();
    }

    @Override
    public void choose(PatientPage page, Runnable again) {
        new EndCourse(service, page).open(again);
    }
}
