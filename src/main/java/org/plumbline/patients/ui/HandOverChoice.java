package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageChoice;
import org.springframework.stereotype.Component;

@Component
class HandOverChoice implements PatientPageChoice {
    private final EpisodeService service;
    private final CurrentUser user;

    HandOverChoice(EpisodeService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> label(PatientPage page) {
        return page.episode().open() ? Optional.of(t("patients.hand-over.choice")) : Optional.empty();
    }

    /** Who gave the patient away entirely goes home: the page is no longer theirs. */
    @Override
    public void choose(PatientPage page, Runnable again) {
        new HandOver(service, page).open((formerLead, stays) -> {
            var mine = user.require().membership(Role.THERAPIST).equals(formerLead);
            if (mine && !stays) UI.getCurrent().navigate("");
            else again.run();
        });
    }
}
