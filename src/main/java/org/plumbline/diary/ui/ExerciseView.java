package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.internal.Did;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;

/** One exercise of today’s, or of a day before: how it goes, how much of it was done, or that it is left out. */
@Route("today/:" + ExerciseView.PRESCRIPTION)
@RolesAllowed("PATIENT")
class ExerciseView extends Main implements BeforeEnterObserver, HasDynamicTitle, TopBarTitle {
    static final String PRESCRIPTION = "prescription";

    /** In the address: the form starts with a part of what was asked. */
    static final String PART = "part";

    private final DayExercises exercises;
    private final PatientId patient;

    /** Made with the page: a click that is sent twice names one entry. */
    private final LogEntryId entry = new LogEntryId(Ids.next());

    private String name = "";
    private String day = "";

    ExerciseView(PatientService patients, DayExercises exercises, PatientNews news) {
        this.exercises = exercises;
        patient = patients.me().patient();
        news.leaveWhenHeld(this, patient);
        addClassNames("today", "exercise");
    }

    /** Yesterday’s link leads to today. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var part = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PART)
                .isPresent();
        exercises
                .chosen(patient, event)
                .ifPresentOrElse(chosen -> show(chosen, part), () -> event.forwardTo(TodayView.class));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.exercise.page", name);
    }

    @Override
    public String topBarTitle() {
        return day;
    }

    private void show(DayExercises.Chosen chosen, boolean part) {
        var todo = chosen.todo();
        name = todo.exercise().name();
        day = DayWords.brief(chosen.day());
        removeAll();
        add(back(chosen), new ExerciseHead(todo), new HowTo(todo.exercise()));
        if (todo.ask().isComplete()) return;
        var skip = new Anchor(
                "today/" + todo.prescription().id() + "/skip" + chosen.query(),
                span("", Texts.t("diary.exercise.skip")));
        skip.setClassName("skiplink");
        add(new AmountForm(todo.prescription(), part, amounts -> log(chosen, amounts), skip));
    }

    private static BackToToday back(DayExercises.Chosen chosen) {
        var earlier = chosen.earlier();
        return earlier == null ? new BackToToday() : new BackToToday(chosen.home(), DayWords.full(earlier));
    }

    private void log(DayExercises.Chosen chosen, Amounts amounts) {
        var todo = chosen.todo();
        var did = new Did(
                entry,
                todo.prescription().id(),
                amounts,
                chosen.day(),
                todo.ask().done());
        exercises.log(patient, chosen, SharedVisit.of(UI.getCurrent()), List.of(did));
        Onward.to(chosen.home(), QueryParameters.empty());
    }
}
