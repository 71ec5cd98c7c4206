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
class TeamChoice implements PatientPageChoice {
    private final EpisodeService service;
    private final CurrentUser user;

    TeamChoice(EpisodeService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<String> label(PatientPage page) {
        return page.episode().open() ? Optional.of(t("patients.team.choice")) : Optional.empty();
    }

    @Override
    public void choose(PatientPage page, Runnable again) {
        var me = user.require().membership(Role.THERAPIST);
        var team = new Team(service, page, me);
        team.open(() -> {
            if (team.left()) UI.getCurrent().navigate("");
            else if (team.changed()) again.run();
        });
    }
}
