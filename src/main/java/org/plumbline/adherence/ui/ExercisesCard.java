package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Exercise;
import org.plumbline.adherence.ClinicReview.Exercises;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.ui.Tag;

/** By exercise, the most used first in line and the best done on top; a table whose cells are drawn. */
final class ExercisesCard extends ClinicCard {
    private static final List<String> COLUMNS = List.of(
            "adherence.exercises.column.name",
            "adherence.trend.column.percent",
            "adherence.trend.column.patients",
            "adherence.exercises.column.skip");

    private final ExerciseLibrary library;

    ExercisesCard(Exercises exercises, ExerciseLibrary library) {
        super("exercises", t("adherence.exercises"), t("adherence.exercises.by"));
        this.library = library;
        if (exercises.shown().isEmpty())
            empty(exercises.hidden() == 0 ? t("adherence.exercises.empty") : ClinicWords.hidden());
        else add(list(exercises.shown()));
        note(note(exercises));
    }

    private Component list(List<Exercise> exercises) {
        var rows = exercises.stream()
                .sorted(Comparator.comparing((Exercise each) -> each.group().share())
                        .reversed())
                .map(this::row)
                .toList();
        var scroll = div("scroll", table(COLUMNS, rows));
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", t("adherence.exercises.table"));
        return scroll;
    }

    private Tag row(Exercise exercise) {
        var group = exercise.group();
        var skip = exercise.skip();
        var bar = of(
                        "td",
                        "share",
                        el("pl-bar", ClinicWords.length(group.share())),
                        txt("b", "", CaseloadWords.percent(group.share())))
                .attribute("title", ClinicWords.counts(group));
        return of(
                "tr",
                "",
                txt("th", "", name(exercise.id())).attribute("scope", "row"),
                bar,
                txt("td", "", t("adherence.number", group.patients())),
                txt("td", "why", skip == null ? "" : t("diary.skip." + skip.code())));
    }

    private String name(ExerciseId id) {
        return library.find(id).map(exercise -> exercise.name()).orElseGet(id::slug);
    }

    private static String note(Exercises exercises) {
        var note = t("adherence.exercises.note");
        return exercises.hidden() == 0
                ? note
                : note + " " + t("adherence.exercises.few", exercises.hidden(), ClinicReview.LEAST);
    }
}
