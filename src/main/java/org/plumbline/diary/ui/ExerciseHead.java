package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import org.plumbline.diary.internal.Todo;
import org.plumbline.exercises.DoseWords;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.DoseSide;

/** The moving figure, the name, how much is asked for, and the therapist’s word on it. */
final class ExerciseHead extends Composite<Tag> {
    ExerciseHead(Todo todo) {
        var prescription = todo.prescription();
        var name = todo.exercise().name();
        var figure = new Figure(todo.exercise().figureUrl(), Texts.t("diary.exercise.figure", name))
                .mirrored(prescription.side() == DoseSide.LEFT);
        getContent()
                .add(
                        div("big", figure),
                        new H1(name),
                        txt("p", "dose", DoseWords.plain(prescription.dose(), prescription.side())),
                        txt("p", "q2 sm", Texts.t("diary.exercise.minutes", todo.minutes())));
        if (prescription.dose().restSeconds() > 0 && prescription.dose().sets() > 1)
            getContent()
                    .add(txt(
                            "p",
                            "q2 sm",
                            Texts.t("diary.exercise.rest", prescription.dose().restSeconds())));
        TodoCard.progress(todo.ask(), getContent());
        if (prescription.note() != null)
            getContent()
                    .add(div(
                            "note",
                            div(
                                    "",
                                    txt("p", "", prescription.note()),
                                    txt("p", "q2 sm", Texts.t("diary.exercise.note")))));
    }

    @Override
    protected Tag initContent() {
        return of("section", "hero");
    }
}
