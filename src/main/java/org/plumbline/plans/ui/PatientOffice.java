package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.plans.Assigned;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanDraftService;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanView;
import org.plumbline.plans.SavedDraft;

/** What the bench may do for one patient. */
final class PatientOffice implements PlanBench.Office {
    private static final int CONFIRMATION_MILLIS = 6000;

    private final PatientId patient;
    private final LocalDate today;
    private final PlanService plans;
    private final PlanDraftService drafts;
    private final LeaveGuard guard;
    private final Runnable reload;

    PatientOffice(
            PatientId patient,
            LocalDate today,
            PlanService plans,
            PlanDraftService drafts,
            LeaveGuard guard,
            Runnable reload) {
        this.patient = patient;
        this.today = today;
        this.plans = plans;
        this.drafts = drafts;
        this.guard = guard;
        this.reload = reload;
    }

    @Override
    public Assigned assign(PlanDraft draft) {
        return plans.assign(patient, draft);
    }

    @Override
    public Assigned stop(LineageId lineage, String why) {
        return plans.stop(patient, lineage, why);
    }

    @Override
    public PlanView current() {
        return plans.current(patient);
    }

    @Override
    public Optional<SavedDraft> mine() {
        return drafts.mine(patient);
    }

    @Override
    public SavedDraft keep(SavedDraft.Content content, int saw) {
        return drafts.keep(patient, content, saw);
    }

    @Override
    public void discard() {
        drafts.discard(patient);
    }

    @Override
    public void guard(boolean unsound) {
        guard.set(unsound);
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

    @Override
    public void reload() {
        reload.run();
    }
}
