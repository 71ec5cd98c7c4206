package org.plumbline.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;

/** The role decides the home. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
    private static final Map<Role, String> HOMES =
            Map.of(Role.THERAPIST, "caseload", Role.CLINIC_MANAGER, "clinic", Role.PATIENT, "today");

    private final CurrentUser user;

    HomeView(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var first = user.require().roles().iterator().next();
        event.forwardTo(HOMES.getOrDefault(first, ""));
    }
}
