package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.Prescription;

/** A version’s exercises to read: figure, name, dose in words, what it answers, the note. */
final class PrescriptionList extends Composite<UnorderedList> {
    PrescriptionList(List<Prescription> prescriptions, ExerciseLibrary library) {
        getContent().addClassName("prescriptions");
        prescriptions.forEach(each ->
                getContent().getElement().appendChild(item(each, library).getElement()));
    }

    private static Component item(Prescription prescription, ExerciseLibrary library) {
        var exercise = library.get(prescription.exercise());
        var words = div("grow", txt("h3", "", exercise.name()), txt("p", "d", PlanWords.dose(prescription)));
        var reason = prescription.reason();
        if (reason != null) words.add(txt("p", "why", reason));
        var note = prescription.note();
        if (note != null) words.add(txt("p", "said", note));
        return of(
                "li",
                "",
                div("th", new Figure(exercise.figureUrl(), "").still().mirrored(prescription.side() == DoseSide.LEFT)),
                words);
    }
}
