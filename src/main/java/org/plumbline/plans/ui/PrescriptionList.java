package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.Overruled;
import org.plumbline.plans.Prescription;

/** A version’s exercises to read: figure, name, dose in words, what it answers, the note. */
final class PrescriptionList extends Composite<UnorderedList> {
    private final Map<LineageId, Tag> rows = new LinkedHashMap<>();

    PrescriptionList(List<Prescription> prescriptions, ExerciseLibrary library) {
        getContent().addClassName("prescriptions");
        for (var each : prescriptions) {
            var row = item(each, library);
            rows.put(each.lineage(), row);
            getContent().getElement().appendChild(row.getElement());
        }
    }

    /** What stands at the right of each. */
    void mark(Function<LineageId, Optional<Component>> marks) {
        rows.forEach((lineage, row) -> marks.apply(lineage).ifPresent(row::add));
    }

    private static Tag item(Prescription prescription, ExerciseLibrary library) {
        var exercise = library.get(prescription.exercise());
        var words = div("grow", txt("h3", "", exercise.name()), txt("p", "d", PlanWords.dose(prescription)));
        var reason = prescription.reason();
        if (reason != null) words.add(PlanWords.why(reason, prescription.settled()));
        var note = prescription.note();
        if (note != null) words.add(txt("p", "said", note));
        var overruled = prescription.overruled();
        if (overruled != null) words.add(overruled(overruled));
        return of(
                "li",
                "",
                div("th", new Figure(exercise.figureUrl(), "").still().mirrored(prescription.side() == DoseSide.LEFT)),
                words);
    }

    /** What a rule said against it, and why it was prescribed nevertheless: whoever looks at the plan shall know. */
    private static Component overruled(Overruled overruled) {
        return div(
                "overruled",
                icon("warn"),
                div(
                        "",
                        txt("p", "", overruled.heldBackBy()),
                        txt("p", "", t("plans.overruled.because", overruled.because()))));
    }
}
