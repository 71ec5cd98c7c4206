package org.plumbline.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;

/** The role decides the home. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
    private final CurrentUser user;

    HomeView(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(of(user.require()));
    }

    /** Of several roles the first in the order of {@link Role}. */
    static String of(SignedIn person) {
        return switch (person.roles().iterator().next()) {
            case THERAPIST -> "caseload";
            case CLINIC_MANAGER -> "clinic";
            case PATIENT -> "today";
        };
    }
}
