package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.internal.DayMark;
import org.plumbline.diary.internal.Today;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;

/** The day in one glance: what is left and how long it takes, or that nothing is. An ending, not a trophy. */
final class DayHero extends Composite<Tag> {
    private static final ExerciseId WALKING = new ExerciseId("walking-easy");
    private static final ExerciseId RESTING = new ExerciseId("ninety-ninety-rest");

    private final ExerciseLibrary library;

    DayHero(ExerciseLibrary library) {
        this.library = library;
    }

    @Override
    protected Tag initContent() {
        return of("section", "hero");
    }

    void show(Today today) {
        getContent().removeAll();
        getContent().setClassName("centred", today.scene() == Today.Scene.FINISHED);
        switch (today.scene()) {
            case TO_GO -> add(heading("togo", today.toGo().size()), lead(toGo(today)), progress(today), week(today));
            case ANY_DAY ->
                add(heading("anyDay", today.toGo().size()), lead(t("anyDay.lead", today.minutesToGo())), week(today));
            case FINISHED -> add(picture(WALKING), heading("finished"), lead(finished(today)), weekCard(today));
            case LEFT_OUT -> add(picture(RESTING), heading("leftOut"), lead(leftOut(today)), next(today), week(today));
            case REST -> add(picture(RESTING), heading("rest"), lead(t("rest.lead")), next(today), week(today));
            case NO_PLAN -> add(picture(RESTING), heading("noPlan"), lead(t("noPlan.lead")));
            case NOT_STARTED -> add(heading("notStarted"), lead(t("notStarted.lead")), next(today));
            case PAUSED -> add(picture(RESTING), heading("paused"), lead(paused(today)), next(today));
            case HELD -> add(heading("held"), lead(t("held.lead")));
            case ENDED -> add(heading("ended"), lead(t("ended.lead")));
        }
    }

    /** Where the eye goes next, for those who cannot see that the list has become shorter. */
    void focus() {
        getContent()
                .getChildren()
                .filter(H1.class::isInstance)
                .map(H1.class::cast)
                .findFirst()
                .ifPresent(heading ->
                        heading.getElement().executeJs("this.focus({ preventScroll: true }); scrollTo({ top: 0 })"));
    }

    private void add(@Nullable Component... parts) {
        for (var part : parts) {
            if (part != null) getContent().add(part);
        }
    }

    private static String toGo(Today today) {
        return t("togo.lead", today.minutesToGo(), today.exercisesDone(), today.exercises());
    }

    private static String finished(Today today) {
        var did = t("finished.did", today.exercisesDone(), today.minutesDone());
        var next = today.next();
        if (next == null || !today.offered().isEmpty()) return did;
        return t("finished.lead", did, DayWords.ahead(next.day(), today.day()));
    }

    private static String leftOut(Today today) {
        return t("leftOut.lead", today.exercisesLeftOut(), today.lead());
    }

    private static String paused(Today today) {
        var until = today.until();
        return until == null ? t("rest.lead") : t("paused.lead", DayWords.full(until));
    }

    private static Component progress(Today today) {
        var marks = IntStream.range(0, today.exercises())
                .mapToObj(i -> of("i", i < today.exercisesDone() ? "d" : ""))
                .toArray(Component[]::new);
        return of("div", "prog", marks)
                .attribute("role", "img")
                .attribute("aria-label", t("progress", today.exercisesDone(), today.exercises()));
    }

    private static Component week(Today today) {
        return div("wkrow", dots(today), span("q2 sm", t("days", today.daysDone())));
    }

    private static Component weekCard(Today today) {
        return div("card pad", txt("h2", "", t("days", today.daysDone())), dots(today));
    }

    private static Component dots(Today today) {
        var marks = today.week().stream().map(DayHero::dot).collect(Collectors.joining());
        return el("pl-week", marks).labelled(t("days", today.daysDone()));
    }

    static String dot(DayMark mark) {
        return switch (mark) {
            case DONE -> "d";
            case MISSED -> "m";
            case REST -> ".";
        };
    }

    private static @Nullable Component next(Today today) {
        var next = today.next();
        if (next == null) return null;
        return div(
                "card pad nextday",
                icon("clock"),
                div(
                        "grow",
                        txt("h2", "", t("next", DayWords.ahead(next.day(), today.day()))),
                        txt("p", "q2 sm", t("next.what", next.exercises(), next.minutes()))));
    }

    private Component picture(ExerciseId exercise) {
        return div("big", new Figure(library.get(exercise).figureUrl(), "").still());
    }

    private static H1 heading(String key, Object... arguments) {
        var heading = new H1(t(key, arguments));
        heading.getElement().setAttribute("tabindex", "-1");
        return heading;
    }

    private static Component lead(String text) {
        return txt("p", "q2", text);
    }

    private static String t(String key, Object... arguments) {
        return Texts.t("diary.today." + key, arguments);
    }
}
