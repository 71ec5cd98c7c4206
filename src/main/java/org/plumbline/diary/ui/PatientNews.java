package org.plumbline.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.stream.Stream;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.internal.WarningService;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PlanChanged;

/** Keeps the patient’s open screens up to date: a log in another tab, a changed plan, a hold raised or lifted. */
@SpringComponent
class PatientNews {
    private final LiveUpdates live;
    private final CurrentTenant tenant;
    private final WarningService warnings;

    PatientNews(LiveUpdates live, CurrentTenant tenant, WarningService warnings) {
        this.live = live;
        this.tenant = tenant;
        this.warnings = warnings;
    }

    /** Calls back in the view’s UI, as long as the view is shown. */
    void follow(Component view, PatientId patient, Command refresh) {
        view.addAttachListener(attach -> {
            var ui = attach.getUI();
            var changes = Stream.of(DiaryService.LIVE_TOPIC, PlanChanged.LIVE_TOPIC)
                    .map(topic -> live.subscribe(tenant.clinic(), topic, update -> {
                        if (update.subject().equals(patient.value())) ui.access(refresh);
                    }));
            var registrations = Stream.concat(changes, Stream.of(live.afterGap(() -> ui.access(refresh))))
                    .toList();
            view.addDetachListener(detach -> {
                registrations.forEach(registration -> registration.remove());
                detach.unregisterListener();
            });
        });
    }

    boolean isHeld(PatientId patient) {
        return warnings.notice(patient).isPresent();
    }

    /** A screen with exercises gives way to the hold as soon as there is one. */
    void leaveWhenHeld(Component view, PatientId patient) {
        follow(view, patient, () -> {
            if (isHeld(patient)) Onward.to(HoldView.class);
        });
    }
}
