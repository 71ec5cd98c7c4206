package org.plumbline.exercises.ui;

import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.html.NativeButton;
import org.plumbline.exercises.DoseWords;
import org.plumbline.exercises.Exercise;
import org.plumbline.kernel.ui.Figure;

/** One exercise of the library’s grid; opens its details. */
class ExerciseCard extends NativeButton {
    ExerciseCard(Exercise exercise, String position, Runnable open) {
        addClassNames("card", "exercise");
        add(
                new Figure(exercise.figureUrl(), "").movingOnHover(),
                span("name", exercise.name()),
                span("dose", DoseWords.brief(exercise.dose(), exercise.defaultSide())),
                span("place", position));
        addClickListener(click -> open.run());
    }
}
