package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.plumbline.adherence.AdherenceService;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.identity.ClinicDirectory;

/** How the clinic is doing. Counts only; names of patients stay with their care team. */
@Route("clinic")
@Menu(title = "adherence.menu.clinic", icon = "chart", order = 20)
@RolesAllowed("CLINIC_MANAGER")
@StyleSheet("pl/clinic.css")
class ClinicView extends Main implements HasDynamicTitle {

    ClinicView(AdherenceService service, ClinicDirectory clinics, ExerciseLibrary library) {
        var review = service.review();
        setClassName("main clinic");
        add(div(
                "top",
                div(
                        "ttl",
                        new H1(t("adherence.clinic.title")),
                        txt("p", "", subtitle(clinics.current().name(), review)))));
        var page = div("pg");
        if (review.patients() == 0) page.add(new ClinicFirst());
        if (review.patients() > 0 || !review.trend().isEmpty()) page.add(cards(review, library));
        add(page);
    }

    private static Component[] cards(ClinicReview review, ExerciseLibrary library) {
        return new Component[] {
            new KeyFigures(review),
            div("pair", new TrendCard(review.trend()), new TherapistsCard(review)),
            div(
                    "three",
                    new PlanWeeksCard(review.planWeeks(), review.loss()),
                    new ExercisesCard(review.exercises(), library),
                    new RiskCard(review.atRisk()))
        };
    }

    private static String subtitle(String clinic, ClinicReview review) {
        return review.patients() == 0
                ? t("adherence.clinic.subtitle.none", clinic, review.until())
                : t("adherence.clinic.subtitle", clinic, review.patients(), review.therapists(), review.until());
    }

    @Override
    public String getPageTitle() {
        return t("adherence.clinic.title");
    }
}
