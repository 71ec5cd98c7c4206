package org.plumbline.exercises.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.iconBtn;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.exercises.DoseWords;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseFilter;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.exercises.LibraryLabels;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;

/** The library as a list to take exercises from. */
@StyleSheet("pl/library.css")
class PickerDialog extends Dialog {
    /** Rows shown at once: a longer list is better narrowed than scrolled. */
    private static final int PAGE = 24;

    private final ExerciseLibrary library;
    private final LibraryLabels labels;
    private final Set<ExerciseId> taken;
    private final Consumer<ExerciseId> onPicked;
    private final FilterBar filters;
    private final Tag count = txt("p", "ink3 s13", "");
    private final Tag rows = of("ul", "rows");
    private final Button more = plainBtn("");
    private final Div empty = div("empty", txt("p", "", t("exercises.library.empty")));
    private List<Exercise> found = List.of();
    private int shown;

    PickerDialog(
            ExerciseLibrary library,
            FindingLabels findings,
            LibraryLabels labels,
            ExerciseFilter start,
            Set<ExerciseId> taken,
            Consumer<ExerciseId> onPicked) {
        this.library = library;
        this.labels = labels;
        this.taken = new HashSet<>(taken);
        this.onPicked = onPicked;
        this.filters = new FilterBar(findings, labels, this::search);
        count.attribute("aria-live", "polite");
        more.addClickListener(click -> showMore());
        setHeaderTitle(t("exercises.picker.title"));
        var close = iconBtn(t("exercises.picker.close"), "close", "tertiary");
        close.addClickListener(click -> close());
        getHeader().add(close);
        addClassName("exercise-picker");
        add(div("tools", filters, count), rows, more, empty);
        filters.show(start);
        search(start);
        filters.search().focus();
    }

    private void search(ExerciseFilter filter) {
        found = library.search(filter);
        shown = 0;
        rows.removeAll();
        count.setText(
                t("exercises.library.count-of", found.size(), library.all().size()));
        empty.setVisible(found.isEmpty());
        showMore();
    }

    private void showMore() {
        int until = Math.min(found.size(), shown + PAGE);
        found.subList(shown, until).forEach(exercise -> rows.add(row(exercise)));
        shown = until;
        more.setVisible(shown < found.size());
        more.setText(t("exercises.picker.more", found.size() - shown));
    }

    private Component row(Exercise exercise) {
        return of(
                "li",
                "row",
                new Figure(exercise.figureUrl(), "").still(),
                of(
                        "div",
                        "",
                        txt("h3", "", exercise.name()),
                        txt("p", "ink2", DoseWords.brief(exercise.dose(), exercise.defaultSide())),
                        txt("p", "ink3 s13", labels.label(exercise.position()))),
                taken.contains(exercise.id()) ? inPlan() : take(exercise));
    }

    private Component take(Exercise exercise) {
        var take = plainBtn(t("exercises.picker.take"), "sm");
        take.setAriaLabel(t("exercises.picker.take-named", exercise.name()));
        take.addClickListener(click -> taken(exercise, take));
        return take;
    }

    private void taken(Exercise exercise, Button take) {
        if (!taken.add(exercise.id())) return;
        onPicked.accept(exercise.id());
        take.getElement().getParent().appendChild(inPlan().getElement());
        take.removeFromParent();
        filters.search().focus();
    }

    private static Component inPlan() {
        return span("bdg a", t("exercises.picker.taken"));
    }
}
