package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.ExercisePicker;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientRecord;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.PlanDraftService;
import org.plumbline.plans.PlanLinks;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanView;

/** The builder’s page: finds the patient, shows the bench, asks before what cannot be kept is left. */
@Route(PlanLinks.BUILDER_ROUTE)
@RolesAllowed("THERAPIST")
@StyleSheet("pl/plan.css")
class PlanBuilder extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final PlanService plans;
    private final PlanDraftService drafts;
    private final PatientService patients;
    private final ExerciseLibrary library;
    private final ExercisePicker picker;
    private final LeaveGuard guard = new LeaveGuard();
    private String title = "";

    PlanBuilder(
            PlanService plans,
            PlanDraftService drafts,
            PatientService patients,
            ExerciseLibrary library,
            ExercisePicker picker) {
        this.plans = plans;
        this.drafts = drafts;
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
        var head = new PlanHead(record);
        add(head, plan.episode().open() ? bench(record, plan, head) : ended());
    }

    private static Component ended() {
        return div("ended", txt("p", "", t("plans.builder.ended")));
    }

    private Component bench(PatientRecord record, PlanView plan, PlanHead head) {
        var data = new BenchData(
                record.name(),
                plan,
                plans.suggestions(record.id()),
                drafts.mine(record.id()).orElse(null),
                drafts.others(record.id()),
                plans.clinicRates());
        return new PlanBench(
                data,
                library,
                picker,
                head,
                new PatientOffice(record.id(), plan.today(), plans, drafts, guard, () -> show(record.id())));
    }

    private static PatientId patient(String segment) {
        try {
            return new PatientId(UUID.fromString(segment));
        } catch (IllegalArgumentException e) {
            throw new NotFound("patient " + segment);
        }
    }
}
