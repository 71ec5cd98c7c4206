package org.plumbline.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Homes;
import org.plumbline.identity.Role;

/** The role decides the home. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
    private final CurrentUser user;
    private final Homes homes;

    HomeView(CurrentUser user, Homes homes) {
        this.user = user;
        this.homes = homes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(of(homes.role(user.require())));
    }

    static String of(Role role) {
        return switch (role) {
            case THERAPIST -> "caseload";
            case CLINIC_MANAGER -> "clinic";
            case PATIENT -> "today";
        };
    }
}
