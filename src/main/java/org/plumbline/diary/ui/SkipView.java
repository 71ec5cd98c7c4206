package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.SkipReason;
import org.plumbline.diary.internal.LeftOut;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;

/** Leaving an exercise out is fine; one tap on why helps to fit the plan, and the reason changes what is offered. */
@Route("today/:" + ExerciseView.PRESCRIPTION + "/skip")
@RolesAllowed("PATIENT")
class SkipView extends Main implements BeforeEnterObserver, HasDynamicTitle, TopBarTitle {
    private final DayExercises exercises;
    private final PatientId patient;
    private final LogEntryId entry = new LogEntryId(Ids.next());

    private final Tag offer = of("section", "note offer").attribute("role", "status");
    private final Button instead = plainBtn("", "primary", "xl");
    private final Button skip = plainBtn("", "xl");
    private final Button wholeDay = plainBtn("", "tertiary");
    private final Tag refusal = of("p", "refusal").attribute("role", "alert");
    private @Nullable SkipReason reason;
    private DayExercises.@Nullable Chosen chosen;

    SkipView(PatientService patients, DayExercises exercises, PatientNews news) {
        this.exercises = exercises;
        patient = patients.me().patient();
        news.leaveWhenHeld(this, patient);
        instead.addClickListener(click -> instead());
        skip.addClickListener(click -> skip(false));
        wholeDay.addClickListener(click -> skip(true));
        addClassNames("today", "sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        exercises.chosen(patient, event).ifPresentOrElse(this::show, () -> event.forwardTo(TodayView.class));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.skip.page");
    }

    @Override
    public String topBarTitle() {
        return Texts.t("diary.skip.title");
    }

    private void show(DayExercises.Chosen exercise) {
        chosen = exercise;
        var todo = exercise.todo();
        var reasons = new SkipReasons();
        reasons.onChange(this::choose);
        var figure = new Figure(todo.exercise().figureUrl(), "")
                .still()
                .mirrored(todo.prescription().side() == DoseSide.LEFT);
        removeAll();
        add(
                new BackToToday("today/" + todo.prescription().id() + exercise.query(), Texts.t("diary.skip.back")),
                div(
                        "skiphead",
                        div("th", figure),
                        new H1(Texts.t("diary.skip.heading", todo.exercise().name()))),
                txt("p", "q2", Texts.t("diary.skip.lead", exercise.therapist())),
                reasons,
                div("dock", offer, refusal, instead, skip, wholeDay));
        choose(null);
    }

    private void choose(@Nullable SkipReason now) {
        reason = now;
        refusal.setText("");
        var kind = now == null ? SkipOffer.NONE : SkipOffer.of(now);
        var therapist = chosen == null ? "" : chosen.therapist();
        var words = now == null ? null : SkipOffer.words(now, therapist).orElse(null);
        offer.removeAll();
        if (words != null) offer.add(txt("p", "", words));
        offer.setVisible(words != null);
        instead.setText(kind.button().orElse(""));
        instead.setVisible(kind.button().isPresent());
        skip.setText(Texts.t(
                kind == SkipOffer.WHOLE_DAY
                        ? "diary.skip.this"
                        : isToday() ? "diary.skip.today" : "diary.skip.thatDay"));
        skip.getThemeNames().set("primary", kind.button().isEmpty());
        skip.getThemeNames().set("tertiary", kind.button().isPresent());
        wholeDay.setText(Texts.t(isToday() ? "diary.skip.all" : "diary.skip.all.thatDay"));
        wholeDay.setVisible(
                kind == SkipOffer.WHOLE_DAY && chosen != null && chosen.all().size() > 1);
        if (words != null) skip.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    private boolean isToday() {
        return chosen == null || chosen.query().isEmpty();
    }

    private void instead() {
        if (reason == null || chosen == null) return;
        if (SkipOffer.of(reason) == SkipOffer.SIGNS) {
            record(List.of(leftOut()));
            Onward.to(WarningSignsView.class);
        } else {
            var parameters = chosen.parameters();
            Onward.to(
                    "today/" + chosen.todo().prescription().id(),
                    SkipOffer.of(reason) == SkipOffer.PART ? parameters.merging(ExerciseView.PART, "") : parameters);
        }
    }

    private void skip(boolean all) {
        if (reason == null || chosen == null) {
            refusal.setText(Texts.t("diary.skip.why"));
            return;
        }
        var own = chosen.todo().prescription().id();
        var others = chosen.all().stream()
                .filter(each -> all && !each.equals(own))
                .map(each -> new LeftOut(new LogEntryId(Ids.next()), each));
        record(Stream.concat(Stream.of(leftOut()), others).toList());
        Onward.to(chosen.home(), QueryParameters.empty());
    }

    private LeftOut leftOut() {
        if (chosen == null) throw new IllegalStateException("nothing chosen");
        return new LeftOut(entry, chosen.todo().prescription().id());
    }

    private void record(List<LeftOut> leftOut) {
        if (reason == null || chosen == null) return;
        exercises.skip(patient, chosen, SharedVisit.of(UI.getCurrent()), leftOut, reason);
    }
}
