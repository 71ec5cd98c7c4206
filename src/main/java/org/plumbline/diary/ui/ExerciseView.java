package org.plumbline.diary.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.internal.Did;
import org.plumbline.diary.internal.TodayService;
import org.plumbline.diary.internal.TodaysExercise;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.PrescriptionId;

/** One exercise of today’s: how it goes, and how much of it was done. */
@Route("today/:" + ExerciseView.PRESCRIPTION)
@RolesAllowed("PATIENT")
class ExerciseView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    static final String PRESCRIPTION = "prescription";

    private final TodayService days;
    private final PatientId patient;

    /** Made with the page: a click that is sent twice names one entry. */
    private final LogEntryId entry = new LogEntryId(Ids.next());

    private String name = "";

    ExerciseView(PatientService patients, TodayService days) {
        this.days = days;
        patient = patients.me().patient();
        addClassNames("today", "exercise");
    }

    /** Yesterday’s link leads to today. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        days.exercise(patient, prescription(event)).ifPresentOrElse(this::show, () -> event.forwardTo(TodayView.class));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.exercise.page", name);
    }

    private static PrescriptionId prescription(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(PRESCRIPTION).orElse("");
        try {
            return new PrescriptionId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound("prescription " + id);
        }
    }

    private void show(TodaysExercise todays) {
        var todo = todays.todo();
        name = todo.exercise().name();
        removeAll();
        add(new BackToToday(), new ExerciseHead(todo), new HowTo(todo.exercise()));
        if (!todo.ask().isComplete()) add(new AmountForm(todo.prescription(), amounts -> log(todays, amounts)));
    }

    private void log(TodaysExercise todays, Amounts amounts) {
        var todo = todays.todo();
        var did = new Did(
                entry,
                todo.prescription().id(),
                amounts,
                todays.day(),
                todo.ask().done());
        days.log(patient, SharedVisit.of(UI.getCurrent()), List.of(did));
        UI.getCurrent().navigate(TodayView.class);
    }
}
