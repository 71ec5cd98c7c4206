package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.plumbline.adherence.AdherenceService;
import org.plumbline.identity.ClinicDirectory;

/** How the clinic is doing: pooled, by week, by therapist. Counts only; names of patients stay with their care team. */
@Route("clinic")
@Menu(title = "adherence.menu.clinic", icon = "chart", order = 20)
@RolesAllowed("CLINIC_MANAGER")
class ClinicView extends Main implements HasDynamicTitle {

    ClinicView(AdherenceService service, ClinicDirectory clinics, Clock clock) {
        var clinic = clinics.current();
        var review = service.review();
        var closed = LocalDate.now(clock.withZone(clinic.zone())).minusDays(1);
        setClassName("main clinic");
        add(div(
                "top",
                div(
                        "ttl",
                        new H1(t("adherence.clinic.title")),
                        txt("p", "", t("adherence.clinic.subtitle", clinic.name(), review.patients(), closed)))));
        add(div(
                "pg",
                new KeyFigures(review),
                div("pair", new TrendCard(review.trend()), new TherapistsCard(review.therapists()))));
    }

    @Override
    public String getPageTitle() {
        return t("adherence.clinic.title");
    }
}
