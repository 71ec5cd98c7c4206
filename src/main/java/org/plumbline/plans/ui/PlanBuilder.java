package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.avatar;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.ExercisePicker;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientRecord;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.Assigned;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanLinks;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanView;

/** The builder’s page: finds the patient, shows the bench, asks before unsaved work is left. */
@Route(PlanLinks.BUILDER_ROUTE)
@RolesAllowed("THERAPIST")
class PlanBuilder extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final int CONFIRMATION_MILLIS = 6000;

    private final PlanService plans;
    private final PatientService patients;
    private final ExerciseLibrary library;
    private final ExercisePicker picker;
    private final LeaveGuard guard = new LeaveGuard();
    private String title = "";

    PlanBuilder(PlanService plans, PatientService patients, ExerciseLibrary library, ExercisePicker picker) {
        this.plans = plans;
        this.patients = patients;
        this.library = library;
        this.picker = picker;
        addClassNames("main", "plan");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(patient(event.getRouteParameters().get(PatientLinks.PARAMETER).orElse("")));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.beforeLeave(event);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(PatientId patient) {
        var record = patients.record(patient);
        var plan = plans.current(patient);
        title = t("plans.builder.title", record.name());
        guard.set(false);
        removeAll();
        add(head(record, plan));
        add(plan.episode().open() ? bench(record, plan) : ended());
    }

    private static Component head(PatientRecord record, PlanView plan) {
        return div(
                "top",
                avatar(record.name(), ""),
                div("ttl", new H1(t("plans.builder.title", record.name())), txt("p", "", state(plan))),
                new Anchor(PatientLinks.page(record.id()), t("plans.builder.back")));
    }

    private static String state(PlanView plan) {
        var next = plan.latestNo() + 1;
        var waiting = plan.waiting();
        var inForce = plan.inForce();
        if (waiting != null)
            return t("plans.builder.waiting", next, waiting.no(), PlanWords.day(waiting.from(), plan.today()));
        return inForce == null ? t("plans.builder.first") : t("plans.builder.in-force", next, inForce.no());
    }

    private static Component ended() {
        return div("ended", txt("p", "", t("plans.builder.ended")));
    }

    private Component bench(PatientRecord record, PlanView plan) {
        return new PlanBench(
                record.name(),
                plan,
                plans.suggestions(record.id()),
                library,
                picker,
                new PatientOffice(record.id(), plan.today()));
    }

    /** What the bench may do for this patient. */
    private final class PatientOffice implements PlanBench.Office {
        private final PatientId patient;
        private final LocalDate today;

        PatientOffice(PatientId patient, LocalDate today) {
            this.patient = patient;
            this.today = today;
        }

        @Override
        public Assigned assign(PlanDraft draft) {
            return plans.assign(patient, draft);
        }

        @Override
        public PlanView current() {
            return plans.current(patient);
        }

        @Override
        public void unsaved(boolean unsaved) {
            guard.set(unsaved);
        }

        @Override
        public void assigned(Assigned assigned) {
            var from = PlanWords.day(assigned.from(), today);
            UI.getCurrent().navigate(PatientLinks.page(patient));
            Notification.show(
                    t("plans.builder.assigned", assigned.no(), from),
                    CONFIRMATION_MILLIS,
                    Notification.Position.BOTTOM_CENTER);
        }
    }

    private static PatientId patient(String segment) {
        try {
            return new PatientId(UUID.fromString(segment));
        } catch (IllegalArgumentException e) {
            throw new NotFound("patient " + segment);
        }
    }
}
